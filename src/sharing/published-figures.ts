import {
  countedCodes,
  isActive,
  memberFigures,
  rateBands,
  setNumbers,
  type CountedCode,
  firstMeetingDay,
} from "../attendance";
import { isPresent, type IsoDate, type Member, type Programme } from "../programme";
import { showableGroups, shownBands, shownCount, type CountedGroup, type ShownBand } from "./small-counts";
import { shownRates, type Counted, type RateGroup, type ShownRate, type ShownRates } from "./shown-rates";

/**
 * Every figure about members that any report prints of people it does not name. All reports print these and no
 * others, so that two reports put together say no more than what was weighed here. Null, or not there: a figure
 * of fewer than five people, or one that would let such a figure be worked out.
 */
export interface PublishedFigures {
  /** Active on the day. */
  readonly membersNow: number | null;
  readonly joinedLater: number | null;
  readonly left: number | null;
  /** Members who changed from one set to another, however often. */
  readonly changedSet: number | null;
  readonly conversationsDue: number | null;
  readonly whole: ShownRate | null;
  /** In hundredths, what it is rounded to. */
  readonly wholeStep: number;
  /** By meeting ID. */
  readonly meetings: ShownRates;
  /** By set number as text: the codes of the members who are in the set now. */
  readonly sets: ShownRates;
  /** By set number. */
  readonly setSizes: ReadonlyMap<number, number>;
  /** By organisation, of those that can be shown. */
  readonly organisations: ReadonlyMap<string, OrganisationFigures>;
  /** Their rates are rounded to so many hundredths. */
  readonly organisationStep: number;
  /** Active members by their attendance. */
  readonly bands: readonly ShownBand[];
}

export interface OrganisationFigures {
  /** Active on the day. */
  readonly members: number;
  readonly rate: ShownRate | null;
}

/** So many organisations' reports, laid side by side and held against the rest, still give nobody away. */
const reportsTogether = 2;

export function publishedFigures(programme: Programme, today: IsoDate): PublishedFigures {
  const { members, meetings, sets, year } = programme;
  const codes = countedCodes(programme);
  const active = members.filter((member) => isActive(member, today));
  const activeIds = new Set(active.map(({ id }) => id));
  const figures = memberFigures(programme).filter(({ memberId }) => activeIds.has(memberId));
  const firstDay = firstMeetingDay(programme) ?? today;
  const moved = year.moves.filter(({ from, to }) => from !== null && to !== null);
  const mostEach = new Set(codes.map(({ meeting }) => meeting.id)).size;
  const rates = (
    key: (code: CountedCode) => string,
    listed: ReadonlySet<string>,
    known: number,
  ): ShownRates => shownRates(rateGroups(codes, key, listed), known, mostEach);
  const toBeTold = new Set(meetings.filter(({ date }) => date <= today).map(({ id }) => id));
  const whole = rates(() => "", new Set([""]), 0);
  return {
    membersNow: shownCount(active.length),
    joinedLater: shownCount(members.filter(({ joined }) => joined !== null && joined > firstDay).length),
    left: shownCount(
      members.filter(({ left }) => left !== null && left < today).length + leftByRow(programme, today),
    ),
    changedSet: shownCount(new Set(moved.map(({ memberId }) => memberId)).size),
    conversationsDue: shownCount(figures.filter(({ conversationDue }) => conversationDue).length),
    whole: whole.rates.get("") ?? null,
    wholeStep: whole.step,
    meetings: rates(({ meeting }) => meeting.id, toBeTold, 0),
    sets: rates(({ member }) => setOf(member), new Set(sets.map(({ number }) => String(number))), 0),
    setSizes: shownSizes(programme, today, active.length),
    ...organisations(members, active, codes, mostEach),
    bands: shownBands(rateBands(figures)),
  };
}

/** People whose row is gone from the Roster, and whose leaving the history has. */
function leftByRow({ formerMembers, year }: Programme, today: IsoDate): number {
  return formerMembers.filter(({ id }) => {
    const last = year.moves.findLast(({ memberId }) => memberId === id);
    return last?.to === null && last.on <= today;
  }).length;
}

/** The organisation a member is counted under, which a typing slip does not change. */
export function organisationOf({ groups, organisation }: Member): string {
  return groups["organisation"] ?? organisation;
}

function setOf({ setNumber }: Member): string {
  return setNumber === null ? "" : String(setNumber);
}

/** Active members in no set are a group of their own, which no report has a line for. */
function shownSizes(programme: Programme, today: IsoDate, active: number): ReadonlyMap<number, number> {
  const sizes = new Map(
    setNumbers(programme, today).map(({ setNumber, membersNow }) => [String(setNumber), membersNow]),
  );
  const unplaced = active - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const groups = [...sizes, ...(unplaced > 0 ? [["", unplaced] as const] : [])].map(
    ([label, members]): CountedGroup => ({ label, members, recordedMembers: 0 }),
  );
  const shown = showableGroups(groups, 0).filter(({ label }) => label !== "");
  return new Map(shown.map(({ label, members }) => [Number(label), members]));
}

function organisations(
  members: readonly Member[],
  active: readonly Member[],
  codes: readonly CountedCode[],
  mostEach: number,
): Pick<PublishedFigures, "organisations" | "organisationStep"> {
  const recorded = new Map(
    rateGroups(codes, ({ member }) => organisationOf(member), new Set()).map((group) => [group.key, group]),
  );
  const sizes = new Map(members.map((member) => [organisationOf(member), 0]));
  for (const member of active)
    sizes.set(organisationOf(member), (sizes.get(organisationOf(member)) ?? 0) + 1);
  const groups = [...sizes].map(([label, count]): CountedGroup => ({
    ...{ label, members: count },
    recordedMembers: recorded.get(label)?.people ?? 0,
  }));
  const shown = showableGroups(groups, reportsTogether).filter(({ label }) => label.trim() !== "");
  const listed = new Set(shown.map(({ label }) => label));
  const { rates, step } = shownRates(
    [...recorded.values()].map((group) => ({
      ...group,
      listed: listed.has(group.key),
      // Whoever has one organisation's report knows nobody of another.
      remainders: [],
    })),
    reportsTogether,
    mostEach,
  );
  const figures = shown.map(
    ({ label, members: count }) => [label, { members: count, rate: rates.get(label) ?? null }] as const,
  );
  return { organisations: new Map(figures), organisationStep: step };
}

function rateGroups(
  codes: readonly CountedCode[],
  keyOf: (code: CountedCode) => string,
  listed: ReadonlySet<string>,
): readonly RateGroup[] {
  return [...byKey(codes, keyOf)].map(([key, own]) => {
    const whole = counted(own);
    return { ...whole, key, listed: listed.has(key), remainders: smallRemainders(whole, own) };
  });
}

/** Organisations share nobody, so what one of them leaves is a difference. */
function smallRemainders(whole: Counted, codes: readonly CountedCode[]): readonly Counted[] {
  const groups = byKey(codes, ({ member }) => organisationOf(member));
  return [...groups.values()].map(counted).flatMap((own) => {
    const people = whole.people - own.people;
    if (people === 0 || shownCount(people) !== null) return [];
    return { people, recorded: whole.recorded - own.recorded, present: whole.present - own.present };
  });
}

function counted(codes: readonly CountedCode[]): Counted {
  return {
    people: new Set(codes.map(({ member }) => member.id)).size,
    recorded: codes.length,
    present: codes.filter(({ code }) => isPresent(code)).length,
  };
}

function byKey(
  codes: readonly CountedCode[],
  keyOf: (code: CountedCode) => string,
): ReadonlyMap<string, readonly CountedCode[]> {
  const groups = new Map<string, CountedCode[]>();
  for (const code of codes) {
    const group = groups.get(keyOf(code));
    if (group) group.push(code);
    else groups.set(keyOf(code), [code]);
  }
  return groups;
}
