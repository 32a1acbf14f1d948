/** Excel's limit for a criterion's text; a longer one is an error. */
const longestCriterion = 255;
const looksLikeDate = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Whether COUNTIFS, given this text as its criterion, counts the cells that hold it and no others. It
 * takes * ? ~ for wildcards, leading < > = for comparisons, and whatever looks like a number, date or
 * truth value for one.
 */
export function isPlainCriterion(label: string): boolean {
  if (label.length > longestCriterion || /[*?~]/.test(label)) return false;
  if (!/^\p{L}/u.test(label) || /\s$/.test(label)) return false;
  if (/^(true|false)$/i.test(label)) return false;
  return !(looksLikeDate.test(label) && /\d/.test(label));
}

export interface CountOf {
  /** The column the labels stand in: "LS_Roster[Counted as Profession]". */
  readonly labels: string;
  readonly label: string;
  /** Address of a cell that holds the label. */
  readonly labelCell: string;
  /** Counts within one set only: the column of set numbers, and a cell that holds one. */
  readonly within?: { readonly sets: string; readonly setCell: string };
  /** Leaves out who has left and has no set any more: the columns of set numbers and of leaving dates. */
  readonly withoutLeavers?: { readonly sets: string; readonly left: string };
}

/** A formula that counts the rows with a label, live, whatever characters the label is made of. */
export function countFormula({ labels, label, labelCell, within, withoutLeavers }: CountOf): string {
  if (isPlainCriterion(label)) {
    const set = within ? `,${within.sets},${within.setCell}` : "";
    const gone = withoutLeavers
      ? `-COUNTIFS(${labels},${labelCell},${withoutLeavers.sets},"=",${withoutLeavers.left},"<>")`
      : "";
    const count = `COUNTIFS(${labels},${labelCell}${set})${gone}`;
    return gone === "" ? count : `(${count})`;
  }
  const set = within ? `,--(${within.sets}=${within.setCell})` : "";
  const here = withoutLeavers ? `,1-(${withoutLeavers.sets}="")*(${withoutLeavers.left}<>"")` : "";
  return `SUMPRODUCT(--EXACT(${labels},${labelCell})${set}${here})`;
}
