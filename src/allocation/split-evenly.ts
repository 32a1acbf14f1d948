import { splitInTwo } from "./split-two-sets";

export interface SplitProblem {
  readonly memberCount: number;
  readonly setCount: number;
  /** Nested levels, coarse to fine: the group of each member. */
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
}

/**
 * Sets 0 to K-1 that are even for every group of both nested families, and in size, always. Dealing the
 * members out in the order of the left family makes that family even at once. Then, while two sets differ by
 * two or more on a group of the right family, those two are divided anew: both come out even for every group,
 * the left family's stay even, and the sum of squared counts falls, so it ends.
 */
export function splitEvenly({ memberCount, setCount, left, right }: SplitProblem): Int32Array {
  const sets = new Int32Array(memberCount);
  const members: number[][] = Array.from({ length: setCount }, () => []);
  inOrderOf([...left, ...right], memberCount).forEach((member, position) => {
    sets[member] = position % setCount;
    members[position % setCount]?.push(member);
  });
  const counts = right.map((level) => new GroupCounts(level, sets, setCount));
  const scratch = {
    leftMates: new Int32Array(memberCount),
    rightMates: new Int32Array(memberCount),
    sides: new Int8Array(memberCount),
  };
  const divideAnew = (fewest: number, most: number): void => {
    const both = Int32Array.from([...(members[fewest] ?? []), ...(members[most] ?? [])]);
    splitInTwo(both, left, right, scratch);
    const divided: [number[], number[]] = [[], []];
    for (const member of both) {
      const side = scratch.sides[member] === 0 ? 0 : 1;
      divided[side].push(member);
      const [from, to] = [sets[member] ?? 0, side === 0 ? fewest : most];
      if (from === to) continue;
      sets[member] = to;
      for (const level of counts) level.move(member, from, to);
    }
    [members[fewest], members[most]] = divided;
  };
  for (let uneven = true; uneven;) {
    uneven = false;
    for (const level of counts) {
      for (let group = 0; group < level.groupCount; group++) {
        for (let pair = level.farthestApart(group); pair; pair = level.farthestApart(group)) {
          uneven = true;
          divideAnew(...pair);
        }
      }
    }
  }
  return sets;
}

function inOrderOf(levels: readonly Int32Array[], memberCount: number): Int32Array {
  const order = Int32Array.from({ length: memberCount }, (_, member) => member);
  return order.sort((a, b) => {
    for (const level of levels) {
      const difference = (level[a] ?? 0) - (level[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
}

/** How many members of each group of one level are in each set. */
class GroupCounts {
  readonly groupCount: number;
  readonly #level: Int32Array;
  readonly #setCount: number;
  readonly #counts: Int32Array;

  constructor(level: Int32Array, sets: Int32Array, setCount: number) {
    this.groupCount = level.reduce((most, group) => Math.max(most, group), -1) + 1;
    this.#level = level;
    this.#setCount = setCount;
    this.#counts = new Int32Array(this.groupCount * setCount);
    level.forEach((group, member) => {
      this.#change(group * setCount + (sets[member] ?? 0), 1);
    });
  }

  move(member: number, from: number, to: number): void {
    const row = (this.#level[member] ?? 0) * this.#setCount;
    this.#change(row + from, -1);
    this.#change(row + to, 1);
  }

  /** The sets with fewest and most of a group, when they differ by two or more. */
  farthestApart(group: number): [number, number] | null {
    const row = this.#counts.subarray(group * this.#setCount, (group + 1) * this.#setCount);
    let [fewest, most] = [0, 0];
    row.forEach((count, set) => {
      if (count < (row[fewest] ?? 0)) fewest = set;
      if (count > (row[most] ?? 0)) most = set;
    });
    return (row[most] ?? 0) - (row[fewest] ?? 0) >= 2 ? [fewest, most] : null;
  }

  #change(cell: number, by: number): void {
    this.#counts[cell] = (this.#counts[cell] ?? 0) + by;
  }
}
