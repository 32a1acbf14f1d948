import { familiesOf } from "./families";
import { chance } from "./search/chance";
import { termsOf } from "./rules/rule";
import type { TimesRequest } from "./common-times";
import { known } from "./known";

/** Times are bits. */
export interface Suits {
  /** Of each member the times that suit. */
  readonly masks: Int32Array;
  /** 1 for members who can come at any time. */
  readonly isFree: Uint8Array;
  readonly timeCount: number;
}

/** Some of the members, and how many of them can come at no times but those of a mask, for every mask that matters. */
interface Demand {
  readonly members: number;
  readonly onlyAt: readonly (readonly [mask: number, members: number])[];
}

/** What a choice of times is judged by, the first that differs decides; the less, the better. */
type Worth = readonly [missed: number, crowding: number, off: number, barred: number];

/** Climbs from so many starts drawn by chance, beside the two that are likely to be good. */
const starts = 6;

/**
 * The time of each set: so that as few members as can be found have no place at a time that suits them (the deficiency
 * of Hall's condition), then so that the groups of the families are off by as little as each by itself must be, then
 * so that members may be in as many sets as can be. Climbs by giving one set another time.
 */
export function timeOfEachSet(request: TimesRequest, suits: Suits): number[] {
  const { memberCount, setCount, groups, seed } = request;
  const { masks, timeCount } = suits;
  const everyone = demandOf([...masks.keys()], masks);
  const families = familiesOf(groups, memberCount);
  const demands = [...families.left, ...families.right].flatMap((groupOf) =>
    [...membersOf(groupOf)].map((own) => demandOf(own, masks)),
  );
  const comingAt = Array.from({ length: timeCount }, (_, time) =>
    masks.reduce((sum, mask) => sum + ((mask >> time) & 1), 0),
  );
  const [floor, larger] = [Math.floor(memberCount / setCount), memberCount % setCount];
  const worthOf = (setsAt: readonly number[]): Worth => {
    const setsIn = (mask: number): number =>
      setsAt.reduce((sum, sets, time) => sum + (((mask >> time) & 1) === 1 ? sets : 0), 0);
    let [missed, crowding, off] = [0, 0, 0];
    for (const [mask, members] of everyone.onlyAt) {
      const sets = setsIn(mask);
      const over = members - sets * floor - Math.min(sets, larger);
      missed = Math.max(missed, over);
      crowding += Math.max(0, over);
    }
    for (const { members, onlyAt } of demands) {
      const [least, most] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
      let [over, under] = [0, 0];
      for (const [mask, own] of onlyAt) {
        const sets = setsIn(mask);
        over = Math.max(over, own - most * sets);
        under = Math.max(under, own - members + least * (setCount - sets));
      }
      off += over + under;
    }
    const free = setsAt.reduce((sum, sets, time) => sum + sets * known(comingAt[time]), 0);
    return [missed, crowding, off, memberCount * setCount - free];
  };

  const mayHave = timesOfPinned(request, suits);
  const random = chance(seed);
  let [best, bestWorth]: [number[], Worth | null] = [[], null];
  for (let start = 0; start < starts + 2; start++) {
    const preferred = (set: number): number =>
      start === 0 ? 0 : start === 1 ? set % timeCount : Math.floor(random() * timeCount);
    const timeOf = mayHave.map((mask, set) => nearest(mask, preferred(set), timeCount));
    const worth = climb(timeOf);
    if (bestWorth === null || isLess(worth, bestWorth)) [best, bestWorth] = [timeOf, worth];
  }
  return best;

  /** Changes `timeOf` while that is better. */
  function climb(timeOf: number[]): Worth {
    const setsAt = new Array<number>(timeCount).fill(0);
    for (const time of timeOf) setsAt[time] = known(setsAt[time]) + 1;
    let worth = worthOf(setsAt);
    for (;;) {
      let found: { set: number; to: number } | null = null;
      const seen = new Set<number>();
      for (const [set, from] of timeOf.entries()) {
        for (let to = 0; to < timeCount; to++) {
          if (to === from || ((known(mayHave[set]) >> to) & 1) === 0) continue;
          if (seen.has(from * timeCount + to)) continue;
          seen.add(from * timeCount + to);
          const after = setsAt.map((sets, time) => sets + Number(time === to) - Number(time === from));
          const then = worthOf(after);
          if (isLess(then, worth)) [worth, found] = [then, { set, to }];
        }
      }
      if (!found) return worth;
      const { set, to } = found;
      setsAt[known(timeOf[set])] = known(setsAt[known(timeOf[set])]) - 1;
      setsAt[to] = known(setsAt[to]) + 1;
      timeOf[set] = to;
    }
  }
}

/** Of each set the times that suit everybody pinned to it; all where none does. */
function timesOfPinned({ setCount, rules }: TimesRequest, { masks, timeCount }: Suits): number[] {
  const all = (1 << timeCount) - 1;
  const mayHave = new Array<number>(setCount).fill(all);
  for (const [member, set] of termsOf(rules).pins) {
    mayHave[set] = known(mayHave[set]) & known(masks[member]);
  }
  return mayHave.map((mask) => (mask === 0 ? all : mask));
}

/** The masks that matter are those that are put together from members' own. */
function demandOf(members: readonly number[], masks: Int32Array): Demand {
  const own = new Map<number, number>();
  for (const member of members) own.set(known(masks[member]), (own.get(known(masks[member])) ?? 0) + 1);
  const unions = new Set<number>([0]);
  for (const mask of own.keys()) for (const union of [...unions]) unions.add(union | mask);
  return {
    members: members.length,
    onlyAt: [...unions].map((union) => {
      const inside = [...own].filter(([mask]) => (mask & ~union) === 0);
      return [union, inside.reduce((sum, [, count]) => sum + count, 0)];
    }),
  };
}

function membersOf(groupOf: Int32Array): Iterable<number[]> {
  const members = new Map<number, number[]>();
  groupOf.forEach((group, member) => {
    const own = members.get(group);
    if (own) own.push(member);
    else members.set(group, [member]);
  });
  return members.values();
}

/** The first time from there on that the mask has. */
function nearest(mask: number, from: number, timeCount: number): number {
  for (let step = 0; step < timeCount; step++) {
    const time = (from + step) % timeCount;
    if (((mask >> time) & 1) === 1) return time;
  }
  return from;
}

function isLess(worth: Worth, than: Worth): boolean {
  const at = worth.findIndex((each, place) => each !== than[place]);
  return at >= 0 && known(worth[at]) < known(than[at]);
}
