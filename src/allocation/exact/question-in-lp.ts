import { known } from "../known";
import {
  costOf,
  type AskedColumn,
  type AskedGroup,
  type ExactRequest,
  type Seats,
  type Unit,
} from "./exact-model";

export interface Question {
  readonly asked: readonly AskedColumn[];
  /** What must not get worse. */
  readonly before: readonly AskedColumn[];
  /** What the arrangement at hand costs in the columns asked about. */
  readonly cost: number;
}

/** CPLEX LP format: "is there an arrangement that costs less?"; none is proof that there is none. */
export function questionInLp(
  { sets: now, setCount }: ExactRequest,
  { units, apart }: Seats,
  { asked, before, cost }: Question,
): string {
  const rows: string[] = [];
  const binaries: string[] = [];
  let costs = 0;
  /** How many of a group are in a set, so many times. */
  const count = (members: ReadonlySet<number>, set: number, times: number): string => {
    const terms = units.flatMap((unit, at) => {
      const weight = unit.sets.includes(set) ? unitWeight(unit, members) : 0;
      return weight > 0 ? [term(times * weight, variable(at, set))] : [];
    });
    return terms.length > 0 ? terms.join(" ") : term(0, variable(0, units[0]?.sets[0] ?? 0));
  };
  /** The variable of what a group costs a set; none where it is to cost nothing, and the rows see to it. */
  const costIn = ({ members, costs: own }: AskedGroup, set: number, isToBeNothing: boolean): string[] => {
    const slopes = own.slice(1).map((each, at) => each - known(own[at]));
    const isConvex = slopes.every((slope, at) => at === 0 || slope >= known(slopes[at - 1]));
    if (isConvex && isToBeNothing) {
      const [least, most] = [own.indexOf(0), own.lastIndexOf(0)];
      if (least > 0) rows.push(`${count(members, set, 1)} >= ${String(least)}`);
      if (most < own.length - 1) rows.push(`${count(members, set, 1)} <= ${String(most)}`);
      return [];
    }
    const name = `d${String(costs++)}`;
    if (isConvex) {
      for (const [at, slope] of slopes.entries()) {
        if (slope === slopes[at - 1] || slope === 0) continue;
        const least = known(own[at]) - slope * at;
        rows.push(`${name} ${count(members, set, -slope)} >= ${String(least)}`);
      }
      return [name];
    }
    const first = binaries.length;
    const counts = own.map((_, at) => `n${String(first + at)}`);
    binaries.push(...counts);
    const sumOf = (times: (at: number) => number): string =>
      counts.map((each, at) => term(times(at), each)).join(" ");
    rows.push(
      `${sumOf(() => 1)} = 1`,
      `${count(members, set, 1)} ${sumOf((at) => -at)} = 0`,
      `${name} ${sumOf((at) => -known(own[at]))} >= 0`,
    );
    return [name];
  };
  const costsOf = (columns: readonly AskedColumn[], areToBeNothing: boolean): string =>
    columns
      .flatMap(({ groups }) => groups)
      .flatMap((group) =>
        Array.from({ length: setCount }, (_, set) => costIn(group, set, areToBeNothing)).flat(),
      )
      .join(" + ");
  units.forEach(({ sets, size }, unit) => {
    rows.push(`${sets.map((set) => variable(unit, set)).join(" + ")} = ${String(size)}`);
  });
  for (const [a, b] of apart) {
    for (let set = 0; set < setCount; set++) {
      if (!known(units[a]).sets.includes(set) || !known(units[b]).sets.includes(set)) continue;
      rows.push(`${variable(a, set)} + ${variable(b, set)} <= 1`);
    }
  }
  for (const tier of new Set(before.map((column) => column.tier))) {
    const own = before.filter((column) => column.tier === tier);
    const held = costOf(now, own, setCount);
    const into = costsOf(own, held === 0);
    if (into !== "") rows.push(`${into} <= ${String(held + leastDifference(own) / 2)}`);
  }
  const into = costsOf(asked, false);
  rows.push(`${into} <= ${String(cost - leastDifference(asked))}`);
  const general = units.flatMap(({ sets }, unit) => sets.map((set) => variable(unit, set)));
  return [
    "Minimize",
    ` obj: ${into}`,
    "Subject To",
    ...rows.map((row, index) => ` c${String(index)}: ${row}`),
    "Bounds",
    ...units.flatMap(({ sets, size }, unit) =>
      sets.map((set) => ` 0 <= ${variable(unit, set)} <= ${String(size)}`),
    ),
    "General",
    ...general.map((name) => ` ${name}`),
    ...(binaries.length === 0 ? [] : ["Binary", ...binaries.map((name) => ` ${name}`)]),
    "End",
    "",
  ].join("\n");
}

/** Two arrangements' costs differ by a whole step where costs are whole; else less than this is not told apart. */
function leastDifference(columns: readonly AskedColumn[]): number {
  const areWhole = columns.every(({ groups }) => groups.every(({ costs }) => costs.every(Number.isInteger)));
  return areWhole ? 1 : 0.001;
}

/** With its sign, to be joined to others. */
function term(times: number, name: string): string {
  return `${times < 0 ? "-" : "+"} ${String(Math.abs(times))} ${name}`;
}

/** What one more of the unit adds to a group: a block all its members of it at once. */
function unitWeight({ members, size }: Unit, group: ReadonlySet<number>): number {
  const inGroup = members.filter((member) => group.has(member)).length;
  return size === members.length ? Math.sign(inGroup) : inGroup;
}

export function variable(unit: number, set: number): string {
  return `x${String(unit)}_${String(set)}`;
}
