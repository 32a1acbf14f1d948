import type { Cells, RosterProblems } from "../programme";
import { known, spokenDate } from "../sheet";
import { sayCount } from "./say-count";
import type { SentencesFor } from "./sentences";
import { counted, listOf, numeral, plural } from "../words";

const rightColumn = "Check that the right column was read.";

export const rosterSentences: SentencesFor<keyof RosterProblems> = {
  "sheet-not-found": ({ asked, sheets }) => ({
    what: `There is no sheet called “${asked}”. The sheets are: ${quoted(sheets)}.`,
    remedy: "Choose one of them.",
  }),
  "no-roster-found": ({ sheets }) => ({
    what: `No sheet looks like a roster. One of the first 10 rows needs headers for names (such as “Full name”), and for professions (“Job role / profession”) or organisations (“Employer”). Found: ${
      sheets.length === 0 ? "no sheet with cells" : sheets.map(sayHeaders).join("; ")
    }.`,
    remedy: {
      commandLine: "Give the columns these headers, or say which column is which with --sheet and --columns.",
      pane: "Give the columns of your sheet these headers, or choose below which column is which.",
    },
  }),
  "roster-too-long": ({ count, limit }) => ({
    what: `The roster has ${numeral(count)} rows. The limit is ${numeral(limit)}.`,
    remedy: "Keep only the members of this programme on the sheet.",
  }),
  "columns-missing": ({ missing, headers }) => ({
    what: `There is no column for ${
      missing === "name" ? "names" : "professions or organisations"
    }. The columns are: ${quoted(headers)}.`,
    remedy: {
      commandLine: `Say which one it is, such as --columns "${
        missing === "name" ? "name=Full name" : "profession=Job role"
      }", or give it that header on the sheet.`,
      pane: "Choose below which one it is, or give it that header on the sheet.",
    },
  }),
  "column-not-found": ({ asked, role, headers }) => ({
    what: `There is no column headed “${asked}” (chosen for ${role}). The columns are: ${quoted(headers)}.`,
    remedy: "Choose one of them.",
  }),
  "column-chosen-twice": ({ header, roles }) => ({
    what: `The column “${header}” was chosen for ${roles.join(" and for ")}.`,
    remedy: "Choose another column for one of them.",
  }),
  "sensitive-column-chosen": ({ header, role }) => ({
    what: `The column “${header}” cannot be used for ${role}. It looks like data that a programme should not keep: health, date of birth, ethnicity, home address, NHS or registration number.`,
    remedy: "Choose another column, or give this one the header that says what it is.",
  }),
  "same-email": ({ email, rows, more }) => ({
    what: `${cellList({ cells: rows, count: rows.length })} have the same email address, ${email}.${
      more > 0
        ? ` ${counted(more, "other address", "other addresses")} ${plural(more, "is", "are")} in several rows too.`
        : ""
    }`,
    remedy: {
      commandLine:
        "Correct or delete the rows that are wrong. To continue without correcting them, leave out the later rows (--duplicates leave-out) or keep them all (--duplicates keep).",
      pane: "Correct or delete the rows that are wrong, then read the workbook again. Or choose below to leave out the later rows, or to keep them all.",
    },
  }),
  "header-row-below-others": ({ row, above }) => ({
    what: `The headers were found in row ${String(row)}; ${rows(above)} above ${plural(above, "was", "were")} read as titles.`,
    remedy: "",
  }),
  "other-sheets-with-rosters": ({ others }) => ({
    what: `This sheet was read. ${quoted(others)} ${plural(others.length, "looks like a roster", "look like rosters")} too.`,
    remedy: {
      commandLine: "If you mean another sheet, choose it by name (--sheet).",
      pane: "If you mean another one, choose it under Columns.",
    },
  }),
  "several-columns-for-role": ({ role, chosen, others }) => ({
    what: `“${chosen}” was read as ${role}. It could also be ${quoted(others)}.`,
    remedy: {
      commandLine: "If you mean another column, choose it (--columns).",
      pane: "If you mean another one, choose it under Columns.",
    },
  }),
  "sensitive-columns-ignored": ({ headers }) => ({
    what: `Not read or copied, because a programme should not keep such data: ${quoted(headers)}.`,
    remedy: "If a column is something else, give it another header. Otherwise delete it from the roster.",
  }),
  "no-profession-column": ({ headers }) => ({
    what: `No column for professions was found among ${quoted(headers)}, so sets are mixed by organisation only.`,
    remedy: {
      commandLine: "If there is one, say which (--columns).",
      pane: "If there is one, choose it under Columns.",
    },
  }),
  "no-organisation-column": ({ headers }) => ({
    what: `No column for organisations was found among ${quoted(headers)}, so sets are mixed by profession only.`,
    remedy: {
      commandLine: "If there is one, say which (--columns).",
      pane: "If there is one, choose it under Columns.",
    },
  }),
  "profession-unknown": ({ typed, members, proposal }) => ({
    what: `“${typed}” (${people(members)}) is not a known profession. It is counted as typed.`,
    remedy: `${proposal === "" ? "" : `It could be ${proposal}. `}Type what to count it as under “Counted as” on the Matching sheet, which comes with the sets. You are asked only once.`,
  }),
  "more-professions-unknown": ({ values }) => ({
    what: `${sayCount(values, "more profession")} ${plural(values, "is not known. It is", "are not known. They are")} counted as typed.`,
    remedy: `See the Matching sheet. ${rightColumn}`,
  }),
  "profession-in-two-families": ({ profession, families }) => ({
    what: `The Matching sheet puts ${profession} into ${families.join(" and into ")}; it is counted in ${known(families[0])}.`,
    remedy: "Give all its rows the same family.",
  }),
  "matching-given-twice": ({ typed, kept }) => ({
    what: `The Matching sheet has two rows for “${typed}”. It is counted as ${kept}.`,
    remedy: "Delete the row that is wrong.",
  }),
  "profession-not-given": (cells) => ({
    what: `${people(cells.count)} ${plural(cells.count, "has", "have")} no profession (${cellList(cells)}), and ${plural(cells.count, "is", "are")} spread as a group of their own.`,
    remedy: "Fill it in if you can.",
  }),
  "organisation-not-given": (cells) => ({
    what: `${people(cells.count)} ${plural(cells.count, "has", "have")} no organisation (${cellList(cells)}), and ${plural(cells.count, "is", "are")} spread as a group of their own.`,
    remedy: "Fill it in if you can.",
  }),
  "organisations-alike": ({ typed, members, proposal }) => ({
    what: `“${typed}” (${people(members)}) could be “${proposal}”. They are counted as two organisations.`,
    remedy:
      "If they are one, type its name under “Counted as” on the Matching sheet, which comes with the sets.",
  }),
  "more-organisations-alike": ({ values }) => ({
    what: `${sayCount(values, "more organisation")} may be the same as ${plural(values, "another", "others")}, spelt differently.`,
    remedy: "See the Matching sheet, which has a proposal for each.",
  }),
  "organisations-too-many-to-compare": ({ organisations, most }) => ({
    what: `There are ${thousands(organisations)} different organisations. Above ${thousands(most)}, typing mistakes in them are not looked for.`,
    remedy: rightColumn,
  }),
  "coarse-grouping-left-out": ({ column, organisation, values }) => ({
    what: `${column} is not balanced, because ${organisation} has more than one (${quoted(values)}).`,
    remedy: "To balance it as well, give every organisation just one.",
  }),
  "one-coarse-grouping-only": ({ kept, leftOut }) => ({
    what: `${kept} is balanced and ${leftOut} is not: only one of them can be balanced, because their groups overlap.`,
    remedy: `To balance ${leftOut} instead, give the ${kept} column another header.`,
  }),
  "group-over-half": ({ grouping, label, n, of }) => ({
    what: `${String(n)} of ${String(of)} are ${grouping === "Organisation" ? `from ${label}` : `in one group, ${label}`}.`,
    remedy: "They are spread evenly: the numbers in any two sets differ by at most one.",
  }),
  "one-group-only": ({ grouping, label }) => ({
    what: `Everyone has the same ${grouping.toLowerCase()}, ${label}, so there is nothing to balance by ${grouping.toLowerCase()}.`,
    remedy: rightColumn,
  }),
  "ids-blank": (cells) => ({
    what: `${people(cells.count)} ${plural(cells.count, "has", "have")} no ID (${cellList(cells)}) and ${plural(cells.count, "was", "were")} given one.`,
    remedy: "",
  }),
  "ids-repeated": (cells) => ({
    what: `${rows(cells.count)} ${plural(cells.count, "repeats", "repeat")} the ID of a row above (${cellList(cells)}) and ${plural(cells.count, "was", "were")} given another.`,
    remedy: "If a row was copied by mistake, delete it; if an ID is wrong, correct it.",
  }),
  "merged-cells-filled": ({ ranges, count }) => ({
    what: `Cells merged down a column (${cellList({ cells: ranges, count })}) were read as the same value in every row.`,
    remedy: "If a row means something else, unmerge the cells and fill them in.",
  }),
  "error-cells": (cells) => ({
    what: `${plural(cells.count, "One cell shows", `${thousands(cells.count)} cells show`)} an error such as #N/A and ${plural(cells.count, "was", "were")} read as blank: ${cellList(cells)}.`,
    remedy: "Correct the formulas, or type the values.",
  }),
  "hidden-rows-included": ({ count }) => ({
    what: `${rows(count)} of the roster ${plural(count, "is", "are")} hidden or filtered out, and ${plural(count, "was", "were")} read like the others.`,
    remedy: {
      commandLine: `To leave ${plural(count, "it", "them")} out, read again without hidden rows (--hidden-rows leave-out).`,
      pane: `Under Hidden rows you can leave ${plural(count, "it", "them")} out.`,
    },
  }),
  "hidden-rows-left-out": ({ count }) => ({
    what: `${rows(count)} of the roster ${plural(count, "is", "are")} hidden or filtered out, and ${plural(count, "was", "were")} not read.`,
    remedy: {
      commandLine: `To include ${plural(count, "it, show the row", "them, show the rows")}, or read again with hidden rows (--hidden-rows include).`,
      pane: `To include ${plural(count, "it, show the row", "them, show the rows")}, or choose so under Hidden rows.`,
    },
  }),
  "same-email-kept": (cells) => ({
    what: `More than one row has the same email address, and all were kept: ${cellList(cells)}.`,
    remedy: "If someone is listed twice, delete a row.",
  }),
  "same-name-and-organisation": (cells) => ({
    what: `More than one row has the same name and organisation, and all were kept: ${cellList(cells)}.`,
    remedy: {
      commandLine: "If it is one person, delete the extra rows, or leave them out (--duplicates leave-out).",
      pane: "If it is one person, delete the extra rows and read the workbook again.",
    },
  }),
  "same-name": (cells) => ({
    what: `Different rows have the same name: ${cellList(cells)}.`,
    remedy: "Check that they are different people.",
  }),
  "cleaning-kind-unknown": ({ typed, known }) => ({
    what: `“${typed}” is not a kind of proposal.`,
    remedy: `Give one or several of these: ${known.join(", ")}.`,
  }),
  "duplicates-left-out": ({ count }) => ({
    what: `${rows(count)} ${plural(count, "repeats", "repeat")} someone who is listed above, and ${plural(count, "was", "were")} left out.`,
    remedy: `${plural(count, "It is", "They are")} listed with the row that ${plural(count, "it repeats", "they repeat")}.`,
  }),
  "date-ambiguous": ({ typed, readAs, ...cells }) => ({
    what: `“${typed}” can mean two days. It was read as ${spokenDate(readAs)}, with the day first.${cells.count > 1 ? ` These were read the same way: ${cellList(cells)}.` : ""}`,
    remedy: "If the month comes first, type the dates with the month's name, such as 4 Mar 2026.",
  }),
  "date-not-read": ({ typed, header, ...cells }) => ({
    what: `“${typed}” under ${header} could not be read as a date.${cells.count > 1 ? ` These could not either: ${cellList(cells)}.` : ""}`,
    remedy: "Type a day such as 1 Sep 2026.",
  }),
  "left-before-joined": (cells) => ({
    what: `${people(cells.count)} left before they joined: ${cellList(cells)}.`,
    remedy: "Check the two dates.",
  }),
  "sets-read": ({ header, members, sets }) => ({
    what: `The column ${header} was read as the current sets: ${people(members)} in ${plural(sets, "one set", `${String(sets)} sets`)} ${plural(members, "stays", "stay")} where they are.`,
    remedy: {
      commandLine: "If it means something else, give it another header; to form sets again, use --reform.",
      pane: "If it means something else, give it another header.",
    },
  }),
  "set-column-not-sets": ({ header, typed }) => ({
    what: `The column ${header} was not read as sets, because most of its cells are not set numbers (such as “${typed}”).`,
    remedy: "",
  }),
  "set-not-read": ({ typed, ...cells }) => ({
    what: `“${typed}” is not the number of a set (${cellList(cells)}), so it was read as no set.`,
    remedy: "Type the set's number, such as 3.",
  }),
  "locked-not-read": ({ typed, ...cells }) => ({
    what: `“${typed}” is neither yes nor no (${cellList(cells)}), so it was read as not locked.`,
    remedy: "Type Yes, or clear the cell.",
  }),
};

function quoted(texts: readonly string[]): string {
  if (texts.length === 0) return "none";
  const most = 30;
  const named = texts.slice(0, most).map((text) => `“${text}”`);
  return `${named.join(", ")}${texts.length > most ? ` and ${String(texts.length - most)} more` : ""}`;
}

function sayHeaders({ sheet, headers }: { sheet: string; headers: readonly string[] }): string {
  return `on ${sheet} ${headers.length === 0 ? "nothing like headers" : quoted(headers)}`;
}

/** "C5, C9 and 12 more". */
function cellList({ cells, count }: Cells): string {
  const more = count - cells.length;
  if (more > 0) return `${cells.join(", ")} and ${thousands(more)} more`;
  return listOf(cells);
}

function people(count: number): string {
  return sayCount(count, "member");
}

function rows(count: number): string {
  return sayCount(count, "row");
}

function thousands(count: number): string {
  return numeral(count);
}
