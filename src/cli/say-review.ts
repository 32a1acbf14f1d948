import type { Origin } from "../workbook";

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
    ...listed("Counted as something else; the cells stay as typed:", counted, "as"),
    ...listed("For you to decide; counted apart until you change the cell:", open, "may be"),
  ];
}

function listed(heading: string, proposals: readonly Proposal[], verb: string): string[] {
  if (proposals.length === 0) return [];
  const cells = new Map<string, string[]>();
  for (const { original, proposed, cell } of proposals) {
    const line = `${shown(original)} ${verb} ${shown(proposed)}`;
    cells.set(line, [...(cells.get(line) ?? []), cell]);
  }
  return [heading, ...[...cells].map(([line, places]) => `  ${line}: ${sayCells(places)}`)];
}

function sayCells(cells: readonly string[]): string {
  const more = cells.length - mostCells;
  if (more <= 1) return cells.join(", ");
  return `${cells.slice(0, mostCells).join(", ")} and ${String(more)} more`;
}

/** In quotation marks, with the characters that cannot be seen made visible. */
function shown(text: string): string {
  const visible = text
    .replaceAll("\u00A0", "⍽")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "‹zero width›")
    .replaceAll("\t", "‹tab›")
    .replace(/\r?\n/g, "‹line break›");
  return `“${visible}”`;
}
