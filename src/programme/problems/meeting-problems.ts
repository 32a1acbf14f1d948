import type { IsoDate } from "../../sheet";
import type { MeetingId, SetNumber } from "../ids";
import type { SetNumbering } from "../set-numbers";

/** A meeting that falls on a day worth a second thought. */
export interface MeetingOnDay {
  readonly meetingId: MeetingId;
  readonly date: IsoDate;
  /** "Summer bank holiday"; empty when the day has no name. */
  readonly day: string;
}

/** Code to what its sentence needs. */
export interface MeetingProblems {
  /** The number of meetings is no whole number of 1 to `most`. */
  "meeting-count-out-of-range": { readonly typed: number; readonly most: number };
  /** A speaker or a session has no whole number of 0 to `most` minutes. */
  "minutes-out-of-range": { readonly typed: number; readonly most: number };
  /** A month to be skipped is not a whole number of 1 to 12. */
  "month-not-understood": { readonly typed: number };
  "every-month-skipped": Record<never, never>;
  /** Not "second Tuesday", "every 4 weeks" or the like. */
  "pattern-not-understood": { readonly typed: string };
  /** Up to the last day asked for there would be more than `most` meetings. */
  "cycle-too-long": { readonly until: IsoDate; readonly most: number };
  /** The pattern has no day before the last day asked for. */
  "no-meeting-until": { readonly until: IsoDate };
  /** Fewer meetings than a programme of at least 8 months needs. */
  "few-meetings": { readonly count: number; readonly fewest: number };
  "meetings-on-bank-holidays": { readonly meetings: readonly MeetingOnDay[] };
  /** Between 18 December and 4 January. */
  "meetings-over-christmas": { readonly meetings: readonly MeetingOnDay[] };
  /** The first meeting is a fifth Tuesday, which most months lack, so the last one is taken. */
  "fifth-weekday-means-last": { readonly date: IsoDate };
  /** The first meeting stands in a month that is otherwise skipped. */
  "first-meeting-in-skipped-month": { readonly date: IsoDate };
  /** There are already more meetings than were asked for, and none is taken away. */
  "more-meetings-kept": { readonly asked: number; readonly kept: number };
  /** Another first meeting was asked for, and the cycle already has one. */
  "meetings-kept": { readonly asked: IsoDate; readonly kept: IsoDate };
  /** Nobody has it as a name or a Member ID. */
  "unknown-member": { readonly typed: string };
  "unknown-meeting": { readonly typed: string; readonly known: readonly string[] };
  "unknown-set": { readonly typed: SetNumber } & SetNumbering;
  /** It is the only one that is open. */
  "last-set": { readonly set: SetNumber };
  "set-too-small-to-split": { readonly set: SetNumber; readonly members: number };
  /** Somebody without a set then, or to whom the meeting is not due, visits no other. */
  "visitor-not-due": { readonly name: string; readonly meetingId: MeetingId };
  "no-such-visit": { readonly name: string; readonly meetingId: MeetingId };
  /** Of a set that is to meet with another, or by itself again. */
  "nobody-to-visit": { readonly set: SetNumber; readonly meetingId: MeetingId };
  /** Anything but a web address. */
  "not-a-link": { readonly typed: string };
  /** A member who left the programme is not moved. */
  "member-left": { readonly name: string; readonly on: IsoDate };
  /** Two members were to change places, and one has no set. */
  "swap-without-set": { readonly name: string };
  /** Somebody to be moved to a set, or given one. */
  "already-in-set": { readonly name: string; readonly set: SetNumber };
  /** The history is entered in the order of time, for each member. */
  "move-before-last": {
    readonly name: string;
    readonly on: IsoDate;
    /** The day of the member's last change so far. */
    readonly last: IsoDate;
    /** Null where the roster has no joining day. */
    readonly joined: IsoDate | null;
  };
  "meeting-cancelled": { readonly meetingId: MeetingId; readonly date: IsoDate };
  /** People came to the meeting, so it can be neither cancelled nor moved. */
  "meeting-was-held": { readonly meetingId: MeetingId; readonly date: IsoDate; readonly present: number };
  /** The cycle is not planned anew once something is recorded for one of its meetings. */
  "cycle-has-begun": { readonly meetingId: MeetingId; readonly date: IsoDate };
  /** Somebody is recorded as present at a meeting of a day to come. */
  "present-before-the-day": { readonly meetingId: MeetingId; readonly date: IsoDate };
  /** An apology was to be confirmed that nobody noted. */
  "no-apology-noted": { readonly name: string; readonly meetingId: MeetingId };
  "meeting-day-taken": { readonly date: IsoDate; readonly meetingId: MeetingId };
}
