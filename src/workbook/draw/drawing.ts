import {
  attendanceRates,
  cameApart,
  meetingAfterHeld,
  memberFigures,
  type AttendanceRates,
  type CameApart,
  type MemberFigures,
  type Recording,
} from "../../attendance";
import {
  isCounted,
  numberingOf,
  openSets,
  type Certificate,
  type Grouping,
  type IsoDate,
  type Meeting,
  type Member,
  type Programme,
  type YearRecords,
} from "../../programme";
import { timesInCommon } from "../../roster";
import { known, shareEqual, remembering } from "../../sheet";
import { columnOf, fixedKeys, rosterTable, sheetOf, type SheetKey } from "../../tables";
import type { TabState } from "../tabs";
import type { CountOf } from "./count-formula";
import { rosterShape, type RosterShape } from "./roster-shape";
import { safeSheetName } from "./sheet-names";
import { alphabetical } from "../../words";

export interface WorkbookInput {
  readonly programme: Programme;
  readonly certificate: Certificate;
  /** What is worth telling, in words, a notice each. */
  readonly notices: readonly string[];
  /** A sheet for every set; "auto" makes them up to 60 sets. */
  readonly setSheets: boolean | "auto";
  /** The tabs of the workbook that is written again; none for a new one. */
  readonly tabs?: ReadonlyMap<SheetKey, TabState>;
  /** The day it is written, for what formulas ask of it; without, no day has passed. */
  readonly today?: IsoDate;
}

/** Above so many sets, sheets for them are made only when asked for, and sets are no longer columns. */
export const mostSetsInView = 60;

/** Members of one group, in all and in each set, in the order of their numbers. */
export interface GroupTally {
  readonly label: string;
  readonly members: number;
  readonly counts: readonly number[];
}

export interface GroupingTally {
  readonly grouping: Grouping;
  /** Largest group first. */
  readonly groups: readonly GroupTally[];
}

/** Everything the sheets are drawn from. */
export interface Drawing extends WorkbookInput {
  /** Open sets, and the highest of their numbers. */
  readonly setCount: number;
  readonly highestSet: number;
  readonly hasSetSheets: boolean;
  readonly sheetNames: ReadonlyMap<SheetKey, string>;
  /** The Attendance sheet's. */
  readonly trackerName: string;
  readonly roster: RosterShape;
  readonly tallies: readonly GroupingTally[];
  /** What leaves them out of a count of a group; nothing where nobody has left without a set. */
  readonly leavers: Pick<CountOf, "withoutLeavers">;
  readonly rates: AttendanceRates;
  /** By member ID. */
  readonly figures: ReadonlyMap<string, MemberFigures>;
  /** Null where sets are not asked to share a time. */
  readonly times: ReturnType<typeof timesInCommon>;
  /** Members of each set, in the order of the sets' numbers; in the roster's order. */
  readonly membersOfSets: readonly (readonly Member[])[];
  /** Which of their dates members have at all. */
  readonly dated: readonly DatedRole[];
  /** The first meeting after all that took place; null when the cycle is over. */
  readonly next: Meeting | null;
  /** Which sets meet apart from the rest, and who visits another. */
  readonly days: Pick<YearRecords, "ownDays" | "visits">;
  readonly cameApart: readonly CameApart[];
  /** Of sets that meet apart from the rest, the first meeting after all that took place. */
  readonly nextOfSets: ReadonlyMap<number, Meeting | null>;
}

export type DatedRole = "joined" | "left";

const fixedNames = fixedKeys.map((key) => [key, sheetOf(key)?.name ?? key] as const);

export function drawingOf(input: WorkbookInput): Drawing {
  return drawer()(input);
}

/** Makes drawings: what is equal in one and the next is the same object in both, and is made once. */
export function drawer(): (input: WorkbookInput) => Drawing {
  let last: WorkbookInput | null = null;
  const shapeOf = remembering(rosterShape);
  const namesOf = remembering(sheetNamesOf);
  const leaversOf = remembering(leaversWithoutSet);
  const talliesOf = remembering(talliesOfGroupings);
  const membersOf = remembering(membersOfSets);
  const figuresOf = remembering(
    (figures: readonly MemberFigures[]) => new Map(figures.map((own) => [own.memberId, own])),
  );
  const timesOf = remembering(timesInCommon);
  const datesOf = remembering(datedRoles);
  const nextOf = remembering((programme: Recording) => meetingAfterHeld(programme));
  const nextOfSets = remembering(nextOfApart);
  const apartOf = remembering(cameApart);
  const daysOf = remembering((days: Drawing["days"]) => days);
  return (given) => {
    const input = shareEqual(last, given);
    last = input;
    const { members, sets, groupings, meetings, attendance, settings, rosterColumns } = input.programme;
    const { ownDays, visits } = input.programme.year;
    const days = daysOf({ ownDays, visits });
    const setCount = sets.length;
    const sheetNames = namesOf({ sets });
    return {
      ...input,
      setCount,
      highestSet: numberingOf(sets).setCount,
      hasSetSheets: input.setSheets === "auto" ? setCount <= mostSetsInView : input.setSheets,
      sheetNames,
      trackerName: known(sheetNames.get("attendance")),
      roster: shapeOf({ rosterColumns, groupings, members }),
      tallies: talliesOf({ members, sets, groupings }),
      leavers: leaversOf({ members, sets, rosterColumns, groupings }),
      rates: attendanceRates({ members, meetings, attendance, sets, year: days }),
      figures: figuresOf(memberFigures({ members, meetings, attendance, settings, year: days })),
      times: timesOf({ members, sets, settings, rosterColumns }),
      membersOfSets: membersOf({ members, sets }),
      dated: datesOf({ members }),
      next: nextOf({ members, meetings, attendance, year: days }),
      days,
      cameApart: apartOf({ members, meetings, attendance, year: days }),
      nextOfSets: nextOfSets({ members, meetings, attendance, year: days }),
    };
  };
}

function leaversWithoutSet(
  programme: Pick<Programme, "members" | "sets" | "rosterColumns" | "groupings">,
): Pick<CountOf, "withoutLeavers"> {
  const left = rosterShape(programme).ownCells.get("left")?.cells;
  if (programme.sets.length === 0 || left === undefined || programme.members.every(isCounted)) return {};
  return { withoutLeavers: { sets: columnOf(rosterTable, "set"), left } };
}

function nextOfApart(programme: Recording): ReadonlyMap<number, Meeting | null> {
  const apart = new Set(programme.year.ownDays.map(({ setNumber }) => setNumber));
  return new Map([...apart].map((number) => [number, meetingAfterHeld(programme, number)]));
}

function membersOfSets({ members, sets }: Pick<Programme, "members" | "sets">): Member[][] {
  return sets.map(({ number }) => members.filter(({ setNumber }) => setNumber === number));
}

function datedRoles({ members }: Pick<Programme, "members">): DatedRole[] {
  return (["joined", "left"] as const).filter((role) => members.some((member) => member[role] !== null));
}

/** What a member is counted as; those without a value are a group of their own, or have met nobody. */
export function groupOf(member: Member, grouping: Grouping): string {
  const label = member.groups[grouping.key]?.trim() ?? "";
  return label === "" ? labelOfNone(grouping) : label;
}

/** Those who have met nobody may be in any set, however many; of bands of numbers nothing is asked, only of the numbers. */
export function isSpreadFreely({ grouping }: GroupingTally, { label }: GroupTally): boolean {
  if (grouping.family === null && grouping.kind === "numbers") return true;
  return isMet(grouping) && label === labelOfNone(grouping);
}

function labelOfNone(grouping: Grouping): string {
  return isMet(grouping) ? "Nobody met" : "Not given";
}

function isMet(grouping: Grouping): boolean {
  return grouping.family === null && grouping.kind === "met";
}

export function sheetNamesOf({ sets }: Pick<Programme, "sets">): Map<SheetKey, string> {
  const taken = new Set(fixedNames.map(([, name]) => name.toLowerCase()));
  const names = new Map<SheetKey, string>(fixedNames);
  for (const { number, name } of sets) {
    names.set(setKey(number), safeSheetName(name, `Set ${String(number)}`, taken));
  }
  return names;
}

export function setKey(number: number): SheetKey {
  return `set-${String(number)}`;
}

function talliesOfGroupings(programme: Pick<Programme, "members" | "sets" | "groupings">): GroupingTally[] {
  return programme.groupings.map((grouping) => tallied(programme, grouping));
}

function tallied({ members, sets }: Pick<Programme, "members" | "sets">, grouping: Grouping): GroupingTally {
  const groups = new Map<string, { members: number; counts: number[] }>();
  const { placeOf } = openSets(numberingOf(sets));
  for (const member of sets.length === 0 ? members : members.filter(isCounted)) {
    const label = groupOf(member, grouping);
    const group = groups.get(label) ?? { members: 0, counts: sets.map(() => 0) };
    groups.set(label, group);
    group.members++;
    const at = placeOf(member.setNumber);
    const count = group.counts[at];
    if (count !== undefined) group.counts[at] = count + 1;
  }
  const sorted = [...groups].map(([label, group]) => ({ label, ...group }));
  sorted.sort((a, b) => b.members - a.members || compareText(a.label, b.label));
  return { grouping, groups: sorted };
}

function compareText(a: string, b: string): number {
  return alphabetical(a, b) || (a < b ? -1 : 1);
}
