/** A further column and what is wanted of it, in the words of the Programme sheet: "Theme (together)". */
export interface ChosenColumn {
  readonly header: string;
  /** What stands in the brackets; empty for an even spread. */
  readonly words: string;
}

/** The columns of "Gender; Theme (together)", in their order. What is typed there is kept as it is. */
export function readBalance(text: string): ChosenColumn[] {
  return text
    .split(/[;,](?![^(]*\))/)
    .map((part) => /^\s*(.*?)\s*(?:\(([^()]*)\))?\s*$/.exec(part))
    .map((found) => ({ header: found?.[1] ?? "", words: found?.[2] ?? "" }))
    .filter(({ header }) => header !== "");
}

export function balanceText(columns: readonly ChosenColumn[]): string {
  return columns.map(({ header, words }) => (words === "" ? header : `${header} (${words})`)).join("; ");
}
