import { type MemberId, isPresent, type Member, type Programme, type SetNumber } from "../programme";
import { recordedFor, recordedMeetings } from "./recorded-meetings";
import { seatAt } from "./table-at";

/** People of a set who have all met one another. A set has a second `part` where not all of its people have. */
export interface MetGroup {
  readonly set: SetNumber;
  readonly part: number;
}

/** Member ID, of former members too, to their group; who met nobody is in none. */
export type MetColumn = ReadonlyMap<string, MetGroup>;

/** Who was at one set's table at one meeting. */
type Table = readonly MemberId[];

/**
 * Who has met: two people have when both were present, or late, at a meeting on whose day they were in the same
 * set, or visited it. Each pair that met shares a group in one of the columns, and no other pair does. There is one column mostly,
 * and more where people changed sets, came late or missed each other. Without any meeting recorded, everyone
 * in a set counts as having met the others in it.
 * @param among the IDs of those who are asked about; everybody without
 */
export function whoMet(
  programme: Pick<Programme, "members" | "formerMembers" | "meetings" | "attendance" | "year">,
  among?: ReadonlySet<string>,
): readonly MetColumn[] {
  const isAsked = (id: string): boolean => among?.has(id) ?? true;
  if (recordedMeetings(programme).size === 0) {
    const seated = programme.members.flatMap(({ id, setNumber }) =>
      setNumber === null || !isAsked(id) ? [] : [[id, { set: setNumber, part: 1 }] as const],
    );
    return seated.length === 0 ? [] : [new Map(seated)];
  }
  const groups = [...tablesOfSets(programme)]
    .sort(([a], [b]) => a - b)
    .flatMap(([set, tables]) =>
      acquainted(tables.map((table) => table.filter(isAsked))).map((people) => ({ set, people })),
    )
    .sort((a, b) => b.people.length - a.people.length);
  const columns: Map<string, MetGroup>[] = [];
  for (const { set, people } of groups) {
    const free = columns.find((column) => !people.some((id) => column.has(id)));
    const column = free ?? new Map<string, MetGroup>();
    if (!free) columns.push(column);
    const parts = new Set([...column.values()].filter((group) => group.set === set));
    const group: MetGroup = { set, part: parts.size + 1 };
    for (const id of people) column.set(id, group);
  }
  return columns;
}

/** Who was at one table at one meeting, for every table of the recorded meetings; former members too. */
export function tablesHeld(programme: Parameters<typeof tablesOfSets>[0]): readonly (readonly MemberId[])[] {
  return [...tablesOfSets(programme).values()].flat();
}

function tablesOfSets(
  programme: Pick<Programme, "members" | "formerMembers" | "meetings" | "attendance" | "year">,
): Map<SetNumber, Table[]> {
  const [seat, isRecorded] = [seatAt(programme), recordedFor(programme)];
  const meetings = new Map(programme.meetings.map((meeting) => [meeting.id, meeting]));
  const gone = { joined: null, left: null, setNumber: null } satisfies Partial<Member>;
  const people = new Map<string, Pick<Member, "id" | "joined" | "left" | "setNumber">>([
    ...programme.formerMembers.map(({ id }) => [id, { id, ...gone }] as const),
    ...programme.members.map((member) => [member.id, member] as const),
  ]);
  const tables = new Map<SetNumber, Map<string, MemberId[]>>();
  for (const { memberId, meetingId, code } of programme.attendance) {
    const [person, meeting] = [people.get(memberId), meetings.get(meetingId)];
    const set = person && meeting && isPresent(code) ? seat(person, meeting)?.setNumber : undefined;
    if (set === undefined || !isRecorded(set, meetingId)) continue;
    const ofSet = tables.get(set) ?? new Map<string, MemberId[]>();
    tables.set(set, ofSet);
    ofSet.set(meetingId, [...(ofSet.get(meetingId) ?? []), memberId]);
  }
  return new Map([...tables].map(([set, ofSet]) => [set, [...ofSet.values()]]));
}

/**
 * Groups in which everybody was at a table with everybody else, so that each two who were are together in one: each
 * grown from whoever has most people yet to be covered, by those who add most (a greedy cover of edges by cliques).
 */
function acquainted(tables: readonly Table[]): string[][] {
  const met = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const id of table) {
      const own = met.get(id) ?? new Set<string>();
      met.set(id, own);
      for (const other of table) if (other !== id) own.add(other);
    }
  }
  const open = new Map([...met].map(([id, own]) => [id, new Set(own)]));
  const groups: string[][] = [];
  for (;;) {
    const [seed, uncovered] = [...open].reduce(
      (most, each) => (each[1].size > most[1].size ? each : most),
      ["", new Set<string>()],
    );
    if (uncovered.size === 0) return groups;
    const group = [seed];
    const gains = new Map([...(met.get(seed) ?? [])].map((id) => [id, uncovered.has(id) ? 1 : 0]));
    for (;;) {
      const [next, gain] = [...gains].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0]);
      if (gain === 0) break;
      group.push(next);
      gains.delete(next);
      for (const [id, known] of gains) {
        if (met.get(next)?.has(id) !== true) gains.delete(id);
        else if (open.get(next)?.has(id) === true) gains.set(id, known + 1);
      }
    }
    for (const id of group) for (const other of group) open.get(id)?.delete(other);
    groups.push(group);
  }
}
