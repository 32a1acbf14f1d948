import { rankSwaps, type Swap as RankedSwap } from "../allocation";
import type { ChangedCount, SwapAnswer, SetNumber } from "../programme";
import { known } from "../sheet";
import { certify } from "./certify";
import { inNumbers, namedMeans, numberAt, numberColumns, rulesInNumbers, setsOf } from "./in-numbers";
import type { WhatIfRequest } from "./what-if";

export interface SwapsRequest extends WhatIfRequest {
  /** Swaps of one member with anybody elsewhere, or between two sets (numbers from 1). */
  readonly between: { readonly member: number } | { readonly sets: readonly [SetNumber, SetNumber] };
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
  return swapsInOrder(request)
    .slice(0, request.most ?? usualMost)
    .map((swap) => recounted(request, swap));
}

/** Every swap that keeps the rules, best first. */
export function swapsInOrder({
  members,
  groupings,
  rules,
  between,
  numbers,
  ...numbering
}: Omit<SwapsRequest, "most">): RankedSwap[] {
  const { open, ...cohort } = inNumbers(members, groupings, numbering);
  const { placeOf } = open;
  return rankSwaps({
    ...cohort,
    ...{ sets: setsOf(members, open), rules: rulesInNumbers(rules.seating, open) },
    numbers: numberColumns(numbers),
    between: "member" in between ? between : { sets: [placeOf(between.sets[0]), placeOf(between.sets[1])] },
  });
}

/** What the swap changes: counts are the certificate's own and not the search's. */
function recounted(request: SwapsRequest, { a, b, balance, means }: RankedSwap): Swap {
  const { members, groupings } = request;
  const { open } = inNumbers(members, [], request);
  const swapped = members.map((member, index) => {
    if (index === a) return { ...member, setNumber: known(members[b]).setNumber };
    return index === b ? { ...member, setNumber: known(members[a]).setNumber } : member;
  });
  const [before, after] = [certify(members, groupings, request), certify(swapped, groupings, request)];
  const headings = new Map(groupings.map(({ key, label }) => [key, label]));
  const changed = before.groups.flatMap(({ grouping, label, floor, ceil, counts }, index) => {
    const then = known(after.groups[index]).counts;
    return counts.flatMap((count, set): ChangedCount[] => {
      const now = known(then[set]);
      const isOff = [count, now].some((each) => each < floor || each > ceil);
      return count === now || !isOff
        ? []
        : [
            {
              grouping,
              heading: known(headings.get(grouping)),
              label,
              set: numberAt(open, set),
              before: count,
              after: now,
              floor,
              ceil,
            },
          ];
    });
  });
  return {
    ...{ a, b, balance, unevenBefore: before.uneven, unevenAfter: after.uneven, changed },
    means: namedMeans(means, groupings, open),
  };
}
