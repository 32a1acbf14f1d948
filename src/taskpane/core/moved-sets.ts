import type { SetNumber, MemberId } from "../../programme";
import { known } from "../../sheet";
import type { CheckedColumn, GroupInSets, SeatedMember, SeatedSet, SetsCheckView } from "../../worker";
import type { BoardMove, Target } from "./sets-slice";

/** The sets with what was moved on the board: those who come are behind those who stay. */
export function movedSets(sets: readonly SeatedSet[], moves: readonly BoardMove[]): readonly SeatedSet[] {
  if (moves.length === 0) return sets;
  const to = new Map(moves.map(({ member, set }) => [member, set]));
  const everyone = new Map(sets.flatMap(({ members }) => members.map((member) => [member.id, member])));
  const coming = new Map<SetNumber, SeatedMember[]>();
  for (const { member: id, set } of moves) {
    const member = everyone.get(id);
    if (member) coming.set(set, [...(coming.get(set) ?? []), member]);
  }
  return sets.map((set) => {
    const stays = set.members.filter(({ id }) => !to.has(id));
    const comes = coming.get(set.number) ?? [];
    const isSame = stays.length === set.members.length && comes.length === 0;
    return isSame ? set : { ...set, members: [...stays, ...comes] };
  });
}

type Counts = Pick<SetsCheckView, "size" | "columns">;

/** The counts of the balance check with what was moved; what does not change is the same object. */
export function movedCounts(
  { size, columns }: Counts,
  sets: readonly SeatedSet[],
  moves: readonly BoardMove[],
): Counts {
  if (moves.length === 0) return { size, columns };
  const seats = new Map(
    sets.flatMap(({ number, members }) => members.map((member) => [member.id, { number, member }])),
  );
  // Numbers of sets that were closed are left out of the counts.
  const places = new Map(sets.map(({ number }, place) => [number, place]));
  const made = moves.flatMap(({ member: id, set }) => {
    const seat = seats.get(id);
    const [from, to] = [seat && places.get(seat.number), places.get(set)];
    return seat && from !== undefined && to !== undefined ? [{ from, to, groups: seat.member.groups }] : [];
  });
  return {
    size: { ...size, counts: made.reduce(withMove, size.counts) },
    columns: columns.map((column, at): CheckedColumn => {
      const concerned = new Set(made.map(({ groups }) => known(groups[at])));
      return {
        ...column,
        groups: column.groups.map((group) =>
          concerned.has(group.label)
            ? {
                ...group,
                counts: made
                  .filter(({ groups }) => groups[at] === group.label)
                  .reduce(withMove, group.counts),
              }
            : group,
        ),
      };
    }),
  };
}

function withMove(
  counts: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly number[] {
  return counts.map((count, at) => count - Number(at === from) + Number(at === to));
}

/** Counts off balance in each set, sizes among them, in the order of the sets. */
export function offBySet({ size, columns }: Counts): readonly number[] {
  const groups = [size, ...columns.flatMap((column) => column.groups)];
  return size.counts.map((_, at) => groups.filter((group) => isOff(group, known(group.counts[at]))).length);
}

export function isOff({ floor, ceil }: Pick<GroupInSets, "floor" | "ceil">, count: number): boolean {
  return count < floor || count > ceil;
}

/** The moves with those of a target, which replace what was moved of the same members before. */
export function withTarget(
  sets: readonly SeatedSet[],
  moves: readonly BoardMove[],
  member: MemberId,
  target: Target,
): readonly BoardMove[] {
  const from = setOf(sets, moves, member);
  const to = target.kind === "set" ? target.set : setOf(sets, moves, target.member);
  if (from === null || to === null || from === to) return moves;
  const taken = [
    { member, set: to },
    ...(target.kind === "member" ? [{ member: target.member, set: from }] : []),
  ];
  const others = moves.filter((move) => !taken.some((each) => each.member === move.member));
  return movesStillToMake(sets, [...others, ...taken]);
}

/** Where a member is on the board; null for somebody who is in no set. */
export function setOf(
  sets: readonly SeatedSet[],
  moves: readonly BoardMove[],
  id: MemberId,
): SetNumber | null {
  return moves.find(({ member }) => member === id)?.set ?? writtenSetOf(sets, id);
}

/** Without moves of members who are not there any more, who have left, or who are in that set already. */
export function movesStillToMake(
  sets: readonly SeatedSet[],
  moves: readonly BoardMove[],
): readonly BoardMove[] {
  if (moves.length === 0) return moves;
  const numbers = new Set(sets.map(({ number }) => number));
  const staying = new Map(
    sets.flatMap(({ number, members }) =>
      members.filter(({ left }) => left === null).map(({ id }) => [id, number]),
    ),
  );
  return moves.filter(({ member, set }) => {
    const written = staying.get(member);
    return written !== undefined && written !== set && numbers.has(set);
  });
}

/** The set that the workbook says; null for somebody who is in none. */
export function writtenSetOf(sets: readonly SeatedSet[], id: MemberId): SetNumber | null {
  return sets.find(({ members }) => members.some((member) => member.id === id))?.number ?? null;
}
