import { whoMet } from "../attendance";
import { everySet, lastCycleHeaders, newRecords, ruleKinds } from "../programme";
import type { Grouping, Meeting, Member, Programme, RosterColumn } from "../programme";
import { valueAt } from "../sheet";

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
 * and nothing recorded. In which set each met others becomes a column of the roster, or several, and the settings
 * ask that those who have met be separated. Facilitators stay, without a set; rules about sets of this year go.
 */
export function nextCycle(programme: Programme, { id, packKey, meetings }: NextCycleRequest): Programme {
  const { rosterColumns, groupings } = programme;
  const taken = new Set(rosterColumns.map((column) => column.header));
  const keys = new Set(groupings.map((grouping) => grouping.key));
  const staying = new Set(programme.members.filter(({ left }) => left === null).map(({ id }) => id));
  const met = whoMet(programme, staying).map((groupOf, at) => {
    const header = freeName(lastCycleHeaders[at === 0 ? "first" : "further"], taken);
    taken.add(header);
    const key = freeName("lastSet", keys);
    keys.add(key);
    return { header, key, groupOf };
  });
  const headers = met.map(({ header }) => header);
  const { balance } = programme.settings;
  const nameOfSet = new Map(everySet(programme).map(({ number, name }) => [number, name]));
  const labelsOf = ({ id }: Member): (string | null)[] =>
    met.map(({ groupOf }) => {
      const group = groupOf.get(id);
      if (!group) return null;
      const name = nameOfSet.get(group.set) ?? `Set ${String(group.set)}`;
      return group.part === 1 ? name : `${name} (${String(group.part)})`;
    });
  return {
    ...programme,
    ...{ id, meetings },
    settings: {
      ...programme.settings,
      balance: [balance, ...headers.map((header) => `${header} (met)`)]
        .filter((part) => part !== "")
        .join("; "),
      retentionDate: null,
    },
    rosterColumns: [
      ...rosterColumns,
      ...headers.map((header): RosterColumn => ({ header, role: "other", isDate: false })),
    ],
    groupings: [
      ...groupings,
      ...met.map(({ key, header: label }): Grouping => ({ key, label, family: null, kind: "met" })),
    ],
    members: programme.members
      .filter(({ id }) => staying.has(id))
      .map((member) => {
        const labels = labelsOf(member);
        const groups = met.flatMap(({ key }, at) => (labels[at] ? [[key, labels[at]] as const] : []));
        return withoutSet(member, rosterColumns, Object.fromEntries(groups), labels);
      }),
    leftOut: programme.leftOut.map((row) => ({ ...row, values: [...row.values, ...met.map(() => null)] })),
    formerMembers: [],
    sets: [],
    facilitators: programme.facilitators.map((facilitator) => ({
      ...facilitator,
      setNumber: null,
      from: null,
    })),
    rules: programme.rules.filter(({ kind }) => kind === null || ruleKinds[kind].second !== "set"),
    attendance: [],
    year: newRecords(packKey),
    earlierSets: [],
  };
}

function withoutSet(
  member: Member,
  columns: readonly RosterColumn[],
  groups: Member["groups"],
  met: Member["values"],
): Member {
  const values = columns.map(({ role }, index) =>
    role === "set" || role === "locked" ? null : valueAt(member.values, index),
  );
  return {
    ...member,
    setNumber: null,
    locked: false,
    groups: { ...member.groups, ...groups },
    values: [...values, ...met],
  };
}

/** "Set in the last cycle", or with " 2" and so on when that is taken. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name} ${String(number)}`;
    if (!taken.has(free)) return free;
  }
}
