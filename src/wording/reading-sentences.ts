import type { ReadingProblems } from "../programme";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import type { SentencesFor } from "./sentences";
import { plural } from "../words";

export const readingSentences: SentencesFor<keyof ReadingProblems> = {
  "sheet-unreadable": ({ sheet, missing }) => ({
    what: `The ${sheet} sheet of this workbook has lost the columns ${missing.join(", ")}.`,
    remedy: "Give the headers their names back, or start from the last copy that has them.",
  }),
  "newer-format": ({ found, known }) => ({
    what: `This workbook was written by a later version of Learning Sets (format ${String(found)}; this one knows ${String(known)}).`,
    remedy: "Use the later version.",
  }),
  "not-a-date": ({ typed }) => ({
    what: typed.trim() === "" ? "A date is missing." : `“${typed}” is not a date.`,
    remedy: {
      commandLine: "Write the day as year-month-day, such as 2026-09-08, and try again.",
      pane: "Give a date such as 8 Sep 2026 and try again.",
    },
  }),
  "not-a-time": ({ typed }) => ({
    what: `“${typed}” is not a time of day.`,
    remedy: "Type a time such as 14:00 and try again.",
  }),
  "not-a-number": ({ typed, label, least }) => ({
    what: `${label}: “${typed}” is not a whole number from ${String(least)} up.`,
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
    remedy: `Choose one of ${known.join(", ")} and try again.`,
  }),
  "repeated-id": ({ id, firstCell }) => ({
    what: `“${id}” stands here and in ${firstCell}.`,
    remedy: "Give each its own and try again.",
  }),
  "attendance-without-member": ({ name }) => ({
    what: `this row holds attendance codes, but no Member ID on the roster${name ? ` (name: ${name})` : ""}.`,
    remedy: "Put the Member ID back in the first column, or clear the codes, and try again.",
  }),
  "codes-beneath-tracker": () => ({
    what: "Codes stand here beneath the attendance table. They are not counted.",
    remedy: "Put the row directly beneath the table, with the Member ID or name, or clear the codes.",
  }),
  "meeting-missing": ({ meeting, codes }) => ({
    what: `this column holds ${sayCount(codes, "attendance code")} for meeting ${meeting}, which is no longer on the Meetings sheet.`,
    remedy: `Put ${meeting} back on the Meetings sheet (a meeting that did not take place gets the status Cancelled), or delete the column, and try again.`,
  }),
  "own-roster-missing": () => ({
    what: "The Roster sheet is gone, and with it who is in the programme and in which set. Nothing was read from any other sheet, so that attendance and sets are not lost by forming them anew.",
    remedy:
      "Close the workbook without saving, or go back to a version that has the sheet (File, Info, Version History). To begin again, open your own list in a new workbook.",
  }),
  "nobody-to-add": () => ({ what: "Everyone on that sheet is on the Roster already.", remedy: "" }),
  "not-on-roster": ({ names, roster, sheet }) => ({
    what: `${sayList(names)} ${plural(names.length, "is", "are")} on the sheet “${sheet}”, but not on the sheet “${roster}”. Only people on the sheet “${roster}” are members.`,
    remedy: {
      commandLine: `If ${plural(names.length, "this is a new member", "these are new members")}, type the row directly below the table of the sheet “${roster}”, and allocate again: everybody else keeps their set.`,
      pane: `Add new members to the sheet “${roster}”, then give them a set on the screen “Sets”. Everyone else keeps their set.`,
    },
  }),
  "sets-gone": () => ({
    what: "Sets were formed, and nobody on the Roster has one any more: its column “Set” is empty or gone. Attendance is as it was.",
    remedy: {
      commandLine:
        "If that was not meant, take it back with Undo in Excel and read the workbook again, or bring the sets back with bring-back. To form all sets again, run allocate with --reform.",
      pane: "If that was not meant, use Undo in Excel and read the workbook again. Or bring the sets back under “Earlier sets” on the screen “Sets”. To form all sets again, choose so there.",
    },
  }),
  "attendance-missing": () => ({
    what: "The Attendance sheet is gone; a new, empty one is made.",
    remedy: "If attendance had been recorded, start from the last copy that has the sheet.",
  }),
  "sets-lost": () => ({
    what: "Attendance is recorded, but nobody on the Roster has a set any more: its column “Set” is empty or gone. Nothing was changed.",
    remedy: {
      commandLine:
        "Give the column its heading and numbers back, or run bring-back. To form all sets again, add --reform.",
      pane: "Give the column its heading and numbers back, or bring the sets back under “Earlier sets”. To form all sets again, choose so on the screen “Sets”.",
    },
  }),
  "roster-header-mended": ({ heading, header }) => ({
    what: `The column “${heading}” is read as the column “${header}”.`,
    remedy: "If it is something else, give the right column its heading back.",
  }),
  "member-ids-lost": ({ header }) => ({
    what: `The Roster has no column “${header}”, by which the Attendance sheet knows its members. Nothing was read.`,
    remedy: "Give the column with the IDs its heading back, or bring the column back with Undo in Excel.",
  }),
  "meeting-header-mended": ({ header, meeting }) => ({
    what: `the column “${header}” holds codes and ${meeting} has no column of its own, so it is taken for ${meeting}.`,
    remedy: `If it is something else, give ${meeting} its own column back, or take the codes out of it.`,
  }),
  "meeting-columns-unclear": ({ headers, meetings }) => ({
    what: `${plural(headers.length, "the column", "the columns")} ${sayList(headers.map((header) => `“${header}”`))} of the Attendance sheet ${plural(headers.length, "holds", "hold")} codes, and ${sayList(meetings)} ${plural(meetings.length, "has", "have")} no column. Nothing of it is counted, and nothing of it is taken away.`,
    remedy: "If they belong together, type the meeting's ID over the column's heading again.",
  }),
  "tracker-rows-missing": ({ names }) => ({
    what: `The Attendance sheet has no row for ${sayList(names)}, who had one before; each is given a blank one. Everybody else's codes are as they were.`,
    remedy:
      "What was recorded in a deleted row is no longer in the workbook. If it was deleted just now, use Undo in Excel. Otherwise copy the row from the version history or an earlier copy; the facilitator's file of the set holds the codes up to the day it was made.",
  }),
  "history-missing": () => ({
    what: "The workbook has no Moves sheet, so everyone is taken to have always been in the set they are in now; no code is affected.",
    remedy:
      "If members had moved between sets, copy the Moves sheet's rows from the last copy that has them.",
  }),
  "not-carried-over": ({ sheets, columns }) => ({
    what: `The new file does not hold ${[
      ...sheets.map((sheet) => `your sheet “${sheet}”`),
      ...columns.map((column) => `your column ${column}`),
    ].join(", ")}.`,
    remedy: "They stay in the file that was read: keep it, or copy them over.",
  }),
  "pack-is-no-roster": () => ({
    what: "This is a facilitator's pack: it holds one set, and not the whole programme.",
    remedy: {
      commandLine: "Give the administrator's workbook; to bring the pack's attendance into it, use collect.",
      pane: "Open the administrator's workbook; the pack's attendance is brought into it under “Attendance back” on the screen “Share”.",
    },
  }),
  "not-a-pack": ({ file }) => ({
    what: `${file} is neither a facilitator's pack nor a list of names or email addresses. A pack needs its Welcome and Attendance sheets.`,
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
    remedy: "Check that both are wanted: where they differ, the first one's code was taken.",
  }),
  "pack-set-gone": ({ file, set, sets }) => ({
    what: `${file} is about set ${String(set)}, and there ${plural(sets, "is", "are")} only ${sayCount(sets, "set")} now.`,
    remedy: "Nothing was changed. Type its codes in by hand, if they are still wanted.",
  }),
  "code-not-understood": ({ typed, member, meeting }) => ({
    what: `“${typed}” (${member}, meeting ${meeting}) is not an attendance code, so it counts in no rate.`,
    remedy:
      "Use P, L, A, U or –, and R where joining remotely counts. A cell of the tracker stays as typed until you correct or clear it.",
  }),
};
