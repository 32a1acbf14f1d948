import { certify } from "../seating";
import { bringHistoryUpToDate, followOnCycle, type FollowOnWishes } from "../attendance";
import {
  Refusal,
  type AnonymisingFacts,
  type Certificate,
  type NextCycleFacts,
  type Notice,
  type Programme,
} from "../programme";
import { anonymise, nextCycle } from "../sharing";
import type { ProgrammeReading, WorkbookContent } from "../workbook";
import type { YearOptions } from "./change-the-year";
import { prepareSets } from "./prepare-sets";

export interface ClosingOptions extends YearOptions {
  /** Numbers from 0 up to, not including, 1, that nobody can foresee: decide who comes where. */
  readonly random: () => number;
}

/** A programme to plan a new workbook from, and what it comes from. */
interface NewProgramme<Facts> {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly notices: readonly Notice[];
  readonly reading: ProgrammeReading;
  readonly facts: Facts;
}

/**
 * What anonymising the workbook would give. Nothing is written; whoever writes it asks twice before, since
 * there is no way back.
 * @throws {Refusal} when the workbook cannot be read
 */
export function anonymiseProgramme(
  content: WorkbookContent,
  { random, ...options }: ClosingOptions,
): NewProgramme<AnonymisingFacts> {
  const { reading, programme: read } = prepareSets(content, options);
  const before = bringHistoryUpToDate(read, options.today);
  const { programme, recognisable } = anonymise(before, { id: options.newId(), random });
  const balanced = new Set(before.groupings.map(({ label }) => label));
  return {
    programme,
    certificate: certify(programme.members, programme.groupings, programme.sets.length),
    notices: [],
    reading,
    facts: {
      programmeName: before.settings.programmeName,
      members: before.members.length,
      formerMembers: before.formerMembers.length,
      facilitators: before.facilitators.length,
      leftOut: before.leftOut.length,
      emptied: before.rosterColumns
        .filter(({ role, header }) => role === "sensitive" || (role === "other" && !balanced.has(header)))
        .map(({ header }) => header),
      recognisable,
      retentionDate: before.settings.retentionDate,
    },
  };
}

export interface NextCycleRequest extends FollowOnWishes {
  /** This one's without. */
  readonly programmeName?: string;
}

/**
 * Starts the next cycle from a workbook: everybody who has not left, without a set; who was in which is kept
 * on the roster, so that they are separated when the sets are formed.
 * @throws {Refusal} when there are no sets yet, or the meetings cannot be planned
 */
export function startNextCycle(
  content: WorkbookContent,
  options: YearOptions,
  { programmeName, ...wishes }: NextCycleRequest,
): NewProgramme<NextCycleFacts> {
  const { reading } = prepareSets(content, options);
  const before = reading.programme;
  if (before.sets.length === 0) {
    throw new Refusal({ code: "no-sets-yet", details: { without: before.members.length } });
  }
  const { meetings, notices } = followOnCycle(before.meetings, wishes, options.today);
  const next = nextCycle(before, { id: options.newId(), meetings });
  const programme: Programme = {
    ...next,
    settings: { ...next.settings, programmeName: programmeName ?? next.settings.programmeName },
  };
  return {
    programme,
    certificate: certify(programme.members, programme.groupings, 0),
    notices,
    reading,
    facts: {
      members: programme.members.length,
      left: before.members.length - programme.members.length,
      meetings: meetings.length,
      firstMeeting: meetings[0]?.date ?? null,
      lastMeeting: meetings.at(-1)?.date ?? null,
      column: programme.rosterColumns.at(-1)?.header ?? "",
    },
  };
}
