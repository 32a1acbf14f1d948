import { recordedMeetings, tablesHeld } from "../../src/attendance";
import { isPresent, type AttendanceCode, type Programme } from "../../src/programme";
import { joiningBands, programmeEffect } from "../../src/sharing";
import { tablePairs } from "../../src/sharing/table-pairs";
import { lastDay, numbersFrom } from "./random-programmes";

/** One to four people of whom a report gives away whether they came. */
export interface GivenAway {
  readonly members: readonly string[];
  /** Which world contradicts what is printed. */
  readonly world: "never came" | "always came";
}

/** What "Does it work?" prints of who met whom; its rates are those of the board's page. */
export function printedMeetings(programme: Programme): string {
  const { connections, organisations } = programmeEffect(programme, lastDay);
  return JSON.stringify({ connections, organisations });
}

const mostFlips = 600;

/**
 * Looks for people whom the report gives away: small organisations, and some people by themselves. They are safe when the
 * report could be the same had they never come, and had they always come, others having come more or less often.
 */
export function givenAway(programme: Programme, seed: number, print = printedMeetings): readonly GivenAway[] {
  const random = numbersFrom(seed * 31 + 7);
  const said = print(programme);
  return groupsOf(programme, random).flatMap((members) =>
    (["never came", "always came"] as const)
      .filter((world) => !isPossible(programme, { members, world }, { said, print, random }))
      .map((world) => ({ members, world })),
  );
}

function groupsOf({ members }: Programme, random: () => number): readonly (readonly string[])[] {
  const byOrganisation = new Map<string, string[]>();
  for (const { id, organisation } of members)
    byOrganisation.set(organisation, [...(byOrganisation.get(organisation) ?? []), id]);
  const small = [...byOrganisation.values()].filter((own) => own.length < 5).slice(0, 2);
  const single = [random(), random()].flatMap((at) => members[Math.floor(at * members.length)]?.id ?? []);
  return [...small, ...single.map((id) => [id])];
}

/** Changes of others' codes at random, each kept that brings what is printed nearer to what it was. */
function isPossible(
  programme: Programme,
  { members, world }: GivenAway,
  {
    said,
    print,
    random,
  }: { readonly said: string; readonly print: typeof printedMeetings; readonly random: () => number },
): boolean {
  const code: AttendanceCode = world === "never came" ? "A" : "P";
  const recorded = recordedMeetings(programme);
  const attendance = programme.attendance.map((record) =>
    members.includes(record.memberId) && recorded.has(record.meetingId) ? { ...record, code } : record,
  );
  const others = attendance.flatMap(({ memberId, code: own }, at) =>
    members.includes(memberId) || own === null ? [] : [at],
  );
  const wanted = figuresOf(programme);
  let away = distance(figuresOf({ ...programme, attendance }), wanted);
  let isSame = print({ ...programme, attendance }) === said;
  for (let flip = 0; !isSame && flip < mostFlips; flip++) {
    const at = others[Math.floor(random() * others.length)];
    const before = at === undefined ? undefined : attendance[at];
    if (at === undefined || !before) return false;
    attendance[at] = { ...before, code: isPresent(before.code ?? "A") ? "A" : "P" };
    const next = distance(figuresOf({ ...programme, attendance }), wanted);
    if (next >= away) attendance[at] = before;
    else {
      away = next;
      isSame = print({ ...programme, attendance }) === said;
    }
  }
  return isSame;
}

/** The exact figures behind the printed ones: pairs, and how often each has met. */
function figuresOf(programme: Programme): readonly number[] {
  const pairs = [...tablePairs(tablesHeld(programme)).values()];
  const times = pairs.reduce((sum, pair) => sum + pair.times, 0);
  return [pairs.length / 100, times / (pairs.length + 1)];
}

function distance(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, figure, at) => sum + Math.abs(figure - (other[at] ?? 0)), 0);
}

interface Band {
  readonly key: string;
  readonly people: number;
  readonly stayed: number;
  /** What is printed leaves as many possible. */
  readonly low: number;
  readonly high: number;
  readonly isShown: boolean;
}

/**
 * Bands of joining of which it is not shown how many stayed, and could be worked out from the others and the board's
 * number of members: but for what that number gives away by itself.
 */
export function stayingGivenAway(programme: Programme): readonly string[] {
  const { staying } = programmeEffect(programme, lastDay);
  const bands = bandsOf(programme).map((band): Band => {
    const rate = staying.rates.get(band.key);
    const half = staying.step / 200;
    const share = rate ? rate.percent / 100 : 0;
    const [from, to] = !rate
      ? [0, 1]
      : rate.bound === "about"
        ? [share - half, share + half]
        : rate.bound === "or more"
          ? [share, 1]
          : [0, share];
    const low = Math.max(0, Math.ceil(from * band.people - 1e-9));
    const high = Math.min(band.people, Math.floor(to * band.people + 1e-9));
    return { ...band, low, high, isShown: Boolean(rate) };
  });
  const unprinted = bands.map((band) => ({ ...band, low: 0, high: band.people }));
  return bands
    .filter(({ isShown, people }) => !isShown && people > 0)
    .filter(({ key }) => !isOpen(key, bands) && isOpen(key, unprinted))
    .map(({ key }) => key);
}

function isOpen(key: string, bands: readonly Band[]): boolean {
  const total = bands.reduce((sum, { stayed }) => sum + stayed, 0);
  const others = bands.filter((other) => other.key !== key);
  const people = bands.find((each) => each.key === key)?.people ?? 0;
  const low = Math.max(0, total - others.reduce((sum, { high }) => sum + high, 0));
  const high = Math.min(people, total - others.reduce((sum, other) => sum + other.low, 0));
  const few = Math.min(4, people);
  return (low === 0 && high >= few) || (high === people && low <= people - few) || high - low >= 5;
}

function bandsOf({ members, meetings }: Programme): { key: string; people: number; stayed: number }[] {
  const first = meetings.map(({ date }) => date).sort()[0] ?? lastDay;
  const months = (date: string): number =>
    12 * (Number(date.slice(0, 4)) - Number(first.slice(0, 4))) +
    Number(date.slice(5, 7)) -
    Number(first.slice(5, 7));
  const placeOf = (joined: string | null): number =>
    joined === null || joined <= first ? 0 : months(joined) <= 3 ? 1 : months(joined) <= 6 ? 2 : 3;
  return joiningBands.map((key, place) => {
    const own = members.filter(({ joined }) => placeOf(joined) === place);
    return {
      key,
      people: own.length,
      stayed: own.filter(({ left }) => left === null || left >= lastDay).length,
    };
  });
}
