import type { Column, Family } from "./cohort";
import { known } from "./known";

/** Two nested families of groups over the members, each level an index of groups, coarse to fine. */
export interface Families {
  readonly left: readonly Int32Array[];
  readonly right: readonly Int32Array[];
}

/** The levels of both families. A finer level is refined by the coarser ones, so that they are nested whatever is given. */
export function familiesOf(columns: readonly Column[], memberCount: number): Families {
  const levelsOf = (family: Family): Int32Array[] => {
    let coarser = new Int32Array(memberCount);
    return columns
      .filter((column) => column.kind === "family" && column.family === family)
      .map(({ groupOf }) => {
        coarser = refined(coarser, groupOf);
        return coarser;
      });
  };
  return { left: levelsOf("left"), right: levelsOf("right") };
}

function refined(coarser: Int32Array, groupOf: Int32Array): Int32Array<ArrayBuffer> {
  const most = groupOf.reduce((highest, group) => Math.max(highest, group), -1);
  const numbers = new Map<number, number>();
  return Int32Array.from(coarser, (group, member) => {
    const pair = group * (most + 2) + known(groupOf[member]) + 1;
    const number = numbers.get(pair) ?? numbers.size;
    numbers.set(pair, number);
    return number;
  });
}
