import { tablesHeld } from "../attendance";
import type { IsoDate, Member, Programme } from "../programme";
import { organisationOf, publishedFigures } from "./published-figures";
import { fewestShown } from "./small-counts";
import { shownRates, type RateGroup, type ShownRates } from "./shown-rates";

/** Of all pairs of people that two organisations could make, which quarter has met; null where that is not shown. */
export type MetShare = 1 | 2 | 3 | 4 | null;

/** What the sets have done so far, in figures about many people only. */
export interface ProgrammeEffect {
  /** Null while fewer than ten people have met anybody. */
  readonly connections: {
    /** Pairs who were at a table together, to the nearest ten. */
    readonly pairs: number;
    /** Of these, from two organisations and of two professions, in hundredths to the nearest ten. */
    readonly acrossOrganisations: number;
    readonly acrossProfessions: number;
    /** How often a pair has met, to the nearest half. */
    readonly timesEach: number;
  } | null;
  /** Organisations whose figures can be shown, by name, and for each what it and each other have met. */
  readonly organisations: readonly { readonly name: string; readonly met: readonly MetShare[] }[];
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
 * Nobody's own figures, and none that could be worked out: pairs are rounded, a cell of two organisations needs five
 * people of each who have met the other and says a quarter only, and those who stay are audited as rates are.
 */
export function programmeEffect(programme: Programme, today: IsoDate): ProgrammeEffect {
  const published = publishedFigures(programme, today);
  const met = pairsMet(programme);
  const people = new Map(programme.members.map((member) => [member.id, member]));
  const names = [...published.organisations]
    .sort(([, a], [, b]) => b.members - a.members)
    .slice(0, mostListed)
    .map(([name]) => name)
    .sort((a, b) => a.localeCompare(b));
  return {
    connections: connectionsOf(met, people),
    organisations: names.map((name) => ({
      name,
      met: names.map((other) => (other === name ? null : shareMet(name, other, met, programme.members))),
    })),
    trend: trendOf(
      programme.meetings
        .filter(({ date }) => date <= today)
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .flatMap(({ id }) => published.meetings.rates.get(id)?.percent ?? []),
    ),
    staying: stayingOf(programme, today),
  };
}

/** Of each pair that met, how often, and who. */
type Pairs = ReadonlyMap<string, { readonly one: string; readonly other: string; readonly times: number }>;

function pairsMet(programme: Programme): Pairs {
  const pairs = new Map<string, { one: string; other: string; times: number }>();
  for (const table of tablesHeld(programme)) {
    const seated = table.toSorted();
    seated.forEach((one, place) => {
      for (const other of seated.slice(place + 1)) {
        const key = JSON.stringify([one, other]);
        pairs.set(key, { one, other, times: (pairs.get(key)?.times ?? 0) + 1 });
      }
    });
  }
  return pairs;
}

function connectionsOf(met: Pairs, people: ReadonlyMap<string, Member>): ProgrammeEffect["connections"] {
  const pairs = [...met.values()];
  if (new Set(pairs.flatMap(({ one, other }) => [one, other])).size < 2 * fewestShown) return null;
  const share = (of: (member: Member) => string): number => {
    const known = pairs.flatMap(({ one, other }) => {
      const [first, second] = [people.get(one), people.get(other)];
      return first && second ? [of(first) !== of(second)] : [];
    });
    return known.length === 0 ? 0 : 10 * Math.round((10 * known.filter(Boolean).length) / known.length);
  };
  const times = pairs.reduce((sum, pair) => sum + pair.times, 0);
  return {
    pairs: 10 * Math.round(pairs.length / 10),
    acrossOrganisations: share(organisationOf),
    acrossProfessions: share(({ groups, profession }) => groups["profession"] ?? profession),
    timesEach: Math.round((2 * times) / pairs.length) / 2,
  };
}

function shareMet(name: string, other: string, met: Pairs, members: readonly Member[]): MetShare {
  const idsOf = (organisation: string): ReadonlySet<string> =>
    new Set(members.filter((member) => organisationOf(member) === organisation).map(({ id }) => id));
  const [own, theirs] = [idsOf(name), idsOf(other)];
  const [here, there] = [new Set<string>(), new Set<string>()];
  let pairs = 0;
  for (const { one, other: two } of met.values()) {
    const [first, second] = own.has(one) ? [one, two] : [two, one];
    if (!own.has(first) || !theirs.has(second)) continue;
    pairs++;
    here.add(first);
    there.add(second);
  }
  if (here.size < fewestShown || there.size < fewestShown) return null;
  const quarter = Math.ceil((4 * pairs) / (own.size * theirs.size));
  return quarter <= 1 ? 1 : quarter === 2 ? 2 : quarter === 3 ? 3 : 4;
}

function trendOf(rates: readonly number[]): ProgrammeEffect["trend"] {
  if (rates.length < fewestMeetings) return null;
  const half = Math.floor(rates.length / 2);
  const mean = (some: readonly number[]): number => some.reduce((sum, rate) => sum + rate, 0) / some.length;
  const change = mean(rates.slice(-half)) - mean(rates.slice(0, half));
  return change >= noticeable ? "risen" : change <= -noticeable ? "fallen" : "steady";
}

function stayingOf({ members, meetings }: Programme, today: IsoDate): ShownRates {
  const first = meetings.map(({ date }) => date).sort()[0] ?? today;
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
