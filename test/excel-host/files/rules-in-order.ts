import type { CellRange } from "../../../src/sheet";
import { overlap } from "../model/cells";

/** Which of two conditional formats goes first is seen only where they share a cell. */
export function rulesInOrder<Rule extends { readonly range: CellRange }>(rules: readonly Rule[]): Rule[] {
  const left = [...rules];
  const ordered: Rule[] = [];
  while (left.length > 0) {
    const free = left.filter(
      (one, at) => !left.slice(0, at).some((other) => overlap(one.range, other.range)),
    );
    const [next] = free.sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
    if (!next) break;
    ordered.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return ordered;
}
