import { Refusal } from "../../programme";
import { cleaningKinds, type CleaningKind, type CleaningProposal } from "../../roster";
import type { CellEdit } from "../../workbook";

export type ProposalPlace = Pick<CleaningProposal, "sheet" | "cell">;

function keyOf({ sheet, cell }: ProposalPlace): string {
  return `${sheet}!${cell}`;
}

/**
 * The cells of the proposals of some kinds.
 * @throws {Refusal} "cleaning-kind-unknown"
 */
export function cellsToClean(
  proposals: readonly CleaningProposal[],
  kinds: readonly string[] | "all",
): ProposalPlace[] {
  const wanted = kinds === "all" ? cleaningKinds : kinds.map(kindNamed);
  return proposals.filter(({ kind }) => wanted.includes(kind));
}

function kindNamed(typed: string): CleaningKind {
  const kind = cleaningKinds.find((each) => each === typed);
  if (kind) return kind;
  throw new Refusal({ code: "cleaning-kind-unknown", details: { typed, known: cleaningKinds } });
}

/** The edits of the proposals that were accepted, by their cells. Nothing else of the roster changes. */
export function cleanRoster(
  proposals: readonly CleaningProposal[],
  accepted: readonly ProposalPlace[],
): CellEdit[] {
  const cells = new Set(accepted.map(keyOf));
  return proposals
    .filter((proposal) => cells.has(keyOf(proposal)))
    .map(({ sheet, cell, original, proposed }) => ({ sheet, cell, was: original, value: proposed }));
}
