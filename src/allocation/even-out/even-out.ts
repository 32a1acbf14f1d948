import { isSpreadEvenly, type Cohort, type Column } from "../cohort";
import { known } from "../known";
import { blocksOf } from "../rules/blocks";
import { termsOf, type Rule } from "../rules/rule";
import { Arrangement, type SearchColumn } from "../search/arrangement";
import { canJoin, hardRules, type HardRules } from "../search/hard-rules";
import { improve, isBetter } from "../search/improve";
import { searchColumns } from "../search/search-columns";
import { fewestMoves } from "./fewest-moves";
import { LeastMoves } from "./least-moves";

export interface EvenOutRequest extends Cohort {
  /** The set of each member, from 0: everyone has one. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** Members who were placed just now: to place them elsewhere moves nobody. */
  readonly newcomers?: readonly number[];
  /** What it means to move each member: of two ways with as few moves, the one with less of it in all is taken. */
  readonly reluctance?: ArrayLike<number>;
  readonly seed: number;
  /** Changes looked at, at most, before the search for the fewest moves gives up. */
  readonly changesToTry?: number;
}

/** Somebody who had a set and gets another. */
export interface MemberMove {
  readonly member: number;
  readonly from: number;
  readonly to: number;
}

export interface EvenedOut {
  readonly sets: Int32Array;
  readonly moves: readonly MemberMove[];
  /** The sizes and every column that is spread evenly are even now. */
  readonly isEven: boolean;
  /** No way with fewer moves makes them so; or, where not all of them can be even, the sizes and the families. */
  readonly fewest: boolean;
}

/** A few seconds at most. */
const usualChanges = 6_000_000;
const stepsOfFallback = 30_000;

/**
 * Restores evenness after members joined or left, moving as few of the others as possible. Pinned members stay,
 * every rule that holds goes on holding. Where the exact search gives up, a way is looked for by repairing, and
 * every move that turns out not to be needed is taken back.
 */
export function evenOut(request: EvenOutRequest): EvenedOut {
  const { memberCount, groups, setCount, sets: before, newcomers = [] } = request;
  const terms = termsOf(request.rules ?? []);
  const hard = hardRules(memberCount, terms, blocksOf(memberCount, terms));
  const isNew = new Uint8Array(memberCount);
  for (const member of newcomers) isNew[member] = 1;
  const all = searchColumns(request);
  const scope = { request, before, hard, isNew, all };

  // The set sizes come first, then the columns in their order.
  const columnsWhere = (isMeant: (column: Column) => boolean): SearchColumn[] =>
    all.filter((_, index) => index === 0 || groups.slice(index - 1, index).some(isMeant));
  const spread = columnsWhere(isSpreadEvenly);
  const families = columnsWhere(({ kind }) => kind === "family");
  const isEven = (sets: Int32Array): boolean =>
    new Arrangement(unweighted(spread), sets, setCount).cost === 0;
  // Where not everything can be even, the sizes and the families can be.
  const scopes = spread.length === families.length ? [families] : [spread, families];
  for (const columns of scopes) {
    const sets = exactly(scope, columns, (request.changesToTry ?? usualChanges) / scopes.length);
    if (sets) return result(scope, sets, { isEven: isEven(sets), fewest: true });
  }
  const sets = byRepair(scope);
  return result(scope, sets, { isEven: isEven(sets), fewest: false });
}

interface Scope {
  readonly request: EvenOutRequest;
  readonly before: Int32Array;
  readonly hard: HardRules;
  readonly isNew: Uint8Array;
  readonly all: readonly SearchColumn[];
}

function exactly(
  { request, before, hard, isNew, all }: Scope,
  columns: readonly SearchColumn[],
  changesToTry: number,
): Int32Array | null {
  const { setCount, reluctance = [] } = request;
  const others = all.filter((column) => !columns.includes(column));
  const found = fewestMoves({
    arrangement: new Arrangement(
      unweighted(columns).map((column, tier) => ({ ...column, tier })),
      before,
      setCount,
    ),
    least: new LeastMoves(columns, before, setCount),
    rules: hard,
    isNew,
    changesToTry,
    scoreOf(sets) {
      let against = 0;
      sets.forEach((set, member) => {
        if (set !== before[member] && isNew[member] !== 1) against += reluctance[member] ?? 0;
      });
      return Float64Array.of(against, ...new Arrangement(others, sets, setCount).tierCosts);
    },
  });
  return found.outcome === "fewest" ? found.sets : null;
}

/** Repairs what is off, then takes back every move without which nothing is worse in the order of balance. */
function byRepair({ request, before, hard, isNew, all }: Scope): Int32Array {
  const { setCount, seed } = request;
  const start = new Arrangement(all, before, setCount);
  const { sets } = improve(start, hard, { seed, steps: stepsOfFallback });
  const arrangement = new Arrangement(all, sets, setCount);
  for (let changed = true; changed;) {
    const away = [...sets.keys()].filter(
      (member) => isNew[member] !== 1 && arrangement.sets[member] !== before[member],
    );
    changed =
      away.some((member) => takeBack(arrangement, hard, before, [member])) ||
      away.some((a) => away.some((b) => a < b && takeBack(arrangement, hard, before, [a, b])));
  }
  return arrangement.sets;
}

function takeBack(
  arrangement: Arrangement,
  hard: HardRules,
  before: Int32Array,
  members: readonly number[],
): boolean {
  const costs = arrangement.tierCosts.slice();
  const now = members.map((member) => known(arrangement.sets[member]));
  for (const member of members) arrangement.move(member, known(before[member]));
  const isAllowed = members.every(
    (member) =>
      known(hard.blocks[member]).length === 1 &&
      canJoin(arrangement, hard, member, known(before[member]), -1),
  );
  if (isAllowed && !isBetter(costs, arrangement.tierCosts)) return true;
  members.forEach((member, index) => {
    arrangement.move(member, known(now[index]));
  });
  return false;
}

function unweighted(columns: readonly SearchColumn[]): SearchColumn[] {
  return columns.map((column) => ({ ...column, weight: 1, once: 0, tier: 0 }));
}

function result(
  { before, isNew }: Scope,
  sets: Int32Array,
  reached: Pick<EvenedOut, "isEven" | "fewest">,
): EvenedOut {
  return {
    sets,
    moves: [...sets].flatMap((set, member): MemberMove[] =>
      set === before[member] || isNew[member] === 1 ? [] : [{ member, from: known(before[member]), to: set }],
    ),
    ...reached,
  };
}
