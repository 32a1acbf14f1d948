import type { Origin } from "../workbook";
import { texts } from "./strings/texts";

type Proposal = Origin["roster"]["proposals"][number];

const mostCells = 4;

/**
 * The review list: what is counted as something else already, with every cell left as typed, and what only
 * the administrator can tell. One line for each pair of values, with the cells that hold the first.
 */
export function sayReview(proposals: readonly Proposal[]): string[] {
  const counted = proposals.filter((proposal) => proposal.counted);
  const open = proposals.filter((proposal) => !proposal.counted);
  return [
    ...listed(texts.review.counted, counted, texts.review.countedAs),
    ...listed(texts.review.open, open, texts.review.mayBe),
  ];
}

function listed(
  heading: string,
  proposals: readonly Proposal[],
  say: (typed: string, other: string) => string,
): string[] {
  if (proposals.length === 0) return [];
  const cells = new Map<string, string[]>();
  for (const { original, proposed, cell } of proposals) {
    const line = say(shown(original), shown(proposed));
    cells.set(line, [...(cells.get(line) ?? []), cell]);
  }
  return [heading, ...[...cells].map(([line, places]) => `  ${line}: ${sayCells(places)}`)];
}

function sayCells(cells: readonly string[]): string {
  const more = cells.length - mostCells;
  if (more <= 1) return cells.join(", ");
  return texts.review.more(cells.slice(0, mostCells).join(", "), more);
}

/** In quotation marks, with the characters that cannot be seen made visible. */
function shown(text: string): string {
  const visible = text
    .replaceAll("\u00A0", "⍽")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, texts.review.zeroWidth)
    .replaceAll("\t", texts.review.tab)
    .replace(/\r?\n/g, texts.review.lineBreak);
  return `“${visible}”`;
}
