/** What a file that is no workbook turns out to be, as far as its first bytes tell. */
export type ForeignFile =
  "pdf" | "picture" | "archive" | "document" | "presentation" | "web-page" | "unknown";

/** Code to what its sentence needs. */
export interface FileProblems {
  /** The file has no bytes at all, or nothing but blanks. */
  "file-empty": { readonly file: string };
  "file-too-large": { readonly file: string; readonly megabytes: number; readonly limit: number };
  /** Files that a browser read until its memory was used up. */
  "files-ended-reader": { readonly files: readonly string[] };
  /** Several files of which none is too large. */
  "files-too-large-together": { readonly file: string; readonly limit: number };
  "file-not-a-workbook": { readonly file: string; readonly found: ForeignFile };
  /** Protected by a password: nothing in it can be read. */
  "file-encrypted": { readonly file: string };
  /** A workbook in a format from before .xlsx, or a binary one. */
  "file-old-format": { readonly file: string; readonly format: ".xls" | ".xlsb" | "XML" };
  /** Cut short, altered on its way, or never whole. */
  "file-damaged": { readonly file: string };
  /** Unpacks to far more than a workbook of people would: a "zip bomb", or a workbook of another kind. */
  "file-unpacks-too-far": { readonly file: string; readonly megabytes: number };
  /** Holds a document type declaration, by which XML can draw in other files. */
  "file-declares-entities": { readonly file: string };
  "file-without-sheets": { readonly file: string };
  /** More filled cells than are read. */
  "file-too-many-cells": { readonly file: string; readonly limit: number };
  /** Few cells, but so far apart that the rectangle around them is larger than is read. */
  "sheet-too-spread-out": { readonly file: string };
  /** A text longer than a cell can hold. */
  "cell-text-too-long": { readonly length: number; readonly limit: number };
}
