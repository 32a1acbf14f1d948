import { setSizes } from "../../seating";
import { airtimeOf, type Airtime } from "../../attendance";
import type { Programme } from "../../programme";

/** So many sets, and how large: [[10, 4], [9, 2]] is four sets of ten and two of nine. */
export interface SizeChoice {
  readonly setCount: number;
  readonly sizes: readonly (readonly [size: number, sets: number])[];
}

export interface SizeAnswer extends SizeChoice {
  readonly fewer: SizeChoice | null;
  readonly more: SizeChoice | null;
  /** In the largest of the sets. */
  readonly airtime: Airtime;
}

const none: Airtime = { turnsPerMeeting: 0, turnsPerMember: 0, minutesEach: 0 };

/** @throws {Refusal} "too-few-members" */
export function sizeAnswer(programme: Programme, targetSize: number): SizeAnswer {
  const { members, leftOut } = programme;
  const { sizes, setCount, fewer, more } = setSizes(members.length, {
    ...{ targetSize, leftOut: leftOut.length },
    maxSize: targetSize + 1,
  });
  const [largest = none] = airtimeOf(programme, sizes).bySize;
  return {
    ...choice({ setCount, sizes }),
    fewer: fewer && choice(fewer),
    more: more && choice(more),
    airtime: largest,
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
