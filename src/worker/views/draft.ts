import { notCarriedOver, type Allocation, type AllocationOutcome } from "../../commands";
import { professionsInSets } from "../../programme";
import type { OpenedWorkbook } from "../../workbook";
import { sayCertificate, sayProfessions } from "../../wording";
import { noticeMessage, type ProblemMessage } from "../problem-message";
import { seatedSets, type SeatedSet } from "./seated-sets";
import { setsCheckView, type SetsCheckView } from "./sets-check-view";

/** Sets that were formed and not written yet. */
export interface Draft {
  readonly outcome: AllocationOutcome;
  /** Names of those who were given a set now, when the others kept theirs. */
  readonly placed: readonly string[];
  /** How many have a set in the workbook, and how many of them would be in another one. */
  readonly seated: number;
  readonly moved: number;
  readonly isEven: boolean;
  /** The certificate, a sentence each. */
  readonly certificate: readonly string[];
  /** The counts that the certificate sums up. */
  readonly check: Pick<SetsCheckView, "size" | "columns">;
  /** What came of it besides. */
  readonly reached: readonly ProblemMessage[];
  /** What the reading of the workbook has said already. */
  readonly found: readonly ProblemMessage[];
  /** What a file would not hold that is written from them; the workbook in Excel keeps it. */
  readonly notInFile: readonly ProblemMessage[];
  readonly sets: readonly SeatedSet[];
}

export function draftOf(
  { programme: before, origin }: OpenedWorkbook,
  { programme, certificate, notices, outcome, placed }: Allocation,
): Draft {
  const ids = new Set(placed);
  const professions = programme.sets.length > 1 ? professionsInSets(programme) : null;
  const now = new Map(programme.members.map(({ id, setNumber }) => [id, setNumber]));
  const seated = before.members.filter(({ setNumber }) => setNumber !== null);
  return {
    outcome,
    placed:
      outcome === "placed" ? programme.members.filter(({ id }) => ids.has(id)).map(({ name }) => name) : [],
    seated: seated.length,
    moved: seated.filter(({ id, setNumber }) => now.get(id) !== setNumber).length,
    isEven: certificate.uneven === 0,
    certificate: [
      ...sayCertificate(certificate, programme.groupings),
      ...(professions ? [sayProfessions(professions)] : []),
    ],
    check: setsCheckView({ certificate, groupings: programme.groupings, troubles: [] }),
    reached: notices.map(noticeMessage),
    found: origin.notices.map(noticeMessage),
    notInFile: notCarriedOver(origin).map(noticeMessage),
    sets: seatedSets(programme),
  };
}
