import type { Families } from "../families";
import { known } from "../known";
import { groupCountOf } from "../order-by-levels";
import type { Progress } from "../run-through";
import type { SearchColumn } from "./arrangement";
import { chance } from "./chance";
import { Flips } from "./flips";
import type { HardRules } from "./hard-rules";
import { SeatMap } from "./seat-map";
import { Tally } from "./tally";
import { withEmptySeats } from "./empty-seats";

export interface AnnealRequest {
  /** The further columns, the most important first. */
  readonly columns: readonly SearchColumn[];
  /** What stays as even as it is, or gets more so. */
  readonly families: Families;
  /** The set of each member, from 0. */
  readonly sets: Int32Array;
  readonly setCount: number;
  readonly rules: HardRules;
  readonly seed: number;
  /** So many steps from hot to cold. */
  readonly cooling: number;
  /** It ends after so many steps if it is not cold by then: with what a longer one would have found by then. */
  readonly steps: number;
  readonly shouldStop?: () => boolean;
}

/** The best that was found, and whether it was stopped from outside. */
export interface Annealed {
  readonly sets: Int32Array;
  readonly stopped: boolean;
}

/**
 * In steps of cost: a change for the worse by one is taken 3 times in 10 at 0.8, 2 in 10 at 0.6, 2 in 100 at 0.25, 3 in
 * 1,000 at 0.17. A slow cooling goes from `hot` to `cold`, a hasty one lower. The fewer the members, the warmer it ends:
 * with 60 the best sets were met on the way, above 0.6.
 */
const temperatures = {
  fewest: { hot: 0.7, cold: 0.6 },
  few: { hot: 0.8, cold: 0.4 },
  many: { hot: 0.8, cold: 0.25 },
  hasty: { hot: 0.25, cold: 0.17 },
};
/** Looks for each member from which a cooling is as slow as needed, and so starts and ends warmest; and those of a hasty one. */
const [manyLooks, fewLooks] = [10_000, 100];
/** Of so many sets looked from, a pair is looked at for flips; more seldom where a look at a set takes longer. */
const flipEvery = 4;
/** A look for each member costs as much as so many words of its row; so many words are a step. */
const [wordsOfLook, wordsOfStep] = [8, 270];
/** Beyond so many members a slow cooling ends colder; beyond the latter, swaps may make three columns worse at most, otherwise five. */
const [moreMembers, manyMembers] = [80, 150];
const stepsBetweenPauses = 64;
/** Sums of weights are not exact. */
const tolerance = 1e-6;
const mostColumns = 31;

/**
 * Improves the further columns where that costs the families and the sizes nothing: from one set after another, every
 * member's swaps are looked at, and now and then the paths and cycles of a pairing of two sets; what costs less is
 * made, or by chance, ever seldomer, what costs more (simulated annealing, Kirkpatrick et al. 1983). The best met is
 * given: first in the most important column, then in the sum of all.
 */
export function* annealInSteps(request: AnnealRequest): Generator<Progress, Annealed> {
  const { rules, setCount, cooling } = request;
  const steps = Math.min(request.steps, cooling);
  const random = chance(request.seed);
  const { columns, families, sets: from } = withEmptySeats(request);
  const bySize = [...columns.keys()].sort(
    (a, b) => groupsOf(known(columns[b])) - groupsOf(known(columns[a])) || a - b,
  );
  const ordered = bySize.flatMap((at) => known(columns[at]));
  const stays = (member: number): boolean =>
    rules.fixed[member] === 1 || (rules.blocks[member]?.length ?? 1) > 1; // an empty seat has no rules
  const strict = [...families.left, ...families.right].map((groups) => ({
    ...{ groups, groupCount: groupCountOf(groups) },
  }));
  const state = new SeatMap({
    ...{ strict, sets: from, setCount },
    soft: ordered
      .filter(({ isSpreadEvenly }) => isSpreadEvenly)
      .slice(0, mostColumns - strict.length)
      .map(({ groups, costs }) => ({ groups, groupCount: costs.length })),
    stays: Uint8Array.from(from, (_, member) => (stays(member) ? 1 : 0)),
    mostWorse: from.length > manyMembers ? 3 : 5,
  });
  const { sets } = state;
  const tally = new Tally(ordered, sets, setCount, bySize.indexOf(0));
  const flips = new Flips(families, from.length);
  let [best, bestFirst, bestCost] = [sets.slice(), tally.firstCost, tally.cost];
  let temperature = 0;
  const draws = Float64Array.from({ length: 8192 }, () => -Math.log(1 - random()));
  let draw = 0;
  /** The most that a change may cost this time. */
  const limit = (): number => temperature * known(draws[draw++ & 8191]);

  const takeSwap = (a: number, b: number): boolean => {
    const [one, other] = [known(sets[a]), known(sets[b])];
    const most = limit();
    if (tally.changeOfSwap(a, b, one, other, most) > most) return false;
    if (!mayCome(rules, sets, a, other, [b]) || !mayCome(rules, sets, b, one, [a])) return false;
    tally.swap(a, b, one, other);
    return true;
  };
  const lookAtFlips = (one: number, other: number): void => {
    flips.each(state.membersOf(one), state.membersOf(other), random, (members) => {
      const most = limit();
      if (tally.changeOfFlip(members, sets, one, other, most) > most) return;
      const elsewhere = (member: number): number => (sets[member] === one ? other : one);
      if (members.some(stays)) return;
      if (!members.every((member) => mayCome(rules, sets, member, elsewhere(member), members))) return;
      const ones = members.filter((member) => sets[member] === one);
      const others = members.filter((member) => sets[member] === other);
      if (ones.length !== others.length) return;
      for (const [at, a] of ones.entries()) {
        const b = known(others[at]);
        tally.swap(a, b, one, other);
        state.swap(a, b);
      }
    });
  };
  const noteBest = (): void => {
    const first = tally.firstCost - bestFirst;
    if (first > tolerance || (first > -tolerance && tally.cost >= bestCost - tolerance)) return;
    [best, bestFirst, bestCost] = [sets.slice(), tally.firstCost, tally.cost];
  };

  const stepsOfSet = ((sets.length / setCount) * (state.words + wordsOfLook)) / wordsOfStep;
  const looksForEach = cooling / stepsOfSet / setCount;
  const haste = Math.min(1, Math.max(0, Math.log(manyLooks / looksForEach) / Math.log(manyLooks / fewLooks)));
  const { hasty } = temperatures;
  const { fewest, few, many } = temperatures;
  const slow = from.length > manyMembers ? many : from.length > moreMembers ? few : fewest;
  const hot = slow.hot ** (1 - haste) * hasty.hot ** haste;
  const cold = slow.cold ** (1 - haste) * hasty.cold ** haste;
  let [done, pause] = [0, 0];
  for (let look = 0; done < steps && bestCost > tolerance && setCount > 1; look++, done += stepsOfSet) {
    if (done >= pause) {
      pause = done + stepsBetweenPauses;
      yield { fraction: done / steps };
      if (request.shouldStop?.() === true) return { sets: best.slice(0, request.sets.length), stopped: true };
    }
    temperature = hot * (cold / hot) ** (done / cooling);
    state.lookFrom(Math.floor(random() * setCount), random, takeSwap);
    noteBest();
    if (look % flipEvery !== 0) continue;
    const one = Math.floor(random() * setCount);
    const other = Math.floor(random() * (setCount - 1));
    lookAtFlips(one, other < one ? other : other + 1);
    noteBest();
  }
  return { sets: best.slice(0, request.sets.length), stopped: false };
}

function groupsOf({ costs }: SearchColumn): number {
  return costs.length;
}

/** Whether a member may come into a set that `leaving` go from. An empty seat, which has no rules, always may. */
function mayCome(
  { banned, apart }: HardRules,
  sets: Int32Array,
  member: number,
  to: number,
  leaving: ArrayLike<number> & { includes(member: number): boolean },
): boolean {
  if (banned[member]?.includes(to) === true) return false;
  return (apart[member] ?? []).every((other) => sets[other] !== to || leaving.includes(other));
}
