import { seededChance } from "../seeded-columns";

/** The maximally diverse grouping problem: members into groups so that those within one differ most. */
export interface Instance {
  readonly members: number;
  /** Fewest and most members of each group. */
  readonly bounds: readonly (readonly [number, number])[];
  /** Of members i and j at i × members + j. */
  readonly distances: Float64Array;
}

/**
 * Reads mdgplib's text: `M G ss|ds a b a b ...` (members, groups, same or different sizes, the bounds of each
 * group), then a line `i j d` for each pair, members counted from 0.
 * @throws {Error} naming the line that cannot be read
 */
export function readInstance(text: string): Instance {
  const [header = "", ...lines] = text.split(/\r?\n/);
  const [m, g, kind, ...limits] = header.trim().split(/\s+/);
  const [members, groups] = [Number(m), Number(g)];
  const numbers = limits.map(Number);
  const isWhole = [members, groups, ...numbers].every((each) => Number.isInteger(each) && each >= 0);
  if (!isWhole || (kind !== "ss" && kind !== "ds") || numbers.length !== 2 * groups || members > 10_000) {
    throw new Error("line 1: expected members, groups, ss or ds, and the bounds of each group");
  }
  const bounds = Array.from(
    { length: groups },
    (_, group) => [numbers[2 * group] ?? 0, numbers[2 * group + 1] ?? 0] as const,
  );
  const fewest = bounds.reduce((sum, [low]) => sum + low, 0);
  const most = bounds.reduce((sum, [, high]) => sum + high, 0);
  if (bounds.some(([low, high]) => low > high) || members < fewest || members > most) {
    throw new Error("line 1: the bounds leave no room for the members");
  }
  const distances = new Float64Array(members * members);
  lines.forEach((line, index) => {
    if (line.trim() === "") return;
    const [i, j, d, ...rest] = line.trim().split(/\s+/).map(Number);
    const isMember = (each: number | undefined): each is number =>
      each !== undefined && Number.isInteger(each) && each >= 0 && each < members;
    if (!isMember(i) || !isMember(j) || d === undefined || !Number.isFinite(d) || rest.length > 0) {
      throw new Error(`line ${String(index + 2)}: expected two members and their distance`);
    }
    distances[i * members + j] = d;
    distances[j * members + i] = d;
  });
  return { members, bounds, distances };
}

/** An instance's text, as `readInstance` reads it: distances between points, or drawn one by one. */
export function writtenInstance(
  members: number,
  groups: number,
  { kind, sizes, seed }: { kind: "RanReal" | "RanInt" | "Geo"; sizes: "ss" | "ds"; seed: number },
): string {
  const random = seededChance(seed);
  const share = members / groups;
  const [low, high] = sizes === "ss" ? [share, share] : [Math.floor(share * 0.7), Math.ceil(share * 1.3)];
  const points = Array.from({ length: members }, () =>
    Array.from({ length: 4 }, () => Math.round(random() * 10)),
  );
  const lines = [
    `${String(members)} ${String(groups)} ${sizes} ${`${String(low)} ${String(high)} `.repeat(groups).trim()}`,
  ];
  for (let i = 0; i < members; i++) {
    for (let j = i + 1; j < members; j++) {
      const apart = Math.hypot(...(points[i] ?? []).map((each, axis) => each - (points[j]?.[axis] ?? 0)));
      const d = kind === "Geo" ? apart : kind === "RanInt" ? 1 + Math.floor(random() * 100) : random() * 100;
      lines.push(`${String(i)} ${String(j)} ${String(d)}`);
    }
  }
  return lines.join("\n");
}
