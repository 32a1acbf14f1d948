import { setSizes } from "../../seating";
import { airtime, type Airtime } from "../../attendance";
import { defaultCycle, type Programme } from "../../programme";

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
  { members, leftOut, meetings, settings }: Programme,
  targetSize: number,
): SizeAnswer {
  const { sizes, setCount, fewer, more } = setSizes(members.length, {
    ...{ targetSize, leftOut: leftOut.length },
    maxSize: targetSize + 1,
  });
  return {
    ...choice({ setCount, sizes }),
    fewer: fewer && choice(fewer),
    more: more && choice(more),
    airtime: airtime({
      sessionMinutes: meetings[0]?.sessionMinutes ?? defaultCycle.sessionMinutes,
      setSize: sizes[0] ?? 0,
      meetings: meetings.length || settings.meetingCount,
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
