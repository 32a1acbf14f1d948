import { splitEvenly } from "../src/allocation";
import { chance } from "../src/allocation/search/chance";
import type { SearchColumn } from "../src/allocation/search/arrangement";
import { Flips } from "../src/allocation/search/flips";
import { Tally } from "../src/allocation/search/tally";

export interface PeerRequest {
  /** The families first, every column with a weight of 1. */
  readonly columns: readonly SearchColumn[];
  readonly setCount: number;
  readonly seed: number;
  /** 0 to 1: how much of the time is gone. */
  readonly gone: () => number;
}

const [hot, cold] = [0.6, 0.12];
/** Sums of weights are not exact. */
const tolerance = 1e-6;

/** One cooling of drawn swaps, the families weighed four times, from sets that are even for them. */
export function annealedSwaps({ columns, setCount, seed, gone }: PeerRequest): Int32Array {
  const random = chance(seed);
  const weighed = columns.map((column, at) => ({ ...column, weight: at < 2 ? 4 : 1 }));
  const sets = startOf(columns, setCount);
  const tally = new Tally(weighed, sets, setCount);
  let [best, bestCost] = [sets.slice(), tally.cost];
  let temperature = hot;
  for (let draw = 0; ; draw++) {
    if (draw % 1024 === 0) {
      const time = gone();
      if (time >= 1 || bestCost < tolerance) return best;
      temperature = hot * (cold / hot) ** time;
    }
    const [a, b] = [Math.floor(random() * sets.length), Math.floor(random() * sets.length)];
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    const limit = -temperature * Math.log(1 - random());
    if (from === to || tally.changeOfSwap(a, b, from, to, limit) > limit) continue;
    tally.move(a, from, to);
    tally.move(b, to, from);
    [sets[a], sets[b]] = [to, from];
    if (tally.cost < bestCost - tolerance) [best, bestCost] = [sets.slice(), tally.cost];
  }
}

/** One cooling of flips alone, which keep the families even. */
export function annealedFlips({ columns, setCount, seed, gone }: PeerRequest): Int32Array {
  const random = chance(seed);
  const [left, right] = columns.slice(0, 2).map(({ groups }) => groups);
  const sets = startOf(columns, setCount);
  const membersOf = Array.from({ length: setCount }, (_, set) =>
    Int32Array.from(sets.keys()).filter((member) => sets[member] === set),
  );
  const families = { left: left ? [left] : [], right: right ? [right] : [] };
  const flips = new Flips(families, sets.length);
  const tally = new Tally(columns.slice(2), sets, setCount);
  let [best, bestCost] = [sets.slice(), tally.cost];
  let temperature = hot;
  for (let draw = 0; ; draw++) {
    if (draw % 128 === 0) {
      const time = gone();
      if (time >= 1 || bestCost < tolerance) return best;
      temperature = hot * (cold / hot) ** time;
    }
    const [one, after] = [Math.floor(random() * setCount), Math.floor(random() * (setCount - 1))];
    const other = after < one ? after : after + 1;
    const [ones, others] = [membersOf[one] ?? nobody, membersOf[other] ?? nobody];
    flips.each(ones, others, random, (members) => {
      const limit = -temperature * Math.log(1 - random());
      if (tally.changeOfFlip(members, sets, one, other, limit) > limit) return;
      for (const member of members) {
        const from = sets[member] ?? 0;
        const to = from === one ? other : one;
        tally.move(member, from, to);
        sets[member] = to;
      }
    });
    const both = Int32Array.of(...ones, ...others);
    membersOf[one] = both.filter((member) => sets[member] === one);
    membersOf[other] = both.filter((member) => sets[member] === other);
    if (tally.cost < bestCost - tolerance) [best, bestCost] = [sets.slice(), tally.cost];
  }
}

const nobody = new Int32Array(0);

function startOf(columns: readonly SearchColumn[], setCount: number): Int32Array {
  const [left, right] = columns.slice(0, 2).map(({ groups }) => [groups]);
  return splitEvenly({
    ...{ memberCount: columns[0]?.groups.length ?? 0, setCount },
    ...{ left: left ?? [], right: right ?? [] },
  });
}
