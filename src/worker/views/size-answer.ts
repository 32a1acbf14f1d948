import { setSizes } from "../../seating";
import { airtime, type Airtime } from "../../attendance";
import { defaultCycle } from "../../programme";

/** So many sets, and how large: [[10, 4], [9, 2]] is four sets of ten and two of nine. */
export interface SizeChoice {
  readonly setCount: number;
  readonly sizes: readonly (readonly [size: number, sets: number])[];
}

/** What a target size gives. */
export interface SizeAnswer extends SizeChoice {
  readonly fewer: SizeChoice | null;
  readonly more: SizeChoice | null;
  readonly airtime: Airtime;
}

/** @throws {Refusal} "too-few-members" */
export function sizeAnswer(
  memberCount: number,
  targetSize: number,
  leftOut: number,
  meetings: readonly { readonly sessionMinutes: number }[],
): SizeAnswer {
  const { sizes, setCount, fewer, more } = setSizes(memberCount, {
    ...{ targetSize, leftOut },
    maxSize: targetSize + 1,
  });
  return {
    ...choice({ setCount, sizes }),
    fewer: fewer && choice(fewer),
    more: more && choice(more),
    airtime: airtime({
      sessionMinutes: meetings[0]?.sessionMinutes ?? defaultCycle.sessionMinutes,
      setSize: sizes[0] ?? 0,
      meetings: meetings.length || defaultCycle.meetings,
    }),
  };
}

function choice({
  setCount,
  sizes,
}: {
  readonly setCount: number;
  readonly sizes: readonly number[];
}): SizeChoice {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return { setCount, sizes: [...counts] };
}
