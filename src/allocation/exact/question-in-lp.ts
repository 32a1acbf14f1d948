import { offBy, type EvenColumn, type ExactRequest, type Seats, type Unit } from "./exact-model";

export interface Question {
  readonly asked: readonly EvenColumn[];
  /** What must not get worse. */
  readonly before: readonly EvenColumn[];
  /** What the arrangement at hand is off by, in the columns asked about. */
  readonly off: number;
}

/** CPLEX LP format: "is there an arrangement that is off by less?"; none is proof that there is none. */
export function questionInLp(
  { sets: now, setCount }: ExactRequest,
  { units, apart }: Seats,
  { asked, before, off }: Question,
): string {
  const rows: string[] = [];
  const distances: string[] = [];
  const allDistances: string[] = [];
  const boundColumn = ({ groups }: EvenColumn, into: string[], most: number | null): void => {
    for (const own of groups) {
      const [floor, ceil] = [Math.floor(own.size / setCount), Math.ceil(own.size / setCount)];
      const weights = units.map((unit) => unitWeight(unit, own));
      for (let set = 0; set < setCount; set++) {
        const terms = units.flatMap(({ sets }, unit) =>
          (weights[unit] ?? 0) > 0 && sets.includes(set)
            ? [`${String(weights[unit])} ${variable(unit, set)}`]
            : [],
        );
        if (terms.length === 0) {
          if (floor === 0) continue;
          terms.push(`0 ${variable(0, units[0]?.sets[0] ?? 0)}`);
        }
        const sum = terms.join(" + ");
        if (most === 0) {
          rows.push(`${sum} >= ${String(floor)}`, `${sum} <= ${String(ceil)}`);
          continue;
        }
        const distance = `d${String(allDistances.length)}`;
        allDistances.push(distance);
        into.push(distance);
        rows.push(`${sum} + ${distance} >= ${String(floor)}`, `${sum} - ${distance} <= ${String(ceil)}`);
      }
    }
  };
  units.forEach(({ sets, size }, unit) => {
    rows.push(`${sets.map((set) => variable(unit, set)).join(" + ")} = ${String(size)}`);
  });
  for (const [a, b] of apart) {
    for (let set = 0; set < setCount; set++) {
      if (!(units[a]?.sets.includes(set) && units[b]?.sets.includes(set))) continue;
      rows.push(`${variable(a, set)} + ${variable(b, set)} <= 1`);
    }
  }
  for (const tier of new Set(before.map((column) => column.tier))) {
    const own = before.filter((column) => column.tier === tier);
    const held = offBy(now, own, setCount);
    const into: string[] = [];
    for (const column of own) boundColumn(column, into, held);
    if (into.length > 0) rows.push(`${into.join(" + ")} <= ${String(held)}`);
  }
  for (const column of asked) boundColumn(column, distances, null);
  rows.push(`${distances.join(" + ")} <= ${String(off - 1)}`);
  const general = units.flatMap(({ sets }, unit) => sets.map((set) => variable(unit, set)));
  return [
    "Minimize",
    ` obj: ${distances.join(" + ")}`,
    "Subject To",
    ...rows.map((row, index) => ` c${String(index)}: ${row}`),
    "Bounds",
    ...units.flatMap(({ sets, size }, unit) =>
      sets.map((set) => ` 0 <= ${variable(unit, set)} <= ${String(size)}`),
    ),
    "General",
    ...general.map((name) => ` ${name}`),
    "End",
    "",
  ].join("\n");
}

/** What one more of the unit adds to a group: a block all its members of it at once. */
function unitWeight({ members, size }: Unit, group: ReadonlySet<number>): number {
  const inGroup = members.filter((member) => group.has(member)).length;
  return size === members.length ? Math.sign(inGroup) : inGroup;
}

export function variable(unit: number, set: number): string {
  return `x${String(unit)}_${String(set)}`;
}
