import type { Arrangement } from "../search/arrangement";
import { canJoin, type HardRules } from "../search/hard-rules";

export interface FewestMovesRequest {
  /** Every member in a set. Its columns all count, and are to cost nothing in the end. */
  readonly arrangement: Arrangement;
  readonly rules: HardRules;
  /** 1 for members whose place costs nothing to change: they have just been given it. */
  readonly isNew: Uint8Array;
  /** Of several ways with as few moves, the one with the least of this is taken. */
  readonly scoreOf: (sets: Int32Array) => number;
  /** Changes looked at, at most. */
  readonly looks: number;
}

/** "fewest": no way has fewer moves. "not-found": the looks ran out first. */
export type FewestMoves =
  { readonly outcome: "fewest"; readonly sets: Int32Array } | { readonly outcome: "not-found" };

/** Ways compared by score at most. */
const mostWays = 300;
/** Once a way is known, so many more changes are looked at for a better one of as few moves. */
const looksForBetter = 20_000;
const nobody: readonly number[] = [];
/** Sums of weights are not exact. */
const tolerance = 1e-6;

/**
 * The fewest members to move so that every count is even, by iterative deepening (Korf 1985): ways with no
 * move at all, then with one, and so on. At every step one count that is off is taken up: whatever the way
 * out, somebody must leave that cell, or come to it, so only those are tried, and nothing is missed. A move
 * changes two cells of each column by one, which bounds how far off a state may be with so many moves left.
 * Members kept together with others stay where they are.
 */
export function fewestMoves(request: FewestMovesRequest): FewestMoves {
  const { arrangement, rules, isNew, scoreOf } = request;
  const { columnCount, memberCount, setCount } = arrangement;
  const moved = new Uint8Array(memberCount);
  /** Moves that were tried already with whatever else: of member m to set s at m × K + s. */
  const tried = new Uint8Array(memberCount * setCount);
  const newcomers = isNew.reduce((sum, each) => sum + each, 0);
  /** Newcomers in each set who were not placed elsewhere yet: without moves, nobody else is free. */
  const placeable = new Int32Array(setCount);
  isNew.forEach((each, member) => {
    const set = arrangement.sets[member] ?? 0;
    placeable[set] = (placeable[set] ?? 0) + each;
  });
  const tries: number[] = [];
  let looks = request.looks;
  let best: Int32Array | null = null;
  let bestScore = Infinity;
  let ways = 0;

  const isFree = (member: number, moves: number): boolean =>
    moved[member] === 0 &&
    rules.fixed[member] !== 1 &&
    (rules.blocks[member]?.length ?? 1) === 1 &&
    (isNew[member] === 1 || moves > 0);

  const record = (): void => {
    for (let member = 0; member < memberCount; member++) {
      if (moved[member] === 1 && !canJoin(arrangement, rules, member, arrangement.sets[member] ?? 0, -1)) {
        return;
      }
    }
    if (ways++ === 0) looks = Math.min(looks, looksForBetter);
    const score = scoreOf(arrangement.sets);
    if (score < bestScore) [best, bestScore] = [arrangement.sets.slice(), score];
  };

  const attempt = (member: number, to: number, moves: number, placings: number): void => {
    if (tried[member * setCount + to] === 1) return;
    looks--;
    const left = moves + placings - 1;
    const cost = arrangement.cost + arrangement.changeOfMove(member, to);
    if (cost > 2 * columnCount * left + tolerance) return;
    const from = arrangement.sets[member] ?? 0;
    const isPlacing = isNew[member] === 1;
    if (isPlacing) placeable[from] = (placeable[from] ?? 0) - 1;
    moved[member] = 1;
    arrangement.move(member, to);
    if (arrangement.tierCosts.some((own) => own > 2 * left + tolerance)) {
      // A move changes two cells of a column by one.
    } else if (isPlacing) search(moves, placings - 1);
    else search(moves - 1, placings);
    arrangement.move(member, from);
    moved[member] = 0;
    if (isPlacing) placeable[from] = (placeable[from] ?? 0) + 1;
  };

  /** Those of a group in a set whose place may change: a list of its own, since they come and go meanwhile. */
  const freeIn = (set: number, group: number, moves: number): readonly number[] =>
    moves === 0 && placeable[set] === 0
      ? nobody
      : (arrangement.membersOf[set] ?? []).filter(
          (member) => isFree(member, moves) && arrangement.isMemberOf(member, group),
        );

  /** The count that is off with the fewest ways to mend it by one. */
  const narrowest = (): number | null => {
    let [found, fewest]: [number | null, number] = [null, Infinity];
    for (const cell of arrangement.hot) {
      const [set, first] = [cell % setCount, cell - (cell % setCount)];
      let ways = 0;
      if (arrangement.isTooMany(cell)) ways = arrangement.countIn(cell) * (setCount - 1);
      else {
        for (let other = 0; other < setCount; other++) {
          if (other !== set) ways += arrangement.countIn(first + other);
        }
      }
      if (ways < fewest) [found, fewest] = [cell, ways];
    }
    return found;
  };

  const search = (moves: number, placings: number): void => {
    if (ways >= mostWays || looks <= 0) return;
    if (arrangement.cost < tolerance) {
      // With moves to spare this way was met at a smaller depth already.
      if (moves === 0 || moved.every((each, member) => each === 0 || isNew[member] === 1)) record();
      return;
    }
    if (moves + placings === 0) return;
    const cell = narrowest();
    if (cell === null) return;
    const [group, set] = [Math.floor(cell / setCount), cell % setCount];
    const from = tries.length;
    const each = (member: number, to: number): void => {
      attempt(member, to, moves, placings);
      const move = member * setCount + to;
      if (tried[move] === 1) return;
      tried[move] = 1;
      tries.push(move);
    };
    if (arrangement.isTooMany(cell)) {
      for (const member of freeIn(set, group, moves)) {
        for (let to = 0; to < setCount; to++) if (to !== set) each(member, to);
      }
    } else {
      for (let other = 0; other < setCount; other++) {
        if (other === set || arrangement.countIn(group * setCount + other) === 0) continue;
        for (const member of freeIn(other, group, moves)) each(member, set);
      }
    }
    for (const move of tries.splice(from)) tried[move] = 0;
  };

  for (let moves = 0; moves <= memberCount - newcomers && looks > 0; moves++) {
    search(moves, newcomers);
    // A way found after the looks ran out at this depth is still one with as few moves.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- search sets it
    if (best !== null) return { outcome: "fewest", sets: best };
  }
  return { outcome: "not-found" };
}
