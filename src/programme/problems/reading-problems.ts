import type { SetNumber } from "../ids";

/** Reading one of our own workbooks back: code to what its sentence needs. */
export interface ReadingProblems {
  /** A sheet that the workbook cannot do without is gone, or its table has lost its headers. */
  "sheet-unreadable": { readonly sheet: string; readonly missing: readonly string[] };
  /** The label of a setting was typed over: what is set beside it would go for nothing. */
  "setting-renamed": { readonly typed: string; readonly label: string };
  /** Written by a later version of the product. */
  "newer-format": { readonly found: number; readonly known: number };
  /** In a cell, or as the day of something that is to be done. */
  "not-a-date": { readonly typed: string };
  "not-a-time": { readonly typed: string };
  "not-a-number": { readonly typed: string; readonly label: string; readonly least: number };
  /** Neither months of the year, "none" nor less than all twelve. */
  "not-months": { readonly typed: string };
  "not-a-set": { readonly typed: string };
  "not-a-status": { readonly typed: string; readonly known: readonly string[] };
  /** A row of a list holds something, and lacks what it cannot do without. */
  "needed-cell-blank": { readonly header: string };
  "repeated-id": { readonly id: string; readonly firstCell: string };
  /** Somebody has two rows on the tracker, by their ID or their name. */
  "two-rows-of-codes": { readonly name: string; readonly id: string; readonly firstCell: string };
  /** A row of the tracker holds codes, and nothing says whose they are. */
  "attendance-without-member": { readonly name: string };
  /** A row of the tracker is of somebody who is not on the Roster, and of whom the history knows nothing. */
  "codes-of-nobody": { readonly id: string; readonly name: string };
  /** Codes stand beneath the tracker's table, apart from it or without anybody's name: they are not counted. */
  "codes-beneath-tracker": Record<never, never>;
  /** The tracker holds codes for a meeting that is no longer on the Meetings sheet. */
  "meeting-missing": { readonly meeting: string; readonly codes: number };
  /** The Roster sheet was deleted although the workbook holds a programme: its members and their sets are gone with it. */
  "own-roster-missing": Record<never, never>;
  /** People on a list of the administrator's own who are not on the Roster, the sheet that counts. */
  "not-on-roster": { readonly names: readonly string[]; readonly roster: string; readonly sheet: string };
  /** Everybody on the list is on the Roster. */
  "nobody-to-add": Record<never, never>;
  /** Sets are on record, and nobody has one: the column Set of the Roster was cleared or deleted. */
  "sets-gone": Record<never, never>;
  /** Sheets that people type on were deleted; empty ones are made. */
  "sheets-missing": { readonly sheets: readonly string[] };
  /** The tracker was deleted or cleared although members have sets. */
  "attendance-missing": Record<never, never>;
  /** A column of ours had another heading, and is taken for ours all the same. */
  "roster-header-mended": { readonly heading: string; readonly header: string };
  /** The Roster has no column of Member IDs any more, or others than those by which the tracker holds codes. */
  "member-ids-lost": { readonly header: string };
  /** A column of the administrator's own that the Roster had when it was last written. */
  "roster-column-lost": { readonly header: string };
  /** The same for a column by which sets are mixed. */
  "roster-column-needed": { readonly header: string };
  /** The Roster's column of joining or leaving days is gone, or cannot be told from others, and other sheets hold such days. */
  "roster-dates-lost": {
    readonly header: string;
    readonly role: "joined" | "left";
    /** How many members on the Roster have a day by the other sheets; 0 where these lost it too. */
    readonly members: number;
  };
  /** Names, or what is counted, came apart from the Member IDs of their rows. */
  "column-sorted-alone": {
    readonly header: string;
    readonly rows: number;
    /** The first of them, with what is in its cell and what was. */
    readonly memberId: string;
    readonly typed: string;
    readonly before: string;
    /** The column of ours that has what was. */
    readonly keptUnder: { readonly sheet: string; readonly header: string };
  };
  /** A meeting's heading on the tracker is in the column of another one, to judge by the day above it. */
  "meeting-headings-exchanged": { readonly heading: string; readonly meeting: string };
  /** Attendance is recorded, and nobody has a set: they are not formed again unasked. */
  "sets-lost": Record<never, never>;
  /** A meeting's column of the tracker had another heading, and is taken for the meeting's all the same. */
  "meeting-header-mended": { readonly header: string; readonly meeting: string };
  /** Columns of the tracker hold codes, and it cannot be told which meetings' they are: a refusal where meetings lost theirs. */
  "meeting-columns-unclear": { readonly headers: readonly string[]; readonly meetings: readonly string[] };
  /** Members whose row of the tracker is gone; they are given a blank one. */
  "tracker-rows-missing": { readonly names: readonly string[] };
  /** Meetings whose column of the tracker is gone; they are given a blank one. */
  "tracker-columns-missing": { readonly meetings: readonly string[] };
  /** The Moves sheet was deleted or emptied although attendance is recorded. */
  "history-missing": Record<never, never>;
  /** Columns or sheets of the administrator's own that a newly written file does not hold. */
  "not-carried-over": { readonly sheets: readonly string[]; readonly columns: readonly string[] };
  /** A facilitator's pack where a roster or a whole workbook was expected. */
  "pack-is-no-roster": Record<never, never>;
  /** Something else where a returned pack was expected. */
  "not-a-pack": { readonly file: string };
  "change-list-without-columns": { readonly file: string };
  /** One-based. */
  "change-list-rows": { readonly file: string; readonly rows: readonly number[] };
  "list-without-meeting": { readonly file: string };
  "pack-member-twice": { readonly file: string; readonly id: string };
  "pack-of-another-programme": { readonly file: string };
  "packs-of-one-set": { readonly set: string; readonly files: readonly string[] };
  "pack-set-gone": { readonly file: string; readonly set: SetNumber; readonly sets: number };
  "code-not-understood": {
    readonly typed: string;
    readonly member: string;
    readonly meeting: string;
    /** Those of the programme: R only where joining remotely counts. */
    readonly codes: readonly string[];
    /** It stands in no cell: nothing was recorded. */
    readonly isRefused?: true;
  };
}
