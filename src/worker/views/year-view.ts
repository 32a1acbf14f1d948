import { attendanceRates, memberFigures, registerCounts, type RegisterCount } from "../../attendance";
import type { IsoDate, MeetingId, MemberId, Programme } from "../../programme";
import { chaseList } from "../../sharing";

/** One set at one meeting: how much of its register is filled in. */
export interface RegisterState extends Pick<
  RegisterCount,
  "setNumber" | "due" | "apologies" | "notRecorded"
> {
  readonly meetingId: MeetingId;
}

/** How the year stands: registers, rates and who should be talked with. */
export interface YearView {
  /** Of meetings that are not cancelled, by date, then by set. */
  readonly registers: readonly RegisterState[];
  /** Share of those due who came, by meeting ID; only of recorded meetings. */
  readonly rates: Readonly<Record<string, number>>;
  /** Names of members with whom a conversation is due. */
  readonly conversations: readonly string[];
  /** Members on the list of people to contact, with the day on which they were last. */
  readonly toContact: readonly {
    readonly id: MemberId;
    readonly name: string;
    readonly writtenOn: IsoDate | null;
  }[];
  /** IDs of meetings before today whose registers are not complete. */
  readonly incomplete: readonly MeetingId[];
}

export function yearView(programme: Programme, today: IsoDate): YearView {
  const counts = registerCounts(programme).filter(({ due }) => due > 0);
  const due = new Set(
    memberFigures(programme).flatMap(({ memberId, conversationDue }) => (conversationDue ? [memberId] : [])),
  );
  const { meetings } = attendanceRates(programme);
  const open = counts.filter(({ meeting, notRecorded }) => meeting.date < today && notRecorded > 0);
  return {
    registers: counts.map(({ meeting, setNumber, due: asked, apologies, notRecorded }) => ({
      ...{ meetingId: meeting.id, setNumber, due: asked, apologies, notRecorded },
    })),
    rates: Object.fromEntries(
      [...meetings].flatMap(([id, { rate }]) => (rate === null ? [] : [[id, rate] as const])),
    ),
    conversations: programme.members
      .filter(({ id, left }) => due.has(id) && left === null)
      .map(({ name }) => name),
    toContact: [
      ...new Map(
        chaseList(programme, today).flatMap(({ memberId: id, name, writtenOn }) =>
          id === null ? [] : [[id, { id, name, writtenOn }] as const],
        ),
      ).values(),
    ],
    incomplete: [...new Set(open.map(({ meeting }) => meeting.id))],
  };
}
