import {
  attendanceRates,
  commitment,
  isActive,
  memberFigures,
  rateBands,
  recordedMeetings,
  setNumbers,
} from "../attendance";
import type { Commitment, RateBand, Tally } from "../attendance";
import type { IsoDate, MeetingStatus, Programme } from "../programme";

/** The year on one page, for the programme's board: numbers, and no member's name. */
export interface ProgrammeReport {
  readonly programmeName: string;
  readonly date: IsoDate;
  readonly commitment: Commitment;
  /** Active on the day. */
  readonly membersNow: number;
  readonly joinedLater: number;
  readonly left: number;
  /** Changes from one set to another. */
  readonly moves: number;
  readonly attendance: Tally;
  /** By date. */
  readonly meetings: readonly {
    readonly id: string;
    readonly date: IsoDate;
    /** "Held" once it is recorded, whatever its status says. */
    readonly status: MeetingStatus;
    readonly rate: number | null;
  }[];
  /** In the order of the sets. */
  readonly sets: readonly {
    readonly name: string;
    /** Empty when nobody leads it. */
    readonly facilitator: string;
    readonly membersNow: number;
    readonly fallen: boolean;
    readonly rate: number | null;
  }[];
  readonly bands: readonly RateBand[];
  /** How many members a conversation is due with. */
  readonly conversationsDue: number;
}

export function programmeReport(programme: Programme, today: IsoDate): ProgrammeReport {
  const { members, sets, facilitators, meetings, settings, year } = programme;
  const rates = attendanceRates(programme);
  const figures = memberFigures(programme);
  const recorded = recordedMeetings(programme);
  const active = new Set(members.filter((member) => isActive(member, today)).map(({ id }) => id));
  const firstDay = meetings.map(({ date }) => date).sort()[0] ?? today;
  const numbers = new Map(setNumbers(programme, today).map((each) => [each.setNumber, each]));
  return {
    programmeName: settings.programmeName,
    date: today,
    commitment: commitment(programme, today),
    membersNow: active.size,
    joinedLater: members.filter(({ joined }) => joined !== null && joined > firstDay).length,
    left: members.filter(({ left }) => left !== null && left < today).length,
    moves: year.moves.filter(({ from, to }) => from !== null && to !== null).length,
    attendance: rates.whole,
    meetings: [...meetings]
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ id, date, status }) => ({
        ...{ id, date, status: recorded.has(id) ? "Held" : status },
        rate: rates.meetings.get(id)?.rate ?? null,
      })),
    sets: sets.map(({ number, name }) => ({
      name,
      facilitator: facilitators.find(({ setNumber }) => setNumber === number)?.name ?? "",
      membersNow: numbers.get(number)?.membersNow ?? 0,
      fallen: numbers.get(number)?.fallen ?? false,
      rate: rates.sets.get(number)?.rate ?? null,
    })),
    bands: rateBands(figures),
    conversationsDue: figures.filter(
      ({ memberId, conversationDue }) => conversationDue && active.has(memberId),
    ).length,
  };
}
