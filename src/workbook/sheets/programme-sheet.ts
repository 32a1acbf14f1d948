import type { ColumnRole, PackRecords } from "../../programme";
import {
  formatVersion,
  programmeLabels as labels,
  sayCalendarEntry,
  sayUnsavedMove,
  sayWrittenOn,
  sayPacksMade,
  sayClosedSet,
  saySealedFrom,
  settingKeys,
  settingRows,
  writtenSetting,
  settingsTable,
  type WrittenRow,
  nameOfSheet,
} from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { byEnglish } from "../../words";

/** What a setting does, by its English beside the setting. */
const explained = byEnglish("settings");

type Row = WrittenRow<typeof settingsTable.columns>;

const columnRoles: Partial<Record<ColumnRole, string>> = {
  id: "members' own IDs",
  name: "full names",
  forename: "forenames",
  surname: "surnames",
  profession: "professions",
  organisation: "organisations",
  organisationType: "types of organisation",
  region: "regions",
  email: "email addresses",
  joined: "joining dates",
  left: "leaving dates",
};

export const programmeSource = drawnFrom(["id", "settings", "year"], ["roster", "highestSet"]);
type Source = ReturnType<typeof programmeSource>;

/** The settings, which the next run reads back. */
export function programmeSheet({ programme, roster, highestSet }: Source): SheetPlan {
  const canvas = new SheetCanvas(widthsOf(settingsTable));
  canvas.band(
    nameOfSheet("programme"),
    explained("The settings: change a value here, then run Allocate again"),
  );
  canvas.skip();
  const ofSettings = settingKeys.map((key): Row => {
    const { label, meaning, style } = settingRows[key];
    const value = { value: writtenSetting(key, programme.settings), style };
    return { setting: label, value, meaning: explained(meaning) };
  });
  const ofColumns = (Object.entries(columnRoles) as [ColumnRole, string][]).flatMap(
    ([role, words]): Row[] => {
      const own = roster.own.find(({ column }) => column.role === role);
      const meaning = explained(`The header of the Roster's column with the ${words}.`);
      return own ? [{ setting: `${labels.columnPrefix}${role}`, value: own.header, meaning }] : [];
    },
  );
  const range = drawTable(canvas, settingsTable, [
    ...ofSettings,
    ...ofColumns,
    fixedRow(labels.id, programme.id, "Tells this programme from others. Not to be changed."),
    fixedRow(labels.formatVersion, formatVersion, "How this workbook is laid out. Not to be changed."),
    ...(highestSet === 0
      ? []
      : [
          fixedRow(
            labels.setCount,
            highestSet,
            "A set is there even while nobody is in it. Not to be changed.",
          ),
        ]),
    ...programme.year.closedSets.map((set) =>
      fixedRow(
        `${labels.closedPrefix}${String(set.number)}`,
        sayClosedSet(set),
        "A set that meets no more. It is open again once somebody is in it.",
      ),
    ),
    ...programme.year.calendarEntries.map((entry) =>
      fixedRow(
        `${labels.calendarPrefix}${entry.meetingId}`,
        sayCalendarEntry(entry),
        "What the calendar files last issued said. Not to be changed.",
      ),
    ),
    ...packRows(programme.year.packs),
    ...programme.year.dismissedNotices.map(({ key, said }) =>
      fixedRow(
        `${labels.dismissedPrefix}${key}`,
        said,
        "Not shown as long as it says the same. Delete the row to see it again.",
      ),
    ),
    ...programme.year.writtenTo.map((written) =>
      fixedRow(
        `${labels.writtenToPrefix}${written.memberId}`,
        sayWrittenOn(written),
        "The last day on which they were written to. Do not write down why.",
      ),
    ),
    ...programme.year.unsavedMoves.map((move) =>
      fixedRow(
        `${labels.unsavedMovePrefix}${move.memberId}`,
        sayUnsavedMove(move),
        "Moved on the board and not saved. Save or discard it on the Sets screen, or delete the row.",
      ),
    ),
  ]);
  settingKeys.forEach((key, index) => {
    const { label, check } = settingRows[key];
    const row = range.top + 1 + index;
    if (check) canvas.validate({ range: { top: row, bottom: row, left: 1, right: 1 }, ...check(label, 0) });
  });
  return canvas.finishTable(range, {
    key: "programme",
    ...{ tabColour: tabColours.setUp, frozen: 1, orientation: "landscape" },
    summary: explained("The settings, read back on the next run."),
  });
}

function packRows({ key, keyAddedOn, made }: PackRecords): Row[] {
  const sets = [...new Set(made.map(({ setNumber }) => setNumber))];
  return [
    ...(key === null
      ? []
      : [
          fixedRow(
            labels.packKey,
            key,
            "Tells the facilitators' files that you sent from others. Not to be changed, and not to be passed on.",
          ),
        ]),
    ...(keyAddedOn === null
      ? []
      : [
          fixedRow(
            labels.packsSealed,
            saySealedFrom(keyAddedOn),
            "Facilitators' files made before that day have no seal. Not to be changed.",
          ),
        ]),
    ...sets.map((set) =>
      fixedRow(
        `${labels.packsPrefix}${String(set)}`,
        sayPacksMade(made.filter(({ setNumber }) => setNumber === set)),
        "The facilitator's files that were made for this set. Not to be changed.",
      ),
    ),
  ];
}

function fixedRow(setting: string, value: string | number, meaning: string): Row {
  return { setting, value: { value, style: "bodyWrapped" }, meaning: explained(meaning) };
}
