import { resolveRules, timesRules, type MemberRules } from "../seating";
import {
  Refusal,
  type Member,
  type Notice,
  type Programme,
  type SetNumbering,
  type Settings,
} from "../programme";
import { balanceColumns, timesColumn, understandBalance, type TimesColumn } from "../roster";
import type { OpenedWorkbook, Origin } from "../workbook";
import { withEarlierSets, type EarlierCohort } from "./earlier-cohorts";

export interface PrepareOptions {
  /** What the administrator asks for now, over what the workbook holds. */
  readonly settings?: Partial<Settings>;
  readonly earlier?: readonly EarlierCohort[];
}

/** A programme with everything the allocator asks about its members. */
export interface PreparedProgramme {
  /** As opened, with the settings asked for now and the groups of every balance column. */
  readonly programme: Programme;
  readonly origin: Origin;
  /** Each balance column of numbers, one for each member. */
  readonly numbers: readonly (readonly (number | null)[])[];
  /** The times that suit each member, where every set is to share one. */
  readonly times: TimesColumn | null;
  readonly notices: readonly Notice[];
}

/** Adds settings, earlier cohorts and balance columns to an opened workbook. @throws {Refusal} */
export function prepare(opened: OpenedWorkbook, options: PrepareOptions = {}): PreparedProgramme {
  const { origin } = opened;
  const asked: Programme = {
    ...opened.programme,
    settings: { ...opened.programme.settings, ...options.settings },
  };
  const { programme, notices } = withEarlierSets(asked, options.earlier ?? []);
  const balanced = balanceColumns({
    members: programme.members,
    sheet: origin.rosterSheet,
    roster: origin.roster,
    columns: programme.rosterColumns,
    groupings: programme.groupings,
    choices: understandBalance(programme.settings.balance),
  });
  return {
    programme: { ...programme, members: balanced.members, groupings: balanced.groupings },
    origin,
    numbers: balanced.numbers,
    times: timesColumn(programme),
    notices: [...notices, ...balanced.notices],
  };
}

/** What is drawn of the same programme is the same, and is not drawn again. */
const grouped = new WeakMap<OpenedWorkbook, Programme>();

/** A programme with the groups of every balance column, as it was written; as it was opened where one is not there. */
export function withGroups(opened: OpenedWorkbook): Programme {
  const { programme } = opened;
  if (understandBalance(programme.settings.balance).length === 0) return programme;
  const known = grouped.get(opened);
  if (known) return known;
  try {
    const prepared = prepare(opened).programme;
    grouped.set(opened, prepared);
    return prepared;
  } catch (error) {
    if (error instanceof Refusal) return programme;
    throw error;
  }
}

/** The rules of a programme for so many sets. @throws {Refusal} at one that cannot be understood */
export function rulesFor(
  prepared: PreparedProgramme,
  members: readonly Member[],
  numbering: SetNumbering,
): MemberRules {
  return resolvedRules(prepared, { members, facilitators: prepared.programme.facilitators }, numbering);
}

/** The same for several members who come to the sets at once: whoever comes shares a time with all others who do. */
export function rulesForSeveral(
  prepared: PreparedProgramme,
  members: readonly Member[],
  numbering: SetNumbering,
): MemberRules {
  return resolvedRules(prepared, { members, facilitators: prepared.programme.facilitators }, numbering, true);
}

/** The same where facilitators have changed too. @throws {Refusal} at one that cannot be understood */
export function resolvedRules(
  { origin, programme, times }: PreparedProgramme,
  { members, facilitators }: Pick<Programme, "members" | "facilitators">,
  numbering: SetNumbering,
  isForSeveral = false,
): MemberRules {
  const { rules } = programme;
  const typed = resolveRules({ rules, places: origin.rulePlaces, members, facilitators, ...numbering });
  if (!times) return typed;
  const ofTimes = timesRules(times.suits, members, numbering.setCount, isForSeveral);
  return { ...typed, seating: [...typed.seating, ...ofTimes] };
}

/** The number of sets that members are in. */
export function highestSet(members: readonly Member[]): number {
  return members.reduce((highest, { setNumber }) => Math.max(highest, setNumber ?? 0), 0);
}
