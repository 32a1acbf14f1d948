import type { ColumnRole, Settings } from "../../programme";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { formatVersion, settingHeaders, settingLabels, tableNames } from "../layout";
import { sayCalendarEntry } from "../read/read-year";
import { tabColours } from "../styles";
import { serialOfDate } from "../../sheet";
import type { CellPlan, SheetPlan } from "../workbook-plan";

const meanings: Record<keyof Settings, string> = {
  programmeName: "Shown at the top of every sheet.",
  targetSize: "How many members a set should have; the number of sets follows from it.",
  maxSize: "No set is formed larger than this.",
  seed: "Another whole number gives other, equally even sets when all are formed anew.",
  balance:
    "Further columns of the Roster to balance by, the most important first: Gender; Theme (together); Years in post (numbers); Last set (met); Band (not alone).",
  quorum: "Fewest members expected at a set's meeting.",
  missesInARow: "From so many misses in a row, someone should talk with the member.",
  missesInAll: "From so many misses in all, someone should talk with the member.",
  retentionDate:
    "From this day on the Overview says that names are no longer needed. Type a date, or leave it blank.",
};

/** Least value of each number that may be typed. */
const least: Partial<Record<keyof Settings, number>> = {
  targetSize: 4,
  maxSize: 4,
  seed: 0,
  quorum: 0,
  missesInARow: 1,
  missesInAll: 1,
};

const [mostOfSeed, mostOfOthers] = [2_147_483_647, 1000];

const columnRoles: Partial<Record<ColumnRole, string>> = {
  id: "members' own IDs",
  name: "full names",
  forename: "forenames",
  surname: "surnames",
  profession: "professions",
  organisation: "organisations",
  organisationType: "types of organisation",
  region: "regions",
  email: "e-mail addresses",
  joined: "joining dates",
  left: "leaving dates",
};

export const programmeSource = drawnFrom(["id", "settings", "year"], ["roster"]);
type Source = ReturnType<typeof programmeSource>;

/** The settings, which the next run reads back. */
export function programmeSheet({ programme, roster }: Source): SheetPlan {
  const canvas = new SheetCanvas([40, 44, 74]);
  canvas.band("Programme", "The settings: change a value here, then run Allocate again");
  canvas.skip();
  const keys = Object.keys(meanings) as (keyof Settings)[];
  const settingRows = keys.map((key): CellPlan[] => {
    const value = programme.settings[key];
    return [
      { value: settingLabels[key], style: "bodyWrapped" },
      key === "retentionDate"
        ? { value: value === null ? null : serialOfDate(String(value)), style: "entryDate" }
        : { value: value === "" ? null : value, style: "entry" },
      { value: meanings[key], style: "bodyWrapped" },
    ];
  });
  const columnRows = (Object.entries(columnRoles) as [ColumnRole, string][]).flatMap(([role, words]) => {
    const own = roster.own.find(({ column }) => column.role === role);
    if (!own) return [];
    return [
      [
        { value: `${settingLabels.columnPrefix}${role}`, style: "bodyWrapped" },
        { value: own.header, style: "entry" },
        { value: `The header of the Roster's column with the ${words}.`, style: "bodyWrapped" },
      ] satisfies CellPlan[],
    ];
  });
  const range = canvas.table(
    tableNames.settings,
    [settingHeaders.setting, settingHeaders.value, settingHeaders.meaning],
    [
      ...settingRows,
      ...columnRows,
      fixedRow(settingLabels.id, programme.id, "Tells this programme from others. Not to be changed."),
      fixedRow(
        settingLabels.formatVersion,
        formatVersion,
        "How this workbook is laid out. Not to be changed.",
      ),
      ...programme.year.calendarEntries.map((entry) =>
        fixedRow(
          `${settingLabels.calendarPrefix}${entry.meetingId}`,
          sayCalendarEntry(entry),
          "What the calendar files last issued said. Not to be changed.",
        ),
      ),
    ],
  );
  keys.forEach((key, index) => {
    const minimum = least[key];
    if (minimum === undefined) return;
    const row = range.top + 1 + index;
    canvas.validate({
      range: { top: row, bottom: row, left: 1, right: 1 },
      rule: { kind: "whole", minimum, maximum: key === "seed" ? mostOfSeed : mostOfOthers },
      promptTitle: settingLabels[key].slice(0, longestTitle),
      prompt: meanings[key],
      errorTitle: "A whole number",
      error: `Type a whole number, ${String(minimum)} or more.`,
      severity: "stop",
    });
  });
  const retention = range.top + 1 + keys.indexOf("retentionDate");
  canvas.validate({
    range: { top: retention, bottom: retention, left: 1, right: 1 },
    rule: { kind: "date", minimum: serialOfDate("2000-01-01") },
    promptTitle: settingLabels.retentionDate,
    prompt: meanings.retentionDate,
    errorTitle: "A date",
    error: "Type a date such as 31/12/2027, or leave the cell blank.",
    severity: "stop",
  });
  return canvas.finish({
    key: "programme",
    name: "Programme",
    tabColour: tabColours.setUp,
    frozen: { rows: range.top + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "The settings, read back on the next run.",
  });
}

/** Excel's limit for the title of a validation's prompt. */
const longestTitle = 32;

function fixedRow(label: string, value: string | number, meaning: string): CellPlan[] {
  return [
    { value: label, style: "bodyWrapped" },
    { value, style: "bodyWrapped" },
    { value: meaning, style: "bodyWrapped" },
  ];
}
