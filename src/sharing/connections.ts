import { codesByMeeting, firstMeetingDay, recordedFor, registers, tablesHeld } from "../attendance";
import type { IsoDate, Member, Programme } from "../programme";
import { organisationOf, publishedFigures } from "./published-figures";
import { shownRates, type RateGroup, type ShownRate, type ShownRates } from "./shown-rates";
import { fewestShown } from "./small-counts";
import { tablePairs, type TablePairs } from "./table-pairs";

/**
 * Pairs of people from two organisations who have met: so many at least, and fewer than a step more unless it is the
 * highest that is shown.
 */
export interface PairsBetween {
  readonly atLeast: number;
  readonly step: number;
}

/** What the sets have done so far, in figures about many people only. */
export interface ProgrammeEffect {
  /** Null while too few people have met. */
  readonly connections: {
    /** Pairs who were at a table together: at least so many. */
    readonly pairs: number;
    /**
     * Of all pairs at the same tables, in hundredths to the nearest ten, those from two organisations and of two
     * professions. They are not of the pairs who came: few colleagues sit together, and whether they came could be told.
     */
    readonly acrossOrganisations: number;
    readonly acrossProfessions: number;
    /** How often a pair has met, in the mean: at least. */
    readonly timesEach: number;
  } | null;
  /**
   * Organisations whose figures can be shown, by name, and for each what it and each other have met. Null where that is
   * not shown, which depends on who sits with whom alone.
   */
  readonly organisations: readonly {
    readonly name: string;
    readonly met: readonly (PairsBetween | null)[];
  }[];
  /** As the board is shown it. */
  readonly attendance: ShownRate | null;
  /** Of the rates that the board is shown, the later half against the earlier; null with too few. */
  readonly trend: "risen" | "fallen" | "steady" | null;
  /** How many of those who joined in some months are still there, by `joiningBands`. */
  readonly staying: ShownRates;
}

/** When people joined, from the first meeting on, in months. */
export const joiningBands = ["start", "1 to 3", "4 to 6", "later"] as const;

const fewestMeetings = 4;
/** In hundredths: less is chance. */
const noticeable = 5;
const mostListed = 12;

/**
 * Nobody's own figures, and none that could be worked out (docs/privacy.md). What is shown depends on who was due
 * at which table, which is known, and every figure about who came leaves it open whether five people came.
 */
export function programmeEffect(programme: Programme, today: IsoDate): ProgrammeEffect {
  const published = publishedFigures(programme, today);
  const tables = tablesOf(programme);
  const names = [...published.organisations]
    .sort(([, a], [, b]) => b.members - a.members)
    .slice(0, mostListed)
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b));
  return {
    connections: connectionsOf(tables, programme.members),
    organisations: names.map((name) => ({
      name,
      met: names.map((other) =>
        other === name ? null : pairsBetween(name, other, tables, programme.members),
      ),
    })),
    attendance: published.whole,
    trend: trendOf(
      programme.meetings
        .filter(({ date }) => date <= today)
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .flatMap(({ id }) => published.meetings.rates.get(id)?.percent ?? []),
    ),
    staying: stayingOf(programme, today),
  };
}

interface Tables {
  /** Those who came. */
  readonly met: TablePairs;
  /** Those of whom it is recorded whether they came. */
  readonly due: TablePairs;
  readonly largest: number;
  /** Meetings that were recorded for a set. */
  readonly meetings: number;
}

function tablesOf(programme: Programme): Tables {
  const isRecorded = recordedFor(programme);
  const codes = codesByMeeting(programme);
  const held = registers(programme).filter(({ setNumber, meeting }) => isRecorded(setNumber, meeting.id));
  const due = held.map(({ meeting, members }) => {
    const ofMeeting = codes.get(meeting.id);
    return members.flatMap(({ id }) => {
      const code = ofMeeting?.get(id) ?? null;
      return code === null || code === "–" ? [] : id;
    });
  });
  return {
    met: tablePairs(tablesHeld(programme)),
    due: tablePairs(due),
    largest: Math.max(0, ...due.map(({ length }) => length)),
    meetings: new Set(held.map(({ meeting }) => meeting.id)).size,
  };
}

function connectionsOf(
  { met, due, largest, meetings }: Tables,
  members: readonly Member[],
): ProgrammeEffect["connections"] {
  // As many pairs as five people have, so that five more or five fewer of them may have come.
  const step = Math.max(10, 10 * Math.ceil((fewestShown * (largest - 1)) / 10));
  const pairs = Math.min(inSteps(met.size, step), highestStep(due.size, step));
  if (pairs <= 0) return null;
  const times = [...met.values()].reduce((sum, pair) => sum + pair.times, 0);
  return {
    pairs,
    acrossOrganisations: shareAcross(due, members, organisationOf),
    acrossProfessions: shareAcross(
      due,
      members,
      ({ groups, profession }) => groups["profession"] ?? profession,
    ),
    timesEach: Math.max(1, Math.min(Math.floor(times / met.size), meetings - 1)),
  };
}

/** Of all pairs at the tables, in hundredths to the nearest ten, those of two groups. */
function shareAcross(due: TablePairs, members: readonly Member[], of: (member: Member) => string): number {
  const groupOf = new Map(members.map((member) => [member.id, of(member)]));
  const across = [...due.values()].filter(({ one, other }) => groupOf.get(one) !== groupOf.get(other));
  return 10 * Math.round((10 * across.length) / Math.max(1, due.size));
}

function pairsBetween(
  name: string,
  other: string,
  { met, due }: Tables,
  members: readonly Member[],
): PairsBetween | null {
  const idsOf = (organisation: string): ReadonlySet<string> =>
    new Set(members.filter((member) => organisationOf(member) === organisation).map(({ id }) => id));
  const [own, theirs] = [idsOf(name), idsOf(other)];
  const between = (pairs: TablePairs): { readonly one: string; readonly other: string }[] =>
    [...pairs.values()].filter(
      ({ one, other: two }) => (own.has(one) && theirs.has(two)) || (own.has(two) && theirs.has(one)),
    );
  const seated = new Map<string, number>();
  const possible = between(due);
  for (const id of possible.flatMap((pair) => [pair.one, pair.other]))
    seated.set(id, (seated.get(id) ?? 0) + 1);
  const here = [...seated.keys()].filter((id) => own.has(id)).length;
  if (here < fewestShown || seated.size - here < fewestShown) return null;
  const ofFive = [...seated.values()].sort((a, b) => b - a).slice(0, fewestShown);
  const step = 5 * Math.ceil(ofFive.reduce((sum, pairs) => sum + pairs, 0) / 5);
  const most = highestStep(possible.length, step);
  return most < step ? null : { atLeast: Math.min(most, inSteps(between(met).length, step)), step };
}

function inSteps(count: number, step: number): number {
  return Math.floor(count / step) * step;
}

/** Of pairs who could have met: above, five people who never came would be missed. */
function highestStep(possible: number, step: number): number {
  return inSteps(possible, step) - step;
}

function trendOf(rates: readonly number[]): ProgrammeEffect["trend"] {
  if (rates.length < fewestMeetings) return null;
  const half = Math.floor(rates.length / 2);
  const mean = (some: readonly number[]): number => some.reduce((sum, rate) => sum + rate, 0) / some.length;
  const change = mean(rates.slice(-half)) - mean(rates.slice(0, half));
  return change >= noticeable ? "risen" : change <= -noticeable ? "fallen" : "steady";
}

function stayingOf({ members, meetings }: Programme, today: IsoDate): ShownRates {
  const first = firstMeetingDay({ meetings }) ?? today;
  const months = (date: IsoDate): number =>
    12 * (Number(date.slice(0, 4)) - Number(first.slice(0, 4))) +
    Number(date.slice(5, 7)) -
    Number(first.slice(5, 7));
  const bandOf = ({ joined }: Member): (typeof joiningBands)[number] => {
    if (joined === null || joined <= first) return "start";
    const after = months(joined);
    return after <= 3 ? "1 to 3" : after <= 6 ? "4 to 6" : "later";
  };
  const groups = joiningBands.flatMap((key): RateGroup[] => {
    const own = members.filter((member) => bandOf(member) === key);
    if (own.length === 0) return [];
    const present = own.filter(({ left }) => left === null || left >= today).length;
    return [{ key, listed: true, people: own.length, recorded: own.length, present, remainders: [] }];
  });
  return shownRates(groups, 0, 1);
}
