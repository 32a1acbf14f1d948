import type { IsoDate } from "../sheet";
import { defaultCycle } from "./default-cycle";
import type { AttendanceRecord } from "./attendance";
import type { EarlierSets } from "./earlier-sets";
import { idOf, type FacilitatorId, type MeetingId, type MemberId, type SetNumber } from "./ids";
import type { Grouping, LeftOutRow, Member, RosterColumn } from "./member";
import type { Place } from "./problems/problem";
import type { RuleKind } from "./rule-kinds";
import type { YearRecords } from "./year";

/** An Action Learning Set: the members whose `setNumber` is `number`. */
export interface LearningSet {
  readonly number: SetNumber;
  /** "Set 1" unless the administrator gave it another. */
  readonly name: string;
}

export interface Facilitator {
  readonly id: FacilitatorId;
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** The number of the set led, or null. */
  readonly setNumber: SetNumber | null;
  readonly notes: string;
  /** Comes to the meetings; one who does not is given no set. */
  readonly available: boolean;
  /** Sets meet in parallel, so mostly 1; more for somebody whose sets meet at different times. */
  readonly mostSets: number;
  /** The first day with the set; null for as long as there has been one. */
  readonly from: IsoDate | null;
}

/** Nobody yet: what a new facilitator begins with. */
export const noFacilitator: Facilitator = {
  ...{ id: idOf.facilitator(""), name: "", organisation: "", email: "", setNumber: null },
  ...{ notes: "", available: true, mostSets: 1, from: null },
};

/** A rule of the administrator's. No reason is asked for or stored. Kept and written back as typed. */
export interface Rule {
  /** The kind as typed; a known kind in `kind`. */
  readonly typedKind: string;
  readonly kind: RuleKind | null;
  /** A member, as typed: ID or name. */
  readonly first: string;
  /** A member, a set or a facilitator, as typed. */
  readonly second: string;
}

/** Where the parts of a rule stand. */
export interface RulePlaces {
  readonly kind: Place;
  readonly first: Place;
  readonly second: Place;
}

export type MeetingStatus = "Planned" | "Held" | "Cancelled" | "Moved";

export interface Meeting {
  readonly id: MeetingId;
  readonly date: IsoDate;
  readonly venue: string;
  readonly speaker: string;
  readonly topic: string;
  /** Minutes since midnight. */
  readonly speakerStart: number;
  readonly speakerMinutes: number;
  /** Length of the set session, which begins when the speaker ends. */
  readonly sessionMinutes: number;
  readonly status: MeetingStatus;
  /** "Bank holiday: Summer bank holiday" and the like; empty when nothing is to be said. */
  readonly note: string;
}

/** Someone with recorded attendance or a history who is no longer on the roster; their codes are kept. */
export interface FormerMember {
  readonly id: MemberId;
  readonly name: string;
  /** Their row stands on the roster and was left out of it: hidden, or repeated. */
  readonly isLeftOut?: true;
}

/** What the administrator may set, on the Programme sheet or as options. */
export interface Settings {
  readonly programmeName: string;
  readonly targetSize: number;
  readonly maxSize: number;
  readonly seed: number;
  /** Further columns to balance by, as typed: "Gender; Theme (together); Years in post (numbers)". */
  readonly balance: string;
  /** Fewest members expected at a set's meeting before it is flagged. */
  readonly quorum: number;
  /** Misses in a row that make a conversation due. */
  readonly missesInARow: number;
  /** Misses in all that make a conversation due. */
  readonly missesInAll: number;
  /** Attendance over the whole cycle that is hoped for, in percent; 0 for none. */
  readonly aim: number;
  /** R, joined remotely, is a code, and counts as present. */
  readonly remoteCounts: boolean;
  /** Set sheets list email addresses. */
  readonly setSheetEmails: boolean;
  /** From this day on, names are no longer needed; null until one is set. */
  readonly retentionDate: IsoDate | null;
  /** Months without a meeting, 1 to 12. */
  readonly skipMonths: readonly number[];
  /** Meetings of a cycle that is planned without saying how many, 1 to 60. */
  readonly meetingCount: number;
}

/** How one typed value is counted: kept so that a question is asked once. */
export interface Matching {
  /** The grouping this is about: "profession" or "organisation". */
  readonly grouping: string;
  readonly typed: string;
  readonly countedAs: string;
  /** Profession family; empty for organisations. */
  readonly family: string;
  /** A proposed other label, to be accepted by typing it under "Counted as"; empty when none. */
  readonly proposal: string;
}

/** Everything the workbook holds, as plain data. Nothing else holds state. */
export interface Programme {
  /** Opaque, stable for the programme's life; made once. */
  readonly id: string;
  readonly settings: Settings;
  readonly rosterColumns: readonly RosterColumn[];
  /** Coarse before fine within a family. */
  readonly groupings: readonly Grouping[];
  /** In the order of the roster's rows. */
  readonly members: readonly Member[];
  readonly leftOut: readonly LeftOutRow[];
  readonly formerMembers: readonly FormerMember[];
  readonly matchings: readonly Matching[];
  /** The open ones, in the order of their numbers; empty before allocation. */
  readonly sets: readonly LearningSet[];
  readonly facilitators: readonly Facilitator[];
  readonly rules: readonly Rule[];
  readonly meetings: readonly Meeting[];
  readonly attendance: readonly AttendanceRecord[];
  readonly year: YearRecords;
  /** As they were after each of the last changes, the latest first; the sets of now among them. */
  readonly earlierSets: readonly EarlierSets[];
}

export const defaultSettings: Settings = {
  programmeName: "Action Learning Sets",
  targetSize: 10,
  maxSize: 11,
  seed: 1,
  balance: "",
  quorum: 5,
  missesInARow: 2,
  missesInAll: 3,
  aim: 75,
  remoteCounts: true,
  setSheetEmails: false,
  retentionDate: null,
  skipMonths: defaultCycle.skipMonths,
  meetingCount: defaultCycle.meetings,
};
