import { bringHistoryUpToDate, followOnCycle, type FollowOnOptions } from "../../attendance";
import {
  Refusal,
  type AnonymisingChoices,
  type AnonymisingFacts,
  type Certificate,
  type NextCycleFacts,
  type Notice,
  type Programme,
} from "../../programme";
import { isListedProfession } from "../../roster";
import { anonymise, nextCycle, personTexts } from "../../sharing";
import type { OpenedWorkbook } from "../../workbook";
import { certificateOf } from "../certificate-of";
import type { CommandContext } from "../command";
import { prepare } from "../prepare";

export interface ClosingContext extends CommandContext {
  /** Makes the opaque ID of a new programme. */
  readonly newId: () => string;
}

export interface AnonymisingContext extends ClosingContext {
  /** Numbers from 0 up to, not including, 1, from a cryptographic source: they decide who comes where. */
  readonly random: () => number;
}

/** A programme to plan a new workbook from, and what it comes from. */
interface NewProgramme<Facts> {
  readonly programme: Programme;
  readonly certificate: Certificate;
  readonly notices: readonly Notice[];
  readonly facts: Facts;
}

/**
 * What anonymising the programme would give. Nothing is written; a shell asks twice before it writes it, since
 * there is no way back.
 */
export function anonymiseProgramme(
  opened: OpenedWorkbook,
  choices: AnonymisingChoices,
  { random, newId, today }: AnonymisingContext,
): AnonymousProgramme {
  const before = bringHistoryUpToDate(prepare(opened).programme, today);
  const { programme, recognisable, offered, lettered, stays } = anonymise(before, {
    ...{ id: newId(), random, choices },
    isListed: isListedProfession,
  });
  const balanced = new Set(before.groupings.map(({ label }) => label));
  return {
    programme,
    certificate: certificateOf(programme),
    notices: [],
    facts: {
      programmeName: before.settings.programmeName,
      ...{ choices, texts: offered, lettered, stays },
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
    refuseNamesIn: (parts) => {
      const { personIn } = personTexts(before);
      for (const { part, text } of parts) {
        const name = personIn(text);
        if (name !== null) throw new Refusal({ code: "name-left", details: { name, part } });
      }
    },
  };
}

interface AnonymousProgramme extends NewProgramme<AnonymisingFacts> {
  /**
   * Looks for everybody of before in the file that was made, before it is handed over.
   * @throws {Refusal} "name-left" when somebody's name, email address or ID is still in a part of it
   */
  readonly refuseNamesIn: (parts: readonly { readonly part: string; readonly text: string }[]) => void;
}

export interface NextCycleRequest extends FollowOnOptions {
  /** This one's without. */
  readonly programmeName?: string;
}

/**
 * Starts the next cycle from a workbook: everybody who has not left, without a set; who was in which is kept
 * on the roster, so that they are separated when the sets are formed.
 * @throws {Refusal} when there are no sets yet, or the meetings cannot be planned
 */
export function startNextCycle(
  opened: OpenedWorkbook,
  { programmeName, ...options }: NextCycleRequest,
  { newId, today }: ClosingContext,
): NewProgramme<NextCycleFacts> {
  const before = opened.programme;
  if (before.sets.length === 0) {
    throw new Refusal({ code: "no-sets-yet", details: { without: before.members.length } });
  }
  const { meetings, notices } = followOnCycle(before, options, today);
  const next = nextCycle(before, { id: newId(), packKey: newId(), meetings });
  const programme: Programme = {
    ...next,
    settings: {
      ...next.settings,
      programmeName: programmeName ?? next.settings.programmeName,
      meetingCount: options.count ?? next.settings.meetingCount,
    },
  };
  return {
    programme,
    certificate: certificateOf(programme),
    notices,
    facts: {
      members: programme.members.length,
      left: before.members.length - programme.members.length,
      meetings: meetings.length,
      firstMeeting: meetings[0]?.date ?? null,
      lastMeeting: meetings.at(-1)?.date ?? null,
      column: programme.rosterColumns[before.rosterColumns.length]?.header ?? "",
    },
  };
}
