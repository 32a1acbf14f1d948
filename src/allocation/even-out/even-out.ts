import type { Grouping, Member } from "../../programme";
import { blocksOf } from "../rules/blocks";
import type { MemberRules } from "../rules/member-rules";
import { Arrangement, type SearchColumn } from "../search/arrangement";
import { canJoin, hardRules, type HardRules } from "../search/hard-rules";
import { improve } from "../search/improve";
import { searchColumns } from "../search/search-columns";
import { fewestMoves } from "./fewest-moves";

export interface EvenOutRequest {
  /** Everyone with a set. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly setCount: number;
  readonly rules: MemberRules;
  /** Places of the members who were placed just now: to place them elsewhere moves nobody. */
  readonly newcomers: readonly number[];
  /** Meetings recorded of each member: of two ways with as few moves, those who have met less move. */
  readonly recorded: readonly number[];
  readonly seed: number;
  /** Changes looked at, at most, before the search for the fewest moves gives up. */
  readonly looks?: number;
}

/** Somebody who had a set and gets another. */
export interface MemberMove {
  readonly member: number;
  /** Numbers of sets, from 1. */
  readonly from: number;
  readonly to: number;
}

export interface EvenedOut {
  readonly setNumbers: readonly number[];
  readonly moves: readonly MemberMove[];
  /** What is even now: every column, or at least the set sizes and the two families, or not even those. */
  readonly even: "every-column" | "families" | "no";
  /** No way with fewer moves reaches that. */
  readonly fewest: boolean;
}

/** A few seconds at most. */
const usualLooks = 6_000_000;
const stepsOfFallback = 30_000;

/**
 * Restores evenness after members joined or left, moving as few of the others as possible: first for every
 * column that is spread evenly, and where that is not found, for the set sizes and the two families. Locked
 * and pinned members stay, every rule that holds goes on holding. Where the exact search gives up, a way is
 * looked for by repairing, and every move that turns out not to be needed is taken back.
 */
export function evenOut(request: EvenOutRequest): EvenedOut {
  const { members, groupings, setCount } = request;
  const before = Int32Array.from(members, ({ setNumber }) => (setNumber ?? 1) - 1);
  const hard = hardRules(members.length, request.rules, blocksOf(members.length, request.rules));
  const isNew = new Uint8Array(members.length);
  for (const member of request.newcomers) isNew[member] = 1;
  const all = searchColumns(members, groupings, setCount);
  const scope = { request, before, hard, isNew, all };

  const spread = all.filter((_, index) => {
    const grouping = groupings[index - 1];
    return grouping === undefined || (grouping.kind !== "together" && grouping.notAlone !== true);
  });
  const families = all.filter((_, index) => (groupings[index - 1]?.family ?? "size") !== null);
  const looks = request.looks ?? usualLooks;
  const scopes =
    spread.length === families.length
      ? ([["every-column", spread]] as const)
      : ([
          ["every-column", spread],
          ["families", families],
        ] as const);
  for (const [even, columns] of scopes) {
    const sets = exactly(scope, columns, looks / scopes.length);
    if (sets) return result(scope, sets, even, true);
  }
  const sets = byRepair(scope, families);
  const left = new Arrangement(unweighted(families), sets, setCount).cost;
  const leftOfAll = new Arrangement(unweighted(spread), sets, setCount).cost;
  return result(scope, sets, left > 0 ? "no" : leftOfAll > 0 ? "families" : "every-column", false);
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
  looks: number,
): Int32Array | null {
  const { setCount, recorded } = request;
  const others = all.filter((column) => !columns.includes(column));
  const found = fewestMoves({
    arrangement: new Arrangement(unweighted(columns), before, setCount),
    rules: hard,
    isNew,
    looks,
    scoreOf(sets) {
      let meetings = 0;
      sets.forEach((set, member) => {
        if (set !== before[member] && isNew[member] !== 1) meetings += recorded[member] ?? 0;
      });
      const further = others.length === 0 ? 0 : new Arrangement(others, sets, setCount).cost;
      return meetings * 1000 + further;
    },
  });
  return found.outcome === "fewest" ? found.sets : null;
}

/** Repairs what is off, then takes back every move without which nothing is worse. */
function byRepair({ request, before, hard, isNew }: Scope, families: readonly SearchColumn[]): Int32Array {
  const { setCount, seed } = request;
  const start = new Arrangement(unweighted(families), before, setCount);
  const { sets } = improve(start, hard, { seed, steps: stepsOfFallback });
  const arrangement = new Arrangement(unweighted(families), sets, setCount);
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
  const cost = arrangement.cost;
  const now = members.map((member) => arrangement.sets[member] ?? 0);
  for (const member of members) arrangement.move(member, before[member] ?? 0);
  const isAllowed = members.every(
    (member) =>
      (hard.blocks[member]?.length ?? 1) === 1 && canJoin(arrangement, hard, member, before[member] ?? 0, -1),
  );
  if (isAllowed && arrangement.cost <= cost) return true;
  members.forEach((member, index) => {
    arrangement.move(member, now[index] ?? 0);
  });
  return false;
}

function unweighted(columns: readonly SearchColumn[]): SearchColumn[] {
  return columns.map((column) => ({ ...column, weight: 1, tier: 0 }));
}

function result(
  { before, isNew }: Scope,
  sets: Int32Array,
  even: EvenedOut["even"],
  fewest: boolean,
): EvenedOut {
  return {
    setNumbers: Array.from(sets, (set) => set + 1),
    moves: [...sets].flatMap((set, member): MemberMove[] =>
      set === before[member] || isNew[member] === 1
        ? []
        : [{ member, from: (before[member] ?? 0) + 1, to: set + 1 }],
    ),
    even,
    fewest,
  };
}
