import type { ChangedCount, Grouping, Member, SwapAnswer } from "../programme";
import { certify } from "./certify";
import { blocksOf } from "./rules/blocks";
import type { MemberRules } from "./rules/member-rules";
import { Arrangement } from "./search/arrangement";
import { canJoin, hardRules } from "./search/hard-rules";
import { searchColumns } from "./search/search-columns";

export interface SwapsRequest {
  /** Everyone with a set. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
  /** Swaps of one member with anybody elsewhere, or between two sets (numbers from 1). */
  readonly between: { readonly member: number } | { readonly sets: readonly [number, number] };
  readonly most?: number;
}

/** Two members, by their places in the list, who would change places. */
export interface Swap extends Omit<SwapAnswer, "a" | "b"> {
  readonly a: number;
  readonly b: number;
}

const usualMost = 5;

/**
 * The best swaps that keep every rule, best first: what comes first in the order of balance decides, then
 * what follows. Locked and pinned members, and those who are kept with others, swap with nobody.
 */
export function bestSwaps(request: SwapsRequest): Swap[] {
  return rankedSwaps(request)
    .slice(0, request.most ?? usualMost)
    .map(({ a, b }) => recounted(request, a, b));
}

/** Every swap that keeps the rules, best first, and whether it leaves the balance at least as good. */
export function rankedSwaps({
  members,
  groupings,
  setCount,
  rules,
  between,
}: Omit<SwapsRequest, "most">): { readonly a: number; readonly b: number; readonly isNoWorse: boolean }[] {
  const sets = Int32Array.from(members, ({ setNumber }) => (setNumber ?? 1) - 1);
  const arrangement = new Arrangement(searchColumns(members, groupings, setCount), sets, setCount);
  const hard = hardRules(members.length, rules, blocksOf(members.length, rules));
  const isFree = (member: number): boolean =>
    hard.fixed[member] !== 1 && (hard.blocks[member]?.length ?? 1) === 1;
  const now = arrangement.tierCosts.slice();
  const ranked: { readonly a: number; readonly b: number; readonly costs: Float64Array }[] = [];
  for (const [a, b] of pairs(sets, between)) {
    const [from, to] = [sets[a] ?? 0, sets[b] ?? 0];
    if (!isFree(a) || !isFree(b)) continue;
    if (!canJoin(arrangement, hard, a, to, b) || !canJoin(arrangement, hard, b, from, a)) continue;
    arrangement.swap(a, b);
    ranked.push({ a, b, costs: arrangement.tierCosts.slice() });
    arrangement.swap(a, b);
  }
  ranked.sort((one, other) => compareTiers(one.costs, other.costs) || one.a - other.a || one.b - other.b);
  return ranked.map(({ a, b, costs }) => ({ a, b, isNoWorse: compareTiers(costs, now) <= 0 }));
}

function* pairs(sets: Int32Array, between: SwapsRequest["between"]): Generator<readonly [number, number]> {
  if ("member" in between) {
    for (const other of sets.keys()) {
      if (sets[other] !== sets[between.member]) yield [between.member, other];
    }
    return;
  }
  const [first, second] = between.sets;
  for (const a of sets.keys()) {
    if (sets[a] !== first - 1) continue;
    for (const b of sets.keys()) if (sets[b] === second - 1) yield [a, b];
  }
}

/** The first tier that differs decides. */
function compareTiers(a: Float64Array, b: Float64Array): number {
  for (const [tier, cost] of a.entries()) {
    const difference = cost - (b[tier] ?? 0);
    if (Math.abs(difference) > 1e-6) return difference;
  }
  return 0;
}

/** What the swap changes, counted by the certificate's own code and not by the search's. */
function recounted({ members, groupings, setCount }: SwapsRequest, a: number, b: number): Swap {
  const swapped = members.map((member, index) => {
    if (index === a) return { ...member, setNumber: members[b]?.setNumber ?? null };
    return index === b ? { ...member, setNumber: members[a]?.setNumber ?? null } : member;
  });
  const [before, after] = [certify(members, groupings, setCount), certify(swapped, groupings, setCount)];
  const changed = before.groups.flatMap(({ grouping, label, floor, ceil, counts }, index) => {
    const then = after.groups[index]?.counts ?? [];
    return counts.flatMap((count, set): ChangedCount[] => {
      const now = then[set] ?? 0;
      const isOff = [count, now].some((each) => each < floor || each > ceil);
      return count === now || !isOff
        ? []
        : [{ grouping, label, set: set + 1, before: count, after: now, floor, ceil }];
    });
  });
  return { a, b, unevenBefore: before.uneven, unevenAfter: after.uneven, changed };
}
