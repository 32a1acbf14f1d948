import type { IsoDate } from "../../sheet";

/** A few places among many: the first of them as addresses, and how many there are in all. */
export interface Cells {
  readonly cells: readonly string[];
  readonly count: number;
}

/** Reading someone's roster: code to what its sentence needs. */
export interface RosterProblems {
  /** No sheet is called what was asked for. */
  "sheet-not-found": { readonly asked: string; readonly sheets: readonly string[] };
  /** No sheet has a row that heads a roster; the likeliest headers of each are named. */
  "no-roster-found": {
    readonly sheets: readonly { readonly sheet: string; readonly headers: readonly string[] }[];
  };
  /** Ten times the largest programme foreseen: not a list of members. */
  "roster-too-long": { readonly count: number; readonly limit: number };
  "columns-missing": {
    readonly missing: "name" | "profession-or-organisation";
    readonly headers: readonly string[];
  };
  "column-not-found": {
    readonly asked: string;
    readonly role: string;
    readonly headers: readonly string[];
  };
  "column-chosen-twice": { readonly header: string; readonly roles: readonly string[] };
  /** A column was chosen that holds what a programme should not. */
  "sensitive-column-chosen": { readonly header: string; readonly role: string };
  "same-email": { readonly email: string; readonly rows: readonly string[]; readonly more: number };

  "header-row-below-others": { readonly row: number; readonly above: number };
  "other-sheets-with-rosters": { readonly others: readonly string[] };
  "several-columns-for-role": {
    readonly role: string;
    readonly chosen: string;
    readonly others: readonly string[];
  };
  "sensitive-columns-ignored": { readonly headers: readonly string[] };
  "no-profession-column": { readonly headers: readonly string[] };
  "no-organisation-column": { readonly headers: readonly string[] };
  "profession-unknown": {
    readonly typed: string;
    readonly members: number;
    /** What it could be; empty when nothing comes near. */
    readonly proposal: string;
  };
  "more-professions-unknown": { readonly values: number };
  "profession-in-two-families": { readonly profession: string; readonly families: readonly string[] };
  "matching-given-twice": { readonly typed: string; readonly kept: string };
  "profession-not-given": Cells;
  "organisation-not-given": Cells;
  "organisations-alike": {
    readonly typed: string;
    readonly members: number;
    readonly proposal: string;
  };
  "more-organisations-alike": { readonly values: number };
  "organisations-too-many-to-compare": { readonly organisations: number; readonly most: number };
  "coarse-grouping-left-out": {
    readonly column: string;
    readonly organisation: string;
    readonly values: readonly string[];
  };
  "one-coarse-grouping-only": { readonly kept: string; readonly leftOut: string };
  "group-over-half": {
    readonly grouping: string;
    readonly label: string;
    readonly n: number;
    readonly of: number;
  };
  "one-group-only": { readonly grouping: string; readonly label: string };
  "ids-blank": Cells;
  "ids-repeated": Cells;
  "merged-cells-filled": { readonly ranges: readonly string[]; readonly count: number };
  "error-cells": Cells;
  "hidden-rows-included": { readonly count: number };
  "hidden-rows-left-out": { readonly count: number };
  "same-email-kept": Cells;
  "same-name-and-organisation": Cells;
  "same-name": Cells;
  "cleaning-kind-unknown": { readonly typed: string; readonly known: readonly string[] };
  "duplicates-left-out": { readonly count: number };
  "date-ambiguous": Cells & { readonly typed: string; readonly readAs: IsoDate };
  "date-not-read": Cells & { readonly typed: string; readonly header: string };
  "left-before-joined": Cells;
  "sets-read": { readonly header: string; readonly members: number; readonly sets: number };
  "set-column-not-sets": { readonly header: string; readonly typed: string };
  "set-not-read": Cells & { readonly typed: string };
  "locked-not-read": Cells & { readonly typed: string };
}
