import type { ColumnRole, IsoDate, Member, Programme, RosterColumn } from "../programme";
import { valueAt, serialOfDate } from "../sheet";

type DateRole = "joined" | "left";

const headers: Readonly<Record<DateRole, string>> = { joined: "Joined", left: "Left" };

/**
 * The programme with every joining and leaving day that differs from `before` standing in the members' rows
 * as well, so that it is written to the Roster: in the column there is for it, or in a new one at the end.
 */
export function withDatesOnRoster(programme: Programme, before: Programme): Programme {
  return (["joined", "left"] as const).reduce((done, role) => withDates(done, before, role), programme);
}

function withDates(programme: Programme, before: Programme, role: DateRole): Programme {
  const known = new Map(before.members.map((member) => [member.id, member[role]]));
  const changed = new Map<string, IsoDate | null>(
    programme.members
      .filter((member) => member[role] !== (known.get(member.id) ?? null))
      .map((member) => [member.id, member[role]]),
  );
  if (changed.size === 0) return programme;
  const { rosterColumns } = programme;
  const found = rosterColumns.findIndex((column) => column.role === role);
  const place = found < 0 ? rosterColumns.length : found;
  const column: RosterColumn = {
    header: rosterColumns[found]?.header ?? headers[role],
    role: role satisfies ColumnRole,
    isDate: true,
  };
  const withDate = (member: Member): Member => {
    if (found >= 0 && !changed.has(member.id)) return member;
    const values = rosterColumns.map((_, index) => valueAt(member.values, index));
    const date = changed.get(member.id) ?? null;
    values[place] = date === null ? null : serialOfDate(date);
    return { ...member, values };
  };
  return {
    ...programme,
    rosterColumns: rosterColumns.toSpliced(place, 1, column),
    members: programme.members.map(withDate),
    leftOut:
      found < 0
        ? programme.leftOut.map((row) => ({
            ...row,
            values: [...rosterColumns.map((_, index) => valueAt(row.values, index)), null],
          }))
        : programme.leftOut,
  };
}
