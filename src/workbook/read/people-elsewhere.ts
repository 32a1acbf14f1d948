import {
  emailForm,
  nameForm,
  Refusal,
  type ColumnRole,
  type Notice,
  type Programme,
  attention,
} from "../../programme";
import { peopleOnSheet, readRoster, sheetNamed } from "../../roster";
import { valueAt, cellAddress, matchingForm, type SheetContent } from "../../sheet";
import type { CellEdit } from "../cell-edit";
import type { OpenedWorkbook } from "./open-workbook";
import { readOnce } from "./read-once";

const peopleOn = readOnce(peopleOnSheet);

/**
 * Who was typed on a list of the administrator's own and not on the Roster, which is what counts. A sheet is such
 * a list while at least half of its people are, or were, in the programme: one of other people says nothing. Rows
 * that were left out of the programme are no news either.
 */
export function peopleElsewhere(
  sheets: readonly SheetContent[],
  roster: string,
  { members, formerMembers, leftOut }: Pick<Programme, "members" | "formerMembers" | "leftOut">,
  chosenOn: (sheet: SheetContent) => Partial<Record<ColumnRole, string>>,
): Notice[] {
  const left = leftOut.flatMap(({ values }) => values.map(String));
  const known = new Set([...[...members, ...formerMembers].map(({ name }) => name), ...left].map(nameForm));
  const emails = new Set(members.map(({ email }) => emailForm(email ?? "")));
  return sheets.flatMap((sheet): Notice[] => {
    const people = peopleOn(sheet, chosenOn(sheet));
    const others = people.filter(
      ({ form, email }) => !known.has(form) && (email === null || !emails.has(email)),
    );
    const [first] = others;
    if (!first || others.length * 2 > people.length) return [];
    const details = { names: others.map(({ name }) => name), roster, sheet: sheet.name };
    return [attention({ code: "not-on-roster", details, place: { sheet: sheet.name, cell: first.cell } })];
  });
}

/**
 * The people of a list of the administrator's own who are not on the Roster, as they would be typed directly below
 * its table.
 * @throws {Refusal} "nobody-to-add"; "sheet-not-found"; or what keeps the sheet from being read as a list
 */
export function rowsToAdd(
  sheets: readonly SheetContent[],
  sheetName: string,
  { programme, origin }: OpenedWorkbook,
): CellEdit[] {
  const everybody = [...programme.members, ...programme.formerMembers];
  const names = new Set(everybody.map(({ name }) => nameForm(name)));
  const emails = new Set(programme.members.map(({ email }) => emailForm(email ?? "")));
  const reading = readRoster(sheetNamed(sheets, sheetName), {
    ...{ duplicates: "leave-out", matchings: programme.matchings },
  });
  const people = reading.members.filter(({ name, email }) => {
    const form = emailForm(email ?? "");
    return !names.has(nameForm(name)) && (form === null || !emails.has(form));
  });
  if (people.length === 0) throw new Refusal({ code: "nobody-to-add", details: {} });
  const roster = sheetNamed(sheets, origin.rosterSheet);
  const below = (roster.tables[0]?.range.bottom ?? 0) + 1;
  // Where something stands below the table, they come below that.
  const first = roster.rows[below]?.some(({ value }) => value !== null) ? roster.rows.length : below;
  const columns = origin.roster.columns.flatMap(({ header, role }) => {
    const named = reading.columns.findIndex((column) => matchingForm(column.header) === matchingForm(header));
    const alike = reading.columns.findIndex((column) => role !== "other" && column.role === role);
    const place = origin.roster.placeOf.get(header);
    return place === undefined ? [] : [{ place, from: named >= 0 ? named : alike }];
  });
  return people.flatMap(({ values }, index) =>
    columns.flatMap(({ place, from }): CellEdit[] => {
      const value = valueAt(values, from);
      const cell = cellAddress(first + index, place);
      const isDate = reading.columns[from]?.isDate === true;
      return value === null
        ? []
        : [{ sheet: roster.name, cell, was: null, value, ...(isDate && { isDate }) }];
    }),
  );
}
