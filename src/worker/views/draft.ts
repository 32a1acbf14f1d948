import { notCarriedOver, type Allocation, type AllocationOutcome } from "../../actions";
import { sayCertificate } from "../../wording";
import { saidNotice, type Said } from "../said";
import { seatedSets, type SeatedSet } from "./seated-sets";

/** Sets that were formed and not written yet. */
export interface Draft {
  readonly outcome: AllocationOutcome;
  /** Names of those who were given a set now, when the others kept theirs. */
  readonly placed: readonly string[];
  readonly isEven: boolean;
  /** The certificate, a sentence each. */
  readonly certificate: readonly string[];
  readonly notices: readonly Said[];
  /** What a file would not hold that is written from them; the workbook in Excel keeps it. */
  readonly notInFile: readonly Said[];
  readonly sets: readonly SeatedSet[];
}

export function draftOf({ programme, certificate, notices, outcome, placed, reading }: Allocation): Draft {
  const ids = new Set(placed);
  return {
    outcome,
    placed:
      outcome === "placed" ? programme.members.filter(({ id }) => ids.has(id)).map(({ name }) => name) : [],
    isEven: certificate.uneven === 0,
    certificate: sayCertificate(certificate, programme.groupings),
    notices: notices.map(saidNotice),
    notInFile: notCarriedOver(reading).map(saidNotice),
    sets: seatedSets(programme),
  };
}
