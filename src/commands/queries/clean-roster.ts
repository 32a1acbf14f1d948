import type { CleaningProposal } from "../../roster";
import type { CellEdit } from "../../workbook";

/** The edits of the proposals that were accepted, by their cells. Nothing else of the roster changes. */
export function cleanRoster(proposals: readonly CleaningProposal[], accepted: readonly string[]): CellEdit[] {
  const cells = new Set(accepted);
  return proposals
    .filter(({ cell }) => cells.has(cell))
    .map(({ sheet, cell, original, proposed }) => ({ sheet, cell, was: original, value: proposed }));
}
