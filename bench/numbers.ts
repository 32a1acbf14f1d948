import { certify, evenSets, type Column } from "../src/allocation";
import { Arrangement } from "../src/allocation/search/arrangement";
import { chance } from "../src/allocation/search/chance";
import { searchColumns } from "../src/allocation/search/search-columns";
import { median, professionsAndOrganisations, seededColumns } from "./seeded-columns";

const cases = [
  { members: 60, setCount: 6 },
  { members: 105, setCount: 35 },
  { members: 105, setCount: 21 },
  { members: 105, setCount: 15 },
  { members: 105, setCount: 10 },
  { members: 300, setCount: 30 },
  { members: 600, setCount: 60 },
] as const;
const seeds = [1, 2, 3, 4, 5];

/** How a column's numbers lie: marks lie around the middle; years in post are many short and few long. */
const shapes = {
  marks: (random: () => number): number =>
    Math.min(4, Math.max(0, 2.9 + 0.5 * (random() + random() + random() + random() - 2) * 1.7)),
  years: (random: () => number): number => Math.floor(35 * random() ** 2.2),
} as const;

/** What `--effort 30` searches with: levelling cools again, more slowly each time, fifteen times the usual work in all. */
const stepsOfLonger = 1_500_000;

/**
 * Numbers: how far the means and the spreads of the sets are apart, beside swaps on standardised values and squares.
 * Cases can be named, and given more effort: `npm run bench -- numbers 105/10 longer`.
 */
export async function benchNumbers(): Promise<void> {
  console.log(
    "\nNumbers: standard deviation of set means / of set spreads, in the column's own standard deviations; medians of five",
  );
  console.log(
    "  case                  ours            kplus           kplus, kept     ours, free      counts off: ours  kplus   kept    cpu: ours    kplus",
  );
  const named = cases.filter(({ members, setCount }) =>
    process.argv.includes(`${String(members)}/${String(setCount)}`),
  );
  for (const { members, setCount } of named.length > 0 ? named : cases) {
    for (const shape of Object.keys(shapes) as (keyof typeof shapes)[]) {
      const found = seeds.map((seed) => measured(members, setCount, shape, seed));
      const of = (figure: (each: ReturnType<typeof measured>) => number): number => median(found.map(figure));
      const pair = (who: "ours" | "kplus" | "kept" | "free"): string =>
        `${of((each) => each[who].means).toFixed(4)} / ${of((each) => each[who].spreads).toFixed(4)}`;
      const off = [of(({ ours }) => ours.off), of(({ kplus }) => kplus.off), of(({ kept }) => kept.off)];
      const taken = [of(({ ours }) => ours.milliseconds), of(({ kplus }) => kplus.milliseconds)];
      console.log(
        `  ${`${String(members)} in ${String(setCount)}, ${shape}`.padEnd(20)}  ${pair("ours")} ${pair("kplus")} ${pair("kept")} ${pair("free")} ${off.map((each) => String(each).padStart(8)).join(" ")}       ${taken.map((each) => `${String(Math.round(each)).padStart(6)} ms`).join(" ")}`,
      );
    }
  }
  return Promise.resolve();
}

function measured(members: number, setCount: number, shape: keyof typeof shapes, seed: number) {
  const random = chance(seed + 900);
  const numbers = Float64Array.from({ length: members }, () => shapes[shape](random));
  const [professions, organisations] = professionsAndOrganisations(members);
  const groups = seededColumns(members, [professions, organisations, 2], seed).map((groupOf, at): Column => {
    if (at === 2) return { kind: "even", groupOf };
    return { kind: "family", family: at === 0 ? "right" : "left", groupOf };
  });
  const cohort = { memberCount: members, setCount, groups };
  const judged = (form: () => Int32Array) => {
    const start = process.cpuUsage();
    const sets = form();
    const { user, system } = process.cpuUsage(start);
    const { means, spreads } = apart(numbers, sets, setCount);
    return { means, spreads, off: certify(cohort, sets).uneven, milliseconds: (user + system) / 1000 };
  };
  return {
    ours: judged(() => {
      const steps = process.argv.includes("longer") ? { steps: stepsOfLonger } : {};
      const answer = evenSets({ ...cohort, ...steps, numbers: [numbers], seed });
      return answer.outcome === "formed" ? answer.sets : new Int32Array(members);
    }),
    // Nothing else to balance, as K-plus has it: what the columns cost is the difference.
    free: judged(() => {
      const answer = evenSets({ ...cohort, groups: [], numbers: [numbers], seed });
      return answer.outcome === "formed" ? answer.sets : new Int32Array(members);
    }),
    kplus: judged(() => kplus(numbers, setCount, seed)),
    kept: judged(() => {
      const even = evenSets({ ...cohort, seed });
      const start = even.outcome === "formed" ? even.sets : new Int32Array(members);
      return kplus(numbers, setCount, seed, new Arrangement(searchColumns(cohort), start, setCount));
    }),
  };
}

/**
 * K-plus anticlustering (Papenberg 2024): the squared values join the values, both standardised, and whoever is asked in turn
 * changes places with whomever that brings the means of the sets nearest to one another, until nobody gains by it.
 * @param kept it starts from these sets, and no change of places may make a count worse
 */
function kplus(numbers: Float64Array, setCount: number, seed: number, kept?: Arrangement): Int32Array {
  const random = chance(seed);
  const { length } = numbers;
  const centred = standardised(numbers);
  const features = [centred, standardised(centred.map((each) => each ** 2))];
  const order = Int32Array.from({ length }, (_, at) => at);
  for (let last = length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const sets = new Int32Array(length);
  const sizes = new Int32Array(setCount);
  order.forEach((member, at) => {
    const set = kept?.sets[member] ?? at % setCount;
    sets[member] = set;
    sizes[set] = (sizes[set] ?? 0) + 1;
  });
  const sums = features.map((feature) => {
    const own = new Float64Array(setCount);
    sets.forEach((set, member) => {
      own[set] = (own[set] ?? 0) + (feature[member] ?? 0);
    });
    return own;
  });
  const changeOf = (a: number, b: number): number => {
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    let change = 0;
    for (const [at, feature] of features.entries()) {
      const by = (feature[b] ?? 0) - (feature[a] ?? 0);
      const [one, other] = [sums[at]?.[from] ?? 0, sums[at]?.[to] ?? 0];
      change += ((one + by) ** 2 - one ** 2) / (sizes[from] ?? 1);
      change += ((other - by) ** 2 - other ** 2) / (sizes[to] ?? 1);
    }
    return change;
  };
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (let a = 0; a < length; a++) {
      let [best, least] = [-1, -1e-9];
      for (let b = 0; b < length; b++) {
        const change = sets[a] === sets[b] ? 0 : changeOf(a, b);
        if (change < least && (kept?.changeOfSwap(a, b) ?? 0) <= 0) [best, least] = [b, change];
      }
      if (best < 0) continue;
      isBetter = true;
      kept?.swap(a, best);
      const [from, to] = [sets[a] ?? 0, sets[best] ?? 0];
      for (const [at, feature] of features.entries()) {
        const own = sums[at];
        const by = (feature[best] ?? 0) - (feature[a] ?? 0);
        if (!own) continue;
        own[from] = (own[from] ?? 0) + by;
        own[to] = (own[to] ?? 0) - by;
      }
      [sets[a], sets[best]] = [to, from];
    }
  }
  return sets;
}

function apart(
  numbers: Float64Array,
  sets: Int32Array,
  setCount: number,
): { readonly means: number; readonly spreads: number } {
  const own = Array.from({ length: setCount }, (_, set) => numbers.filter((__, at) => sets[at] === set));
  const unit = deviation(numbers);
  return {
    means: deviation(Float64Array.from(own, mean)) / unit,
    spreads: deviation(Float64Array.from(own, deviation)) / unit,
  };
}

function standardised(numbers: Float64Array): Float64Array {
  const [middle, width] = [mean(numbers), deviation(numbers) || 1];
  return numbers.map((each) => (each - middle) / width);
}

function mean(numbers: Float64Array): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

function deviation(numbers: Float64Array): number {
  const middle = mean(numbers);
  return Math.sqrt(
    numbers.reduce((sum, each) => sum + (each - middle) ** 2, 0) / Math.max(1, numbers.length),
  );
}
