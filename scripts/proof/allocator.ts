import { loadExactSolver } from "../../src/cli/exact-solver";
import { splitEvenly } from "../../src/allocation/split-evenly";
import { smallCase, untrueWords } from "../../test/allocation/brute-force";
import { rosterOf, unevenCells } from "../../test/allocation/skewed-rosters";

const cases = 10_000;

/** Holds what is said of small cohorts against every arrangement of them, splits large ones, and prints what is not so. */
export async function proveAllocator(): Promise<boolean> {
  const outcomes = new Map<string, number>();
  const untrue: string[] = [];
  const solver = await loadExactSolver();
  for (let seed = 1; seed <= cases; seed++) {
    const said = await untrueWords(smallCase(seed), () => Promise.resolve(solver));
    outcomes.set(said.outcome, (outcomes.get(said.outcome) ?? 0) + 1);
    for (const words of said.untrue) untrue.push(`case ${String(seed)}: ${words}`);
  }
  const counts = [...outcomes].map(([outcome, count]) => `${String(count)} ${outcome}`).join(", ");
  console.log(`allocator: ${String(cases)} cases (${counts}), ${String(untrue.length)} untrue words`);
  for (const words of untrue) console.log(words);
  let uneven = 0;
  for (let seed = 1; seed <= cases; seed++) {
    const roster = rosterOf(seed);
    uneven += unevenCells(roster, splitEvenly(roster));
  }
  console.log(
    `allocator: ${String(cases)} rosters of up to 400 members split, ${String(uneven)} uneven counts`,
  );
  return untrue.length === 0 && uneven === 0;
}
