/**
 * On the web Office.js takes the Tab key over: it goes to every link, button and entry that may be focused, and to
 * whatever has a `tabindex` (excel-web-16.00.debug.js, `_tabbableElements`). What a browser would do by itself has to
 * be written down for it.
 */

/** For what a browser leads to and Office.js does not know. */
export const tabStop = { tabIndex: 0 } as const;

/** For each of a group of radio buttons, of which one is led to: the chosen one, or the first. */
export function groupTabStop<Choice>(
  each: Choice,
  { of: [first], chosen }: { readonly of: readonly Choice[]; readonly chosen: Choice | null },
): { readonly tabIndex: 0 | -1 } {
  return { tabIndex: each === (chosen ?? first) ? 0 : -1 };
}
