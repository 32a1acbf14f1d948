import { performance } from "node:perf_hooks";
import highsLoader, { type Highs } from "highs";

let loaded: Promise<Highs> | null = null;

/** The solver, loaded once. */
export function loadHighs(): Promise<Highs> {
  loaded ??= highsLoader();
  return loaded;
}

/**
 * The fewest members with a set (all but those without, at the end) who must change it so that every column is
 * even, by a model of its own that shares nothing with ours: one binary variable for each member and set.
 */
export async function fewestMovesByHighs(
  columns: readonly Int32Array[],
  setNumbers: readonly number[],
  setCount: number,
): Promise<number> {
  const count = columns[0]?.length ?? 0;
  const everyone = Array.from({ length: count }, (_, member) => member);
  const x = (member: number, set: number): string => `x${String(member)}_${String(set)}`;
  const sets = Array.from({ length: setCount }, (_, set) => set);
  const rows = everyone.map((member) => `${sets.map((set) => x(member, set)).join(" + ")} = 1`);
  const groups = [
    everyone,
    ...columns.flatMap((column) =>
      [...new Set(column)].map((value) => everyone.filter((member) => column[member] === value)),
    ),
  ];
  for (const group of groups) {
    for (const set of sets) {
      const sum = group.map((member) => x(member, set)).join(" + ");
      rows.push(
        `${sum} >= ${String(Math.floor(group.length / setCount))}`,
        `${sum} <= ${String(Math.ceil(group.length / setCount))}`,
      );
    }
  }
  const stays = setNumbers.map((number, member) => `- ${x(member, number - 1)}`).join(" ");
  const model = `Minimize\n obj: ${stays}\nSubject To\n${rows.map((row, index) => ` c${String(index)}: ${row}`).join("\n")}\nBinary\n ${everyone.flatMap((member) => sets.map((set) => x(member, set))).join("\n ")}\nEnd\n`;
  const { Status: status, ObjectiveValue: value } = (await loadHighs()).solve(model, { time_limit: 30 });
  return status === "Optimal" ? setNumbers.length + Math.round(value) : NaN;
}

/**
 * Sets in which every column is even, if there are any and there is time. Members who are alike in all columns are counted: how
 * many of each kind go to each set, within floor and ceil of every group and of the sizes.
 */
export async function evenByHighs(
  columns: readonly Int32Array[],
  setCount: number,
  seconds: number,
): Promise<{ readonly sets: Int32Array; readonly milliseconds: number; readonly status: string }> {
  const count = columns[0]?.length ?? 0;
  const byKind = new Map<string, number[]>();
  for (let member = 0; member < count; member++) {
    const key = columns.map((column) => String(column[member])).join(" ");
    byKind.set(key, [...(byKind.get(key) ?? []), member]);
  }
  const kinds = [...byKind.values()];
  const variable = (kind: number, set: number): string => `x${String(kind)}_${String(set)}`;
  const places = Array.from({ length: setCount }, (_, set) => set);
  const rows = kinds.map(
    (own, kind) => `${places.map((set) => variable(kind, set)).join(" + ")} = ${String(own.length)}`,
  );
  for (const column of [new Int32Array(count), ...columns]) {
    for (const group of new Set(column)) {
      const total = column.filter((each) => each === group).length;
      for (const set of places) {
        const own = kinds.flatMap((list, kind) =>
          column[list[0] ?? 0] === group ? [variable(kind, set)] : [],
        );
        rows.push(
          `${own.join(" + ")} >= ${String(Math.floor(total / setCount))}`,
          `${own.join(" + ")} <= ${String(Math.ceil(total / setCount))}`,
        );
      }
    }
  }
  const names = kinds.flatMap((_, kind) => places.map((set) => variable(kind, set)));
  const model = `Minimize\n obj: 0 ${names[0] ?? ""}\nSubject To\n${rows.map((row, index) => ` c${String(index)}: ${row}`).join("\n")}\nGeneral\n ${names.join("\n ")}\nEnd\n`;
  const highs = await highsLoader();
  const start = performance.now();
  const { Status: status, Columns: found } = highs.solve(model, { time_limit: seconds });
  const milliseconds = performance.now() - start;
  const sets = new Int32Array(count);
  for (const [kind, own] of kinds.entries()) {
    const left = [...own];
    for (const set of places) {
      const value = found[variable(kind, set)];
      for (let each = Math.round(value && ("Primal" in value) ? value.Primal : 0); each > 0; each--)
        sets[left.pop() ?? 0] = set;
    }
  }
  return { sets, milliseconds, status };
}
