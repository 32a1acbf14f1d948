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
