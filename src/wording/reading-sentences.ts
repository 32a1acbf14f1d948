import type { ReadingProblems } from "../programme";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { counted, listOf, plural } from "../words";

export const readingSentences: SentencesFor<keyof ReadingProblems> = {
  "sheet-unreadable": ({ sheet, missing }) => ({
    what: `The ${sheet} sheet of this workbook has lost the ${plural(missing.length, "column", "columns")} ${sayList(missing)}.`,
    remedy: "Type the headers again as they were, or use the last copy that has them.",
  }),
  "setting-renamed": ({ typed, label }) => ({
    what:
      typed === ""
        ? `The label of the setting “${label}” is gone.`
        : `“${typed}” is not a setting. The setting there was “${label}”.`,
    remedy: `Type ${label} there.`,
  }),
  "newer-format": ({ found, known }) => ({
    what: `This workbook was written by a later version of Learning Sets (format ${String(found)}; this version reads format ${String(known)}).`,
    remedy: "Use the later version.",
  }),
  "not-a-date": ({ typed }) => ({
    what: typed.trim() === "" ? "A date is missing." : `“${typed}” is not a date.`,
    remedy: {
      commandLine: "Write the day as year-month-day, such as 2026-09-08, and try again.",
      pane: "Type a date such as 8 Sep 2026 and try again.",
    },
  }),
  "not-a-time": ({ typed }) => ({
    what: `“${typed}” is not a time of day.`,
    remedy: "Type a time such as 14:00 and try again.",
  }),
  "not-a-number": ({ typed, label, least }) => ({
    what: `${label}: “${typed}” is not a whole number of ${String(least)} or more.`,
    remedy: "Correct it and try again.",
  }),
  "not-a-set": ({ typed }) => ({
    what: `“${typed}” is not the number of a set.`,
    remedy: "Type the set's number, such as 3, or clear the cell, and try again.",
  }),
  "not-months": ({ typed }) => ({
    what: `“${typed}” is not a list of months.`,
    remedy: "Type months such as August, December, or none, and try again.",
  }),
  "not-a-status": ({ typed, known }) => ({
    what: `“${typed}” is not a status.`,
    remedy: `Choose ${listOf(known, "disjunction")}, and try again.`,
  }),
  "needed-cell-blank": ({ header }) => ({
    what: `Something is missing under “${header}”, and without it this row counts for nothing.`,
    remedy: "Fill it in, or clear or delete the whole row, and try again.",
  }),
  "repeated-id": ({ id, firstCell }) => ({
    what: `“${id}” is also in ${firstCell}.`,
    remedy: "Give each its own ID and try again.",
  }),
  "two-rows-of-codes": ({ name, id, firstCell }) => ({
    what: `${name} (${id}) already has a row: ${firstCell}.`,
    remedy:
      "Put the codes in one row and clear the other. If the row is someone else's, correct its Member ID. Then try again.",
  }),
  "attendance-without-member": ({ name }) => ({
    what: `this row has attendance codes, but no Member ID that is on the roster${name ? ` (name: ${name})` : ""}.`,
    remedy: "Put the Member ID back in the first column, or clear the codes, and try again.",
  }),
  "codes-of-nobody": ({ id, name }) => ({
    what: `${name} (${id}) has attendance codes in this row, but is not on the roster and was never in a set. The codes are kept, as those of a former member.`,
    remedy: "If the row is a member's, correct its Member ID. If it is nobody's, clear the codes.",
  }),
  "codes-beneath-tracker": () => ({
    what: "There are codes below the attendance table. They are not counted.",
    remedy: "Move the row up to the end of the table, with the Member ID or name, or clear the codes.",
  }),
  "meeting-missing": ({ meeting, codes }) => ({
    what: `this column has ${sayCount(codes, "attendance code")} for meeting ${meeting}, which is no longer on the Meetings sheet.`,
    remedy: `Put ${meeting} back on the Meetings sheet (a meeting that did not take place gets the status Cancelled), or delete the column, and try again.`,
  }),
  "own-roster-missing": () => ({
    what: "The Roster sheet is gone, so it is not known who is in the programme or in which set. Nothing was read from other sheets, so that attendance and sets are not lost by forming new ones.",
    remedy:
      "Close the workbook without saving, or go back to a version that has the sheet (File, Info, Version History). To begin again, open your own list in a new workbook.",
  }),
  "nobody-to-add": () => ({ what: "Everyone on that sheet is already on the Roster.", remedy: "" }),
  "not-on-roster": ({ names, roster, sheet }) => ({
    what: `${sayList(names)} ${plural(names.length, "is", "are")} on the sheet “${sheet}”, but not on the sheet “${roster}”. Only people on the sheet “${roster}” are members.`,
    remedy: {
      commandLine: `If ${plural(names.length, "this is a new member", "these are new members")}, type the row directly below the table of the sheet “${roster}”, and allocate again: everybody else keeps their set.`,
      pane: `Add new members to the sheet “${roster}”, then give them a set on the screen “Sets”. Everyone else keeps their set.`,
    },
  }),
  "sets-gone": () => ({
    what: "Nobody on the Roster has a set any more, because its column “Set” is empty or gone. Attendance is unchanged.",
    remedy: {
      commandLine:
        "If that was not meant, take it back with Undo in Excel and read the workbook again, or bring the sets back with bring-back. To form all sets again, run allocate with --reform.",
      pane: "If that was not meant, use Undo in Excel and read the workbook again. Or bring the sets back under “Earlier sets” on the screen “Sets”. To form all sets again, choose so there.",
    },
  }),
  "sheets-missing": ({ sheets }) => ({
    what: `The ${plural(sheets.length, "sheet", "sheets")} ${sayList(sheets)} ${plural(sheets.length, "is", "are")} gone. ${plural(sheets.length, "A new one is made, without what was typed on it.", "New ones are made, without what was typed on them.")}`,
    remedy: `If that was not meant, use Undo in Excel, or start from the last copy that has ${plural(sheets.length, "it", "them")}.`,
  }),
  "attendance-missing": () => ({
    what: "The Attendance sheet is gone. A new, empty one is made.",
    remedy: "If attendance had been recorded, start from the last copy that has the sheet.",
  }),
  "sets-lost": () => ({
    what: "Attendance is recorded, but nobody on the Roster has a set any more, because its column “Set” is empty or gone. Nothing was changed.",
    remedy: {
      commandLine:
        "Type the heading and the numbers again, or run bring-back. To form all sets again, add --reform.",
      pane: "Type the heading and the numbers again, or bring the sets back under “Earlier sets”. To form all sets again, choose so on the screen “Sets”.",
    },
  }),
  "roster-header-mended": ({ heading, header }) => ({
    what: `The column “${heading}” is read as the column “${header}”.`,
    remedy: "If it is something else, type the heading above the right column.",
  }),
  "member-ids-lost": ({ header }) => ({
    what: `The Roster has lost its column “${header}” or the IDs in it, by which the Attendance sheet knows its members. Nothing was read.`,
    remedy: "Type the heading and the IDs again as they were, or use Undo in Excel.",
  }),
  "roster-column-lost": ({ header }) => ({
    what: `The Roster has no column “${header}” any more.`,
    remedy: `If the heading was changed, type “${header}” above the column again. If the column is no longer wanted, nothing needs to be done.`,
  }),
  "roster-column-needed": ({ header }) => ({
    what: `The Roster has no column “${header}” any more, by which sets are mixed. Nothing was read.`,
    remedy: `If the heading was changed, type “${header}” above the column again. If the column is no longer wanted, type the heading above an empty column.`,
  }),
  "roster-dates-lost": ({ header, role, members }) => ({
    what: `The Roster has lost its column “${header}” or days in it, which say when ${members === 0 ? "members" : counted(members, "member", "members")} ${role}. Nothing was read.`,
    remedy: `Type the heading “${header}” above the days again, or use Undo in Excel. If the days are no longer wanted, type the heading above an empty column.`,
  }),
  "column-sorted-alone": ({ header, rows, memberId, typed, before, keptUnder }) => ({
    what: `${counted(rows, "row has", "rows have")} changed places in the column “${header}” of the Roster: ${memberId} was “${before}” and is now “${typed}”. It looks as if this column, or the Member IDs, were sorted without the other columns. Nothing was read.`,
    remedy: `Use Undo in Excel, or copy the column back from an earlier version. If you meant the change, clear the column “${keptUnder.header}” of the sheet ${keptUnder.sheet} below its heading, and start again.`,
  }),
  "meeting-headings-exchanged": ({ heading, meeting }) => ({
    what: `The heading “${heading}” on the Attendance sheet is in the column of ${meeting}: the date above it is that of ${meeting}. It looks as if headings were exchanged. Nothing was read.`,
    remedy:
      "Use Undo in Excel, or type the headings as they were. If you moved columns together with their headings, clear the dates above them, and start again.",
  }),
  "meeting-header-mended": ({ header, meeting }) => ({
    what: `the column “${header}” has codes and ${meeting} has no column, so it was read as ${meeting}.`,
    remedy: `If it is something else, give ${meeting} its own column again, or take the codes out of it.`,
  }),
  "meeting-columns-unclear": ({ headers, meetings }) => ({
    what: `${plural(headers.length, "the column", "the columns")} ${sayList(headers.map((header) => `“${header}”`))} of the Attendance sheet ${plural(headers.length, "holds", "hold")} codes, and ${sayList(meetings)} ${plural(meetings.length, "has", "have")} no column. These codes are not counted, and they were not removed.`,
    remedy: "If a column is a meeting's, type that meeting's ID as its heading again.",
  }),
  "tracker-rows-missing": ({ names }) => ({
    what: `The Attendance sheet has no row for ${sayList(names)}, who had one before. ${plural(names.length, "A blank row is added for them.", "Each is given a blank row.")} All other codes are unchanged.`,
    remedy:
      "What was recorded in a deleted row is no longer in the workbook. If it was deleted just now, use Undo in Excel. Otherwise copy the row from the version history or the last copy that has it; the facilitator's file of the set holds the codes up to the day it was made.",
  }),
  "tracker-columns-missing": ({ meetings }) => ({
    what: `The Attendance sheet has no column for ${sayList(meetings)}. ${plural(meetings.length, "A blank one is added.", "Each is given a blank one.")} All other codes are unchanged.`,
    remedy:
      "What was recorded in a deleted column is no longer in the workbook. If it was deleted just now, use Undo in Excel. Otherwise copy the codes from the version history or the last copy that has them.",
  }),
  "history-missing": () => ({
    what: "The workbook has no Moves sheet or nothing on it, so everyone counts as always having been in their current set. No code is affected.",
    remedy:
      "If members had moved between sets, copy the Moves sheet's rows from the last copy that has them.",
  }),
  "not-carried-over": ({ sheets, columns }) => ({
    what: `The new file does not include ${sayList([
      ...sheets.map((sheet) => `your sheet “${sheet}”`),
      ...columns.map((column) => `your column ${column}`),
    ])}.`,
    remedy: `${plural(sheets.length + columns.length, "It is", "They are")} still in the file that was read. Keep that file, or copy ${plural(sheets.length + columns.length, "it", "them")} over.`,
  }),
  "pack-is-no-roster": () => ({
    what: "This is a facilitator's pack. It has one set, not the whole programme.",
    remedy: {
      commandLine: "Use the administrator's workbook. To bring the pack's attendance into it, use collect.",
      pane: "Open the administrator's workbook. Collect the pack's attendance there on the screen “Share”.",
    },
  }),
  "not-a-pack": ({ file }) => ({
    what: `${file} is not a facilitator's pack (its Welcome or Attendance sheet is missing), and not a list of names or email addresses.`,
    remedy: "Nothing was changed. Ask the facilitator for the file that they were sent, filled in.",
  }),
  "change-list-without-columns": ({ file }) => ({
    what: `${file} has no list of changes: the columns Member and Change were not found.`,
    remedy: "Head the columns Member, Change, Set and Date. A change is join, move or leave.",
  }),
  "change-list-rows": ({ file, rows }) => ({
    what: `${plural(rows.length, "Row", "Rows")} ${sayList(rows.map(String))} of ${file} cannot be used.`,
    remedy:
      "Nothing was changed. Give a member and join, move or leave in each row, a set for a move, and a date such as 8 Sep 2026.",
  }),
  "list-without-meeting": ({ file }) => ({
    what: `${file} lists people, but does not say which meeting they were at.`,
    remedy: {
      pane: "Choose the meeting.",
      commandLine: "Give the meeting with --meeting, such as --meeting M3.",
    },
  }),
  "pack-member-twice": ({ file, id }) => ({
    what: `${file} has two rows for member ${id}.`,
    remedy: "Nothing was changed. Delete one of the two rows in the pack and try again.",
  }),
  "pack-of-another-programme": ({ file }) => ({
    what: `${file} belongs to another programme.`,
    remedy: "Nothing was changed. Collect it into that programme's workbook.",
  }),
  "packs-of-one-set": ({ set, files }) => ({
    what: `${sayList(files)} are ${files.length === 2 ? "both" : "all"} packs of ${set}.`,
    remedy: `Check that you want ${files.length === 2 ? "both" : "all of them"}. Where they differ, the first one's code was taken.`,
  }),
  "pack-set-gone": ({ file, set, sets }) => ({
    what: `${file} is about set ${String(set)}, and there ${plural(sets, "is", "are")} only ${sayCount(sets, "set")} now.`,
    remedy: "Nothing was changed. If you still need its codes, type them in by hand.",
  }),
  "code-not-understood": ({ typed, member, meeting, codes, isRefused }) => {
    const what = `“${typed}” (${member}, meeting ${meeting}) is not an attendance code`;
    const use = `Use ${listOf(codes, "disjunction")}`;
    return isRefused
      ? { what: `${what}, so nothing was recorded.`, remedy: `${use}, and try again.` }
      : {
          what: `${what}, so it counts in no rate. It stays as typed.`,
          remedy: `${use}, or clear the cell.`,
        };
  },
};
