import { Refusal, type Notice, attention } from "../programme";

/** How many sets there are and how large, the larger ones first. */
export interface SizesOfSets {
  readonly setCount: number;
  readonly sizes: readonly number[];
}

export interface SetSizes extends SizesOfSets {
  /** With one set fewer or one more; null where that gives no sets, or sets of fewer than four. */
  readonly fewer: SizesOfSets | null;
  readonly more: SizesOfSets | null;
  readonly notices: readonly Notice[];
}

/** Fewest members a set can work with. */
const fewestMembers = 4;

/**
 * The number of sets nearest to the target size whose largest is at most `maxSize`; sizes differ by at most
 * one.
 * @throws {Refusal} "too-few-members" below four members.
 */
export function setSizes(
  memberCount: number,
  {
    targetSize,
    maxSize,
    leftOut,
  }: { readonly targetSize: number; readonly maxSize: number; readonly leftOut: number },
): SetSizes {
  if (memberCount < fewestMembers) {
    throw new Refusal({ code: "too-few-members", details: { count: memberCount, leftOut } });
  }
  let setCount = Math.max(1, Math.floor(memberCount / targetSize + 0.5));
  while (Math.ceil(memberCount / setCount) > maxSize) setCount++;
  const small = setCount === 1 && memberCount < targetSize;
  return {
    ...sizesOf(memberCount, setCount),
    fewer: setCount > 1 ? sizesOf(memberCount, setCount - 1) : null,
    more:
      Math.floor(memberCount / (setCount + 1)) >= fewestMembers ? sizesOf(memberCount, setCount + 1) : null,
    notices: small ? [attention({ code: "one-small-set", details: { count: memberCount, targetSize } })] : [],
  };
}

function sizesOf(memberCount: number, setCount: number): SizesOfSets {
  const sizes = Array.from({ length: setCount }, (_, set) =>
    Math.floor((memberCount + setCount - 1 - set) / setCount),
  );
  return { setCount, sizes };
}
