import { useEffect, type RefObject } from "react";

/** Marks what stays in sight while the rest scrolls under it. */
export const stays = { "data-stays": "" } as const;

const space = 8;

/**
 * Scrolls what has the focus out from under what stays at the pane's edges (WCAG 2.2, 2.4.11): when it gets the
 * focus, and when `covering`, that which may have come over it, changes.
 */
export function useFocusInSight(root: RefObject<HTMLElement | null>, covering: unknown): void {
  useEffect(() => {
    const element = root.current;
    // The browser scrolls to what it gives the focus after it has told of it.
    const uncover = (): void => {
      requestAnimationFrame(uncoverFocused);
    };
    element?.addEventListener("focusin", uncover);
    return () => {
      element?.removeEventListener("focusin", uncover);
    };
  }, [root]);
  useEffect(uncoverFocused, [covering]);
}

function uncoverFocused(): void {
  const focused = document.activeElement;
  if (!focused || focused === document.body || focused.closest("[data-stays]")) return;
  for (const bar of document.querySelectorAll("[data-stays]")) {
    if (getComputedStyle(bar).position !== "sticky") continue;
    const [over, under] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
    if (over.height === 0 || over.bottom <= under.top || over.top >= under.bottom) continue;
    const isAbove = over.top <= 0;
    window.scrollBy(0, isAbove ? under.top - over.bottom - space : under.bottom - over.top + space);
  }
}
