import { resolveRules, type MemberRules } from "../seating";
import type { Member, Notice, Programme, Settings } from "../programme";
import { balanceColumns, understandBalance } from "../roster";
import {
  readProgramme,
  type ProgrammeReading,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { withEarlierSets, type EarlierWorkbook } from "./earlier-workbooks";

export interface PrepareOptions extends ProgrammeReadingOptions {
  /** What the administrator asks for now, over what the workbook holds. */
  readonly settings?: Partial<Settings>;
  /** Workbooks of earlier cohorts. */
  readonly earlier?: readonly EarlierWorkbook[];
}

/** A workbook that was read, with everything the allocator asks about its members. */
export interface PreparedSets {
  readonly reading: ProgrammeReading;
  /** As read, with the settings asked for now and the groups of every balance column. */
  readonly programme: Programme;
  /** Each balance column of numbers, one for each member. */
  readonly numbers: readonly (readonly (number | null)[])[];
  readonly notices: readonly Notice[];
}

/** Reads the workbook and takes up settings, earlier cohorts and balance columns. @throws {Refusal} */
export function prepareSets(content: WorkbookContent, options: PrepareOptions): PreparedSets {
  const reading = readProgramme(content, options);
  const asked: Programme = {
    ...reading.programme,
    settings: { ...reading.programme.settings, ...options.settings },
  };
  const { programme, notices } = withEarlierSets(asked, options.earlier ?? []);
  const balanced = balanceColumns({
    members: programme.members,
    rows: reading.roster.memberRows,
    sheet: reading.rosterSheet,
    headerRow: reading.roster.headerRow,
    columnPlaces: reading.roster.columnPlaces,
    columns: programme.rosterColumns,
    groupings: programme.groupings,
    wishes: understandBalance(programme.settings.balance),
  });
  return {
    reading,
    programme: { ...programme, members: balanced.members, groupings: balanced.groupings },
    numbers: balanced.numbers,
    notices: [...notices, ...balanced.notices],
  };
}

/** The rules of the workbook for so many sets. @throws {Refusal} at one that cannot be understood */
export function rulesFor(
  { reading, programme }: PreparedSets,
  members: readonly Member[],
  setCount: number,
): MemberRules {
  return resolveRules({
    rules: programme.rules,
    places: reading.rulePlaces,
    members,
    facilitators: programme.facilitators,
    setCount,
  });
}

/** The number of sets that members are in. */
export function highestSet(members: readonly Member[]): number {
  return members.reduce((highest, { setNumber }) => Math.max(highest, setNumber ?? 0), 0);
}
