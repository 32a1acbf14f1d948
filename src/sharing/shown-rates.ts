import { fewestShown } from "./small-counts";

/** Codes of some people: how many count, how many of them are present or late, and of how many people. */
export interface Counted {
  readonly people: number;
  readonly recorded: number;
  readonly present: number;
}

/** People or meetings counted together, beside others that add up to the same total. */
export interface RateGroup extends Counted {
  readonly key: string;
  /** Whether a report has a line for it. */
  readonly listed: boolean;
  /** What is left of it to whoever knows the codes of one organisation's members; one to four people each. */
  readonly remainders: readonly Counted[];
}

/** A rate as it is printed, in hundredths. */
export interface ShownRate {
  readonly percent: number;
  readonly bound: "about" | "or more" | "or less";
}

export interface ShownRates {
  /** Rates are rounded to whole multiples of it, in hundredths. */
  readonly step: number;
  /** By key; a group that is not in it has no rate that can be shown. */
  readonly rates: ReadonlyMap<string, ShownRate>;
}

interface Attempt extends ShownRates {
  readonly loss: number;
}

/** Whole numbers of codes, both ends included. */
interface Range {
  readonly low: number;
  readonly high: number;
}

const steps = [1, 2, 5, 10, 20] as const;
const [hiddenLoss, slack] = [100, 1e-9];

/**
 * The rates that can be printed of groups that add up to a total, with as little lost as possible: rounded
 * more coarsely, or the smallest left out besides those of fewer than five people, until the total and what is
 * printed leave the presences of every group left out open (docs/privacy.md). The total is taken to be known
 * exactly, and so is everybody's number of codes.
 *
 * @param known how many groups' own figures somebody may put together
 * @param mostEach codes of one person at most
 */
export function shownRates(groups: readonly RateGroup[], known: number, mostEach: number): ShownRates {
  const bySize = groups
    .filter(({ listed, people }) => listed && people >= fewestShown)
    .sort((a, b) => a.people - b.people || a.recorded - b.recorded || a.key.localeCompare(b.key));
  let best: Attempt = { step: 1, rates: new Map(), loss: Infinity };
  for (const step of steps) {
    for (let left = 0; left < bySize.length; left++) {
      const rates = ratesOf(bySize.slice(left), step);
      if (!isEveryRestOpen(groups, rates, step, known, mostEach)) continue;
      const loss = lossOf(bySize, rates, step);
      if (loss < best.loss) best = { step, rates, loss };
      break;
    }
  }
  return best;
}

function ratesOf(groups: readonly RateGroup[], step: number): ReadonlyMap<string, ShownRate> {
  const rates = new Map<string, ShownRate>();
  for (const group of groups) {
    const rate = rateOf(group, step);
    if (rate && group.remainders.every((rest) => isRemainderOpen(group, rest, rate, step))) {
      rates.set(group.key, rate);
    }
  }
  return rates;
}

/** Never so exact that one to four presences or misses could be told from none. */
function rateOf({ recorded, present }: Counted, step: number): ShownRate | null {
  const percent = (100 * present) / recorded;
  const most = Math.floor((100 * (recorded - fewestShown)) / recorded / step + slack) * step;
  const least = Math.ceil((100 * fewestShown) / recorded / step - slack) * step;
  if (most < least) return null;
  if (percent >= most) return { percent: most, bound: "or more" };
  if (percent <= least) return { percent: least, bound: "or less" };
  return { percent: Math.round(percent / step) * step, bound: "about" };
}

/** The presences that a printed rate leaves possible. */
function presencesOf({ recorded }: Counted, { percent, bound }: ShownRate, step: number): Range {
  const from = bound === "or less" ? 0 : bound === "about" ? percent - step / 2 : percent;
  const to = bound === "or more" ? 100 : bound === "about" ? percent + step / 2 : percent;
  return {
    low: Math.max(0, Math.ceil((from * recorded) / 100 - slack)),
    high: Math.min(recorded, Math.floor((to * recorded) / 100 + slack)),
  };
}

function isRemainderOpen(group: RateGroup, rest: Counted, rate: ShownRate, step: number): boolean {
  const { low, high } = presencesOf(group, rate, step);
  const known = group.present - rest.present;
  return isOpen({ low: low - known, high: high - known }, rest.recorded);
}

/** Whether presences may be anything of 0 to 4, or misses, or at least six different numbers. */
function isOpen({ low, high }: Range, recorded: number): boolean {
  const [from, to] = [Math.max(0, low), Math.min(recorded, high)];
  const few = fewestShown - 1;
  if (from === 0 && to >= Math.min(few, recorded)) return true;
  if (to === recorded && from <= Math.max(0, recorded - few)) return true;
  return to - from >= fewestShown;
}

function isEveryRestOpen(
  groups: readonly RateGroup[],
  rates: ReadonlyMap<string, ShownRate>,
  step: number,
  known: number,
  mostEach: number,
): boolean {
  const rest = groups.filter(({ key, recorded }) => recorded > 0 && !rates.has(key));
  const printed = groups.flatMap((group) => {
    const rate = rates.get(group.key);
    return rate ? { group, range: presencesOf(group, rate, step) } : [];
  });
  const above = withoutLargest(
    printed.map(({ group, range }) => range.high - group.present),
    known,
  );
  const below = withoutLargest(
    printed.map(({ group, range }) => group.present - range.low),
    known,
  );
  const isPartOpen = (part: number, whole: readonly Counted[]): boolean => {
    const [recorded, present] = [sum(whole, "recorded"), sum(whole, "present")];
    const range = { low: present - above - (recorded - part), high: present + below };
    return isOpen(range, part);
  };
  const largestFirst = rest.toSorted((a, b) => b.recorded - a.recorded);
  const small = largestFirst.slice(known).filter(({ people }) => people < fewestShown);
  // Several small groups may still be fewer than five people; the more codes, the less is open.
  const together = Math.min(sum(small, "recorded"), (fewestShown - 1) * mostEach);
  return (
    rest.every((group) => {
      if (!group.listed && group.people >= fewestShown) return true;
      const others = largestFirst.filter((other) => other !== group).slice(known);
      return isPartOpen(group.recorded, [group, ...others]);
    }) &&
    (small.length < 2 || isPartOpen(together, largestFirst.slice(known)))
  );
}

function withoutLargest(numbers: readonly number[], count: number): number {
  const rest = numbers.toSorted((a, b) => b - a).slice(count);
  return rest.reduce((total, number) => total + number, 0);
}

function sum(groups: readonly Counted[], what: "recorded" | "present"): number {
  return groups.reduce((total, group) => total + group[what], 0);
}

/** In hundredths: how much wider than the exact rates the printed ones are, all together. */
function lossOf(groups: readonly RateGroup[], rates: ReadonlyMap<string, ShownRate>, step: number): number {
  const losses = groups.map(({ key }) => {
    const rate = rates.get(key);
    if (!rate) return hiddenLoss;
    if (rate.bound === "about") return step;
    return rate.bound === "or more" ? 100 - rate.percent : rate.percent;
  });
  return losses.reduce((total, loss) => total + loss, 0);
}
