import type { IsoDate } from "../sheet";
import type { DismissedNotice } from "./dismissed-notices";
import type { MeetingId, MemberId, SetNumber } from "./ids";
import { eachList, type Lists } from "./lists";

/**
 * A member's change of set: the history of who was where. Joining comes from no set, leaving goes to none.
 */
export interface Move {
  readonly memberId: MemberId;
  readonly from: SetNumber | null;
  readonly to: SetNumber | null;
  /** The first day on which the member is in the new set; when they leave, their last day in the old. */
  readonly on: IsoDate;
}

/** A set that meets no more. Its number is given to no other, and the history goes on naming it. */
export interface ClosedSet {
  readonly number: SetNumber;
  readonly name: string;
  /** The first day on which it is no set any more. */
  readonly closedOn: IsoDate;
}

/** How a set meets apart from the rest at one meeting; what is null or blank is as for all. */
export interface OwnDay {
  readonly meetingId: MeetingId;
  readonly setNumber: SetNumber;
  readonly date: IsoDate | null;
  /** When the set session begins, in minutes since midnight. */
  readonly start: number | null;
  /** Of the set session. */
  readonly minutes: number | null;
  readonly venue: string;
}

/** Where a set meets: a room, a link, or both. */
export interface RoomBooking {
  /** Null for every meeting that has no booking of its own. */
  readonly meetingId: MeetingId | null;
  readonly setNumber: SetNumber;
  /** Blank where only a link is known. */
  readonly room: string;
  /** People the room holds; null when not known. */
  readonly capacity: number | null;
  /** Where the set meets online. */
  readonly link?: string;
}

/** An apology given for a day that has since changed: is it still meant? The code stays until then. */
export interface ApologyToReconfirm {
  readonly memberId: MemberId;
  readonly meetingId: MeetingId;
}

/** What the calendar files last issued said of a meeting, so that the next ones can tell a change. */
export interface CalendarEntry {
  readonly meetingId: MeetingId;
  /** RFC 5545's SEQUENCE: 0 when first issued, one more with each change. */
  readonly revision: number;
  /** The day and times that stood in the files, and a fingerprint of everything else, as one line of text. */
  readonly said: string;
}

/** A facilitator's pack that was made. */
export interface PackMade {
  readonly setNumber: SetNumber;
  readonly version: string;
  readonly madeOn: IsoDate;
}

/** The key that seals packs, and which packs were made. */
export interface PackRecords {
  /** Random, and in no pack; null in a workbook from before packs were sealed. */
  readonly key: string | null;
  /** The day on which the key was added to a programme that had none; null when it came with the programme. */
  readonly keyAddedOn: IsoDate | null;
  /** In the order in which they were made. */
  readonly made: readonly PackMade[];
}

/** The last day on which a member was written to about their attendance; never why. */
export interface WrittenTo {
  readonly memberId: MemberId;
  readonly on: IsoDate;
}

/** A member who was moved on the pane's board; not saved yet, so that they are still in their set. */
export interface UnsavedMove {
  readonly memberId: MemberId;
  /** The set they would go to. */
  readonly setNumber: SetNumber;
}

/** What gathers in the course of a programme's year, beside its meetings and their attendance. */
export interface YearRecords extends Lists {
  /** In the order in which they were entered. */
  readonly moves: readonly Move[];
  readonly rooms: readonly RoomBooking[];
  readonly apologiesToReconfirm: readonly ApologyToReconfirm[];
  readonly calendarEntries: readonly CalendarEntry[];
  readonly packs: PackRecords;
  readonly dismissedNotices: readonly DismissedNotice[];
  /** One for each member who was written to. */
  readonly writtenTo: readonly WrittenTo[];
  readonly closedSets: readonly ClosedSet[];
  /** At most one for a set and a meeting. */
  readonly ownDays: readonly OwnDay[];
  /** One for each member; kept where the pane could not keep them itself. */
  readonly unsavedMoves: readonly UnsavedMove[];
}

export const noRecordsYet: YearRecords = {
  ...eachList(() => []),
  moves: [],
  rooms: [],
  apologiesToReconfirm: [],
  calendarEntries: [],
  packs: { key: null, keyAddedOn: null, made: [] },
  dismissedNotices: [],
  writtenTo: [],
  closedSets: [],
  ownDays: [],
  unsavedMoves: [],
};

/** The records of a new programme. @param key random, to seal packs with */
export function newRecords(key: string): YearRecords {
  return { ...noRecordsYet, packs: { ...noRecordsYet.packs, key } };
}
