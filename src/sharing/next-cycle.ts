import { newRecords } from "../programme";
import type { Grouping, Meeting, Member, Programme, RosterColumn } from "../programme";

/** What is new in the next cycle. */
export interface NextCycleRequest {
  /** A new, opaque ID. */
  readonly id: string;
  /** Random: packs of this cycle are none of the next. */
  readonly packKey: string;
  /** Planned with planMeetings. */
  readonly meetings: readonly Meeting[];
}

/**
 * Starts the next cycle from this one: the same people but for those who left, without sets, meetings anew
 * and nothing recorded. The set each was in becomes a column of the roster, and the settings ask that those who
 * have met be separated. Facilitators stay, without a set; pins to sets of this year go.
 */
export function nextCycle(programme: Programme, { id, packKey, meetings }: NextCycleRequest): Programme {
  const { rosterColumns, groupings } = programme;
  const header = freeName("Set in the last cycle", new Set(rosterColumns.map((column) => column.header)));
  const key = freeName("lastSet", new Set(groupings.map((grouping) => grouping.key)));
  const { balance } = programme.settings;
  const column: RosterColumn = { header, role: "other", isDate: false };
  const grouping: Grouping = { key, label: header, family: null, kind: "met" };
  const nameOfSet = new Map(programme.sets.map(({ number, name }) => [number, name]));
  return {
    ...programme,
    ...{ id, meetings },
    settings: {
      ...programme.settings,
      balance: [balance, `${header} (met)`].filter((part) => part !== "").join("; "),
      retentionDate: null,
    },
    rosterColumns: [...rosterColumns, column],
    groupings: [...groupings, grouping],
    members: programme.members
      .filter(({ left }) => left === null)
      .map((member) => withoutSet(member, rosterColumns, key, nameOfSet.get(member.setNumber ?? 0) ?? "")),
    leftOut: programme.leftOut.map((row) => ({ ...row, values: [...row.values, null] })),
    formerMembers: [],
    sets: [],
    facilitators: programme.facilitators.map((facilitator) => ({ ...facilitator, setNumber: null })),
    rules: programme.rules.filter(({ kind }) => kind !== "pin"),
    attendance: [],
    year: newRecords(packKey),
    earlierSets: [],
  };
}

function withoutSet(member: Member, columns: readonly RosterColumn[], key: string, lastSet: string): Member {
  const values = columns.map(({ role }, index) =>
    role === "set" || role === "locked" ? null : (member.values[index] ?? null),
  );
  return {
    ...member,
    setNumber: null,
    locked: false,
    groups: { ...member.groups, [key]: lastSet },
    values: [...values, lastSet === "" ? null : lastSet],
  };
}

/** "Set in the last cycle", or with " 2" and so on when that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${String(number)}`;
    if (!taken.has(free)) return free;
  }
}
