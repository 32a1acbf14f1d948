import type { IsoDate } from "../../sheet";
import type { MeetingId, MemberId, SetNumber } from "../ids";
import type { EndedVisit } from "../lists";

/** A room that holds fewer people than will come. */
export interface TightRoom {
  readonly meetingId: MeetingId;
  readonly setNumber: SetNumber;
  readonly room: string;
  readonly capacity: number;
  /** Members and the facilitator. */
  readonly people: number;
}

/** A room that several sets have at the same meeting. */
export interface RoomConflict {
  readonly meetingId: MeetingId;
  readonly room: string;
  readonly setNumbers: readonly SetNumber[];
}

/** What deserves a look in the course of the year: code to what its sentence needs. */
export interface YearProblems {
  "conversations-due": {
    readonly members: readonly {
      readonly memberId: MemberId;
      readonly name: string;
      readonly inARow: number;
      readonly inAll: number;
    }[];
  };
  /** Members whose attendance would be below the aim even if they came to everything from now on. */
  "aim-out-of-reach": { readonly aim: number; readonly names: readonly string[] };
  "below-quorum": {
    readonly meetingId: MeetingId;
    readonly date: IsoDate;
    readonly quorum: number;
    readonly sets: readonly { readonly setNumber: SetNumber; readonly expected: number }[];
  };
  /** What people did on the Roster by hand, entered into the history: sets typed, days of leaving, rows deleted. */
  "moves-entered": {
    readonly moves: readonly {
      readonly name: string;
      readonly from: SetNumber | null;
      readonly to: SetNumber | null;
      /** The member's row is gone from the Roster. */
      readonly isRowGone: boolean;
    }[];
  };
  /** Visits that cannot be any more, and are none now. */
  "visits-ended": { readonly visits: readonly EndedVisit[] };
  /** Attendance is recorded at meetings whose day is to come; it counts all the same. */
  "recorded-in-advance": {
    readonly meetings: readonly { readonly meetingId: MeetingId; readonly date: IsoDate }[];
  };
  /** Late joiners typed on the Roster, and others who were never placed. */
  "members-without-set": { readonly names: readonly string[] };
  "sets-fallen": { readonly sets: readonly number[] };
  "apologies-to-reconfirm": {
    readonly apologies: readonly { readonly name: string; readonly meetingId: MeetingId }[];
  };
  "registers-missing": {
    readonly registers: readonly {
      readonly meetingId: MeetingId;
      readonly setNumber: SetNumber;
      readonly notRecorded: number;
    }[];
  };
  "rooms-too-small": { readonly rooms: readonly TightRoom[] };
  /** A sponsor's report is asked for an organisation nobody comes from. */
  "unknown-organisation": { readonly typed: string; readonly known: readonly string[] };
  /** A register is asked for without a meeting, and none is to come. */
  "no-meeting-to-come": { readonly known: readonly string[] };
  /** Anonymising was confirmed with another name than the programme's. */
  "anonymising-not-confirmed": { readonly typed: string; readonly wanted: string };
  /** Somebody's name, email address or ID is still in a part of the anonymous file. */
  "name-left": { readonly name: string; readonly part: string };
  /** Certificates are asked for, and nobody was at a meeting yet. */
  "nobody-came-yet": Record<never, never>;
  /** A notice was to be dismissed by a key that none has. */
  "notice-unknown": { readonly typed: string };
  /** On the Rooms sheet, something of a set's own for no meeting. */
  "own-day-without-meeting": { readonly set: number };
  "own-day-unknown-meeting": { readonly set: number; readonly meetingId: MeetingId };
  "repeated-own-day": { readonly set: number; readonly meetingId: MeetingId; readonly firstCell: string };
  /** A day of a set's own is to be taken back where there is none. */
  "no-own-day": { readonly set: number; readonly meetingId: MeetingId };
  "rooms-double-booked": { readonly rooms: readonly RoomConflict[] };
}
