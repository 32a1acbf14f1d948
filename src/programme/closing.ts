import type { IsoDate } from "../sheet";

/** Whose names become letters: those of few members or with a person's name in them, all, or only the latter. */
export type OrganisationLetters = "few" | "all" | "named";

export const organisationLetters: readonly OrganisationLetters[] = ["few", "all", "named"];

/** What an administrator decides of an anonymous copy. */
export interface AnonymisingChoices {
  readonly organisations: OrganisationLetters;
  /** Free texts in which nobody known stands are kept; otherwise all are given up. */
  readonly keepTexts: boolean;
}

/** A text that somebody typed freely. */
export interface FreeText {
  readonly where: "programme" | "set" | "topic" | "venue" | "note" | "room";
  /** A meeting's ID, a set's number or name; "" for the programme. */
  readonly place: string;
  readonly text: string;
}

/** Labels that stay as they are in a column of the Roster; none where its numbers stay. */
export interface StayingLabels {
  readonly column: string;
  readonly labels: readonly string[];
}

/** What anonymising does to a workbook, before it is done or after. */
export interface AnonymisingFacts {
  readonly programmeName: string;
  readonly choices: AnonymisingChoices;
  /** Free texts in which nobody known stands; kept or given up, as was chosen. */
  readonly texts: readonly FreeText[];
  /** Organisations that become letters. */
  readonly lettered: readonly string[];
  readonly stays: readonly StayingLabels[];
  readonly members: number;
  readonly formerMembers: number;
  readonly facilitators: number;
  /** Rows that were left out, which go. */
  readonly leftOut: number;
  /** Columns of the roster that go. */
  readonly emptied: readonly string[];
  /** Members who are the only one of their profession from their organisation. */
  readonly recognisable: number;
  readonly retentionDate: IsoDate | null;
}

export interface NextCycleFacts {
  readonly members: number;
  /** Members who left and are not taken along. */
  readonly left: number;
  readonly meetings: number;
  readonly firstMeeting: IsoDate | null;
  readonly lastMeeting: IsoDate | null;
  /** The roster's new column, the first of them, with the sets in which people met; "" where nobody met. */
  readonly column: string;
}
