import type { Grouping, Member } from "../src/programme";

/** Members of whom nothing is known but their values in the columns. */
export function membersOf(columns: readonly Int32Array[]): Member[] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, index) => ({
    ...{ id: `M${String(index)}`, name: `Member ${String(index)}` },
    ...{ profession: "", organisation: "", email: null, joined: null, left: null },
    ...{ values: [], setNumber: null, locked: false },
    groups: Object.fromEntries(columns.map((column, at) => [`c${String(at)}`, String(column[index])])),
  }));
}

/** The first column as profession, the second as organisation, the others as further ones to spread evenly. */
export function groupingsOf(columns: readonly Int32Array[]): Grouping[] {
  const families = ["profession", "organisation"] as const;
  return columns.map((_, at) => ({
    ...{ key: `c${String(at)}`, label: `Column ${String(at)}` },
    ...{ family: families[at] ?? null, kind: "even" as const },
  }));
}
