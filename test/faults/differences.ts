/** Where two pieces of plain data, given as JSON, differ, each as "path: this -> that"; the first few. */
export function differences(a: string, b: string, most = 12): string[] {
  return a === b ? [] : walk(JSON.parse(a), JSON.parse(b), "").slice(0, most);
}

function walk(a: unknown, b: unknown, path: string): string[] {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)] as (string | undefined)[];
  if (one === other) return [];
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
    return [`${path}: ${String(one).slice(0, 120)} -> ${String(other).slice(0, 120)}`];
  }
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  const keys = new Set([...left.map(([key]) => key), ...right.keys()]);
  const known = new Map<string, unknown>(left);
  return [...keys].flatMap((key) => walk(known.get(key), right.get(key), `${path}/${key}`));
}
