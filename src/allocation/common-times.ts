import type { Cohort } from "./cohort";
import { familiesOf } from "./families";
import { known } from "./known";
import { blocksOf } from "./rules/blocks";
import { evenRoom } from "./rules/room";
import { constraintOf, termsOf, type OutsideRule, type Rule } from "./rules/rule";
import { seatBlocks } from "./rules/seat-blocks";
import { timeOfEachSet, type Suits } from "./time-of-each-set";
import { splitEvenly } from "./split-evenly";

export interface TimesRequest extends Cohort {
  /** Of each member the times that suit, from 0; none where any does. */
  readonly times: readonly (readonly number[])[];
  readonly rules: readonly Rule[];
  readonly seed: number;
}

/** With these rules kept, all but a few sets share a time. */
export interface CommonTimes {
  readonly rules: readonly OutsideRule[];
  /** The set of each member, from 0: rules as to times hold, others need not. */
  readonly start: Int32Array;
}

/** Beyond these, the times that suit fewest are nobody's. */
const mostTimes = 12;
/** Seats tried for each block before what the administrator asked for is taken to stand against the times. */
const [stepsOfBlock, leastSteps] = [3, 1000];

/**
 * A time for every set and who can be where, so that as few members as were found are in a set without a time that
 * suits them, and these few together. Which time is a set's is chosen by Hall's condition (1935): so that there are
 * places for everybody, then so that each group of the families can be even by itself.
 */
export function commonTimes(request: TimesRequest): CommonTimes | null {
  const { memberCount, setCount, rules } = request;
  const suits = suitsOf(request);
  const timeOf = timeOfEachSet(request, suits);
  const named = new Set(rules.flatMap((rule) => constraintOf(rule).members));
  const attempt = (moreOpen: number, isFree: (member: number) => boolean): CommonTimes | null => {
    const { start, isMissed, isOpen } = seatsByTime(request, suits, { timeOf, moreOpen });
    const chosen = Array.from(suits.masks.keys()).flatMap((member): OutsideRule[] => {
      const mask = known(suits.masks[member]);
      if (suits.isFree[member] === 1 || isFree(member)) return [];
      const sets = timeOf.flatMap((time, set) =>
        (mask & (1 << time)) === 0 && !(isMissed[member] === 1 && isOpen[set] === 1) ? [set] : [],
      );
      return sets.length === 0 ? [] : [{ kind: "outside", member, sets }];
    });
    const blocks = blocksOf(memberCount, termsOf([...rules, ...chosen]));
    const preferred = Int32Array.from(blocks, ({ members: [first = 0] }) => known(start[first]));
    const steps = stepsOfBlock * blocks.length + leastSteps;
    const { outcome } = seatBlocks(blocks, evenRoom(memberCount, setCount), { preferred, steps });
    return outcome === "seated" ? { rules: chosen, start } : null;
  };
  for (const moreOpen of [0, 1, 2]) {
    const found = moreOpen < setCount ? attempt(moreOpen, () => false) : null;
    if (found) return found;
  }
  return attempt(0, (member) => named.has(member));
}

/** The times as bits; people who are kept together can come when all of them can. */
function suitsOf({ memberCount, times, rules }: TimesRequest): Suits {
  const popularity = new Map<number, number>();
  for (const time of times.flat()) popularity.set(time, (popularity.get(time) ?? 0) + 1);
  const mostPopular = [...popularity.keys()].sort(
    (a, b) => (popularity.get(b) ?? 0) - (popularity.get(a) ?? 0) || a - b,
  );
  const bitOf = new Map(mostPopular.slice(0, mostTimes).map((time, bit) => [time, bit]));
  const all = (1 << bitOf.size) - 1;
  const isFree = Uint8Array.from({ length: memberCount }, (_, member) =>
    known(times[member]).length === 0 ? 1 : 0,
  );
  const masks = Int32Array.from({ length: memberCount }, (_, member) =>
    isFree[member] === 1
      ? all
      : known(times[member]).reduce((mask, time) => mask | (1 << (bitOf.get(time) ?? 31)), 0) & all,
  );
  const { together, pins } = termsOf(rules);
  for (const { members } of blocksOf(memberCount, { together, pins, apart: [], bans: [] })) {
    const shared = members.reduce((mask, member) => mask & known(masks[member]), all);
    for (const member of members) masks[member] = shared;
  }
  return { masks, isFree, timeCount: bitOf.size };
}

interface SeatsByTime {
  readonly start: Int32Array;
  /** 1 for members in a set that need not have a time for everybody. */
  readonly isMissed: Uint8Array;
  /** 1 for these sets. */
  readonly isOpen: Uint8Array;
}

/** Sets that meet at one time; the last, those that need not have a time for everybody. */
interface Class {
  readonly bit: number;
  readonly sets: readonly number[];
  readonly members: number[];
}

/**
 * Everybody in a set: first by time, by augmenting paths (Kuhn 1955), with as few sets open to all as leave a place for
 * everybody; then the sets of each time evenly among those who come then.
 */
function seatsByTime(
  request: TimesRequest,
  { masks, timeCount }: Suits,
  { timeOf, moreOpen }: { readonly timeOf: readonly number[]; readonly moreOpen: number },
): SeatsByTime {
  const { memberCount, setCount, groups } = request;
  const families = familiesOf(groups, memberCount);
  const finest = [families.left, families.right].flatMap((levels) => levels.at(-1) ?? []);
  const [floor, larger] = [Math.floor(memberCount / setCount), memberCount % setCount];
  const open: number[] = [];
  let [classes, waiting] = filled();
  for (let more = moreOpen; (waiting > 0 || more > 0) && open.length < setCount; more--) {
    const emptiest = classes
      .filter(({ bit, sets }) => bit < timeCount && sets.length > 0)
      .sort((a, b) => a.members.length - a.sets.length * floor - (b.members.length - b.sets.length * floor));
    open.push(emptiest[0]?.sets.at(-1) ?? 0);
    [classes, waiting] = filled();
  }
  const start = new Int32Array(memberCount);
  for (const { members, sets } of classes) {
    if (sets.length === 0) continue;
    const within = (levels: readonly Int32Array[]): Int32Array[] =>
      levels.map((groupOf) => Int32Array.from(members, (member) => known(groupOf[member])));
    const split = splitEvenly({
      ...{ memberCount: members.length, setCount: sets.length },
      ...{ left: within(families.left), right: within(families.right) },
    });
    members.forEach((member, place) => {
      start[member] = known(sets[known(split[place])]);
    });
  }
  const missed = new Set(classes.at(-1)?.members);
  return {
    start,
    isMissed: Uint8Array.from(masks, (_, member) => (missed.has(member) ? 1 : 0)),
    isOpen: Uint8Array.from(timeOf, (_, set) => (open.includes(set) ? 1 : 0)),
  };

  /** The classes with as many members as can be placed, and how many cannot. */
  function filled(): [Class[], number] {
    const made = Array.from({ length: timeCount + 1 }, (_, bit): Class => ({
      ...{ bit, members: [] },
      sets:
        bit === timeCount
          ? open
          : timeOf.flatMap((own, set) => (own === bit && !open.includes(set) ? [set] : [])),
    }));
    let left = [...masks.keys()];
    let extras = larger;
    // Whoever can come at some set's time does; only the others are where nobody asks for the time.
    for (const classesAsked of [made.slice(0, timeCount), made]) {
      for (const extra of [0, 1] as const) {
        left = left.filter((member) => {
          if (extra === 1 && extras === 0) return true;
          const isPlaced = place(classesAsked, member, new Set(), floor + extra);
          if (isPlaced) extras -= extra;
          return !isPlaced;
        });
      }
    }
    return [made, left.length];
  }

  /** A place at a time that suits, others at that time going to another that suits them. */
  function place(made: readonly Class[], member: number, visited: Set<number>, size: number): boolean {
    const hasRoom = ({ members, sets }: Class): boolean => members.length < sets.length * size;
    const suiting = made
      .filter(({ bit, sets }) => sets.length > 0 && !visited.has(bit) && suits(member, bit))
      .map((each) => ({ ...each, room: hasRoom(each), alike: likeThem(member, each) }))
      .sort((a, b) => Number(b.room) - Number(a.room) || a.alike - b.alike || a.bit - b.bit);
    const [first] = suiting;
    if (first?.room === true) {
      first.members.push(member);
      return true;
    }
    for (const { bit, members } of suiting) {
      visited.add(bit);
      for (const [at, other] of members.entries()) {
        if (made.every((each) => visited.has(each.bit) || !suits(other, each.bit))) continue;
        if (!place(made, other, visited, size)) continue;
        members[at] = member;
        return true;
      }
    }
    return false;
  }

  function suits(member: number, bit: number): boolean {
    return bit === timeCount || ((known(masks[member]) >> bit) & 1) === 1;
  }

  /** How many of the member's profession and organisation are at that time, for each of its sets. */
  function likeThem(member: number, { members, sets }: Class): number {
    const alike = finest.map(
      (groupOf) => members.filter((other) => groupOf[other] === groupOf[member]).length,
    );
    return alike.reduce((sum, count) => sum + count, 0) / sets.length;
  }
}
