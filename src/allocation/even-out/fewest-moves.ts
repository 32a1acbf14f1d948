import { known } from "../known";
import type { Arrangement } from "../search/arrangement";
import { canJoin, type HardRules } from "../search/hard-rules";
import { isBetter } from "../search/improve";
import type { LeastMoves } from "./least-moves";

export interface FewestMovesRequest {
  /** Every member in a set. Its columns all count, and are to cost nothing in the end. */
  readonly arrangement: Arrangement;
  /** Of the same columns and sets. */
  readonly least: LeastMoves;
  readonly rules: HardRules;
  /** 1 for members whose place costs nothing to change: they have just been given it. */
  readonly isNew: Uint8Array;
  /** Of several ways with as few moves, the one with the least of this is taken: the first that differs decides. */
  readonly scoreOf: (sets: Int32Array) => Float64Array;
  /** Changes looked at, at most. */
  readonly changesToTry: number;
}

/** "fewest": no way has fewer moves. "not-found": the changes ran out first. */
export type FewestMoves =
  { readonly outcome: "fewest"; readonly sets: Int32Array } | { readonly outcome: "not-found" };

/** Ways compared by score at most. */
const mostWays = 300;
/** Once a way is known, so many more changes are looked at for a better one of as few moves. */
const changesForBetter = 20_000;
const nobody: readonly number[] = [];
/** Sums of weights are not exact. */
const tolerance = 1e-6;

/**
 * The fewest members to move so that every count is even, by iterative deepening (Korf 1985): ways with no
 * move at all, then with one, and so on. At every step one count that is off is taken up: whatever the way
 * out, somebody must leave that cell, or come to it, so only those are tried, and nothing is missed. Counting
 * says how many moves are needed at least, so whatever needs more than are left is not followed (`LeastMoves`).
 * Members kept together with others stay where they are.
 */
export function fewestMoves(request: FewestMovesRequest): FewestMoves {
  const { arrangement, least, rules, isNew, scoreOf } = request;
  const { memberCount, setCount } = arrangement;
  const moved = new Uint8Array(memberCount);
  /** Moves that were tried already with whatever else: of member m to set s at m × K + s. */
  const tried = new Uint8Array(memberCount * setCount);
  const newcomers = isNew.reduce((sum, each) => sum + each, 0);
  /** Newcomers in each set who were not placed elsewhere yet: without moves, nobody else is free. */
  const placeable = new Int32Array(setCount);
  isNew.forEach((each, member) => {
    const set = known(arrangement.sets[member]);
    placeable[set] = known(placeable[set]) + each;
  });
  const tries: number[] = [];
  let changesToTry = request.changesToTry;
  let best: Int32Array | null = null;
  let bestScore: Float64Array | null = null;
  let ways = 0;

  const isFree = (member: number, moves: number): boolean =>
    moved[member] === 0 &&
    rules.fixed[member] !== 1 &&
    known(rules.blocks[member]).length === 1 &&
    (isNew[member] === 1 || moves > 0);

  const record = (): void => {
    for (let member = 0; member < memberCount; member++) {
      if (moved[member] === 1 && !canJoin(arrangement, rules, member, known(arrangement.sets[member]), -1)) {
        return;
      }
    }
    if (ways++ === 0) changesToTry = Math.min(changesToTry, changesForBetter);
    const score = scoreOf(arrangement.sets);
    if (bestScore === null || isBetter(score, bestScore))
      [best, bestScore] = [arrangement.sets.slice(), score];
  };

  const attempt = (member: number, to: number, moves: number, placings: number): void => {
    const from = known(arrangement.sets[member]);
    const isPlacing = isNew[member] === 1;
    if (isPlacing) placeable[from] = known(placeable[from]) - 1;
    moved[member] = 1;
    arrangement.move(member, to);
    least.move(member, from, to);
    if (isPlacing) search(moves, placings - 1);
    else search(moves - 1, placings);
    arrangement.move(member, from);
    least.move(member, to, from);
    moved[member] = 0;
    if (isPlacing) placeable[from] = known(placeable[from]) + 1;
  };

  /** Those of a set whose place may change: nobody, or all who may be. */
  const maybeFreeIn = (set: number, moves: number): readonly number[] =>
    moves === 0 && placeable[set] === 0 ? nobody : known(arrangement.membersOf[set]);

  /** Whoever may leave a cell or come to it, and where they may go, until the answer is true; nobody moves meanwhile. */
  const eachWay = (cell: number, moves: number, isEnough: (member: number, to: number) => boolean): void => {
    const [group, set] = [Math.floor(cell / setCount), cell % setCount];
    if (arrangement.isTooMany(cell)) {
      for (const member of maybeFreeIn(set, moves)) {
        if (!isFree(member, moves) || !arrangement.isMemberOf(member, group)) continue;
        for (let to = 0; to < setCount; to++) {
          if (to !== set && tried[member * setCount + to] !== 1 && isEnough(member, to)) return;
        }
      }
      return;
    }
    for (let other = 0; other < setCount; other++) {
      if (other === set || arrangement.countIn(group * setCount + other) === 0) continue;
      for (const member of maybeFreeIn(other, moves)) {
        if (!isFree(member, moves) || !arrangement.isMemberOf(member, group)) continue;
        if (tried[member * setCount + set] !== 1 && isEnough(member, set)) return;
      }
    }
  };

  /** The count that is off with the fewest ways to mend it by one that may lead to the end, and these ways. */
  const narrowest = (moves: number, left: number): number[] => {
    let found: number[] = [];
    let fewest = Infinity;
    for (const cell of arrangement.hot) {
      const ways: number[] = [];
      eachWay(cell, moves, (member, to) => {
        changesToTry--;
        const from = known(arrangement.sets[member]);
        if (least.movesAfter(member, from, to) < left) ways.push(member * setCount + to);
        return ways.length >= fewest;
      });
      if (ways.length < fewest) [found, fewest] = [ways, ways.length];
      // The only way is followed at once: a count with no way at all shows at the next step.
      if (fewest <= 1) break;
    }
    return found;
  };

  const search = (moves: number, placings: number): void => {
    if (ways >= mostWays || changesToTry <= 0) return;
    if (arrangement.cost < tolerance) {
      // With moves to spare this way was met at a smaller depth already.
      if (moves === 0 || moved.every((each, member) => each === 0 || isNew[member] === 1)) record();
      return;
    }
    if (moves + placings === 0) return;
    const from = tries.length;
    for (const move of narrowest(moves, moves + placings)) {
      attempt(Math.floor(move / setCount), move % setCount, moves, placings);
      tried[move] = 1;
      tries.push(move);
    }
    for (const move of tries.splice(from)) tried[move] = 0;
  };

  for (
    let moves = Math.max(0, least.moves - newcomers);
    moves <= memberCount - newcomers && changesToTry > 0;
    moves++
  ) {
    search(moves, newcomers);
    // A way found after the changes ran out at this depth is still one with as few moves.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- search sets it
    if (best !== null) return { outcome: "fewest", sets: best };
  }
  return { outcome: "not-found" };
}
