import type { ColumnRole, Matching, MemberId, Notice, Place, Programme, RosterColumn } from "../programme";

export interface RosterOptions {
  /** The header chosen for a role, over what is found by synonym. */
  readonly columns?: Partial<Record<ColumnRole, string>>;
  /**
   * "refuse": rows with the same email address stop the reading; "leave-out": of those, and of rows with
   * the same name and organisation, only the first is a member; "keep": all are members; "report": the same, with
   * what "refuse" would refuse among the notices.
   */
  readonly duplicates: "refuse" | "leave-out" | "keep" | "report";
  /** Rows that are hidden or filtered out; included unless said otherwise. */
  readonly hiddenRows?: "include" | "leave-out";
  /** Answers kept from an earlier reading. */
  readonly matchings?: readonly Matching[];
  /** IDs that stand for others, such as people who left: none of them is given to a member anew. */
  readonly takenIds?: readonly string[];
  /** "row 7", of a zero-based row, where the rows are those of several sheets. */
  readonly sayRow?: (row: number) => string;
}

/** What a proposal would change in a cell. */
export const cleaningKinds = [
  ...(["spaces", "apostrophe", "name-order", "spelling", "profession", "organisation", "value"] as const),
] as const;
export type CleaningKind = (typeof cleaningKinds)[number];

/** One line of the review list: a cell that could be written otherwise. The cell itself is never changed. */
export interface CleaningProposal {
  readonly kind: CleaningKind;
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  /** One-based, as Excel numbers rows. */
  readonly row: number;
  readonly header: string;
  readonly original: string;
  readonly proposed: string;
  /** The two are already counted as the same; false where only the administrator can tell. */
  readonly counted: boolean;
}

/** Rows that may be the same person. */
export interface DuplicateRows {
  readonly kind: "email" | "name-and-organisation" | "name";
  /** One-based, in the order of the rows. */
  readonly rows: readonly number[];
  /** The cells that are the same. */
  readonly cells: readonly string[];
  /** Which of the rows were left out. */
  readonly leftOut: readonly number[];
}

/** A roster as it was read. Every row below the headers that is not blank is a member or left out. */
export interface RosterReading extends Pick<Programme, "groupings" | "members" | "leftOut" | "matchings"> {
  readonly sheet: string;
  /** Zero-based. */
  readonly headerRow: number;
  /** Without the columns that are ignored. */
  readonly columns: readonly RosterColumn[];
  /** The zero-based column of the sheet, by the header of each of `columns`. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** The row of each member, one-based. */
  readonly rowOf: ReadonlyMap<MemberId, number>;
  /** Where the cell of a member in such a column really is, of several lists that were read as one. */
  readonly cellOf?: (member: MemberId, columnPlace: number) => Required<Place>;
  readonly proposals: readonly CleaningProposal[];
  readonly duplicates: readonly DuplicateRows[];
  readonly notices: readonly Notice[];
  /** Hidden rows among those of members and those left out. */
  readonly hiddenRowCount: number;
}
