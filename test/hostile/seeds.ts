import { compoundFileOf, cyclicCompoundFile } from "./compound-files";
import { openDocumentFile, relations, textCell, workbookFile } from "../xlsx/made-files";
import { zippedWithRepetition, zippedWithLargePart } from "../xlsx/zip-bombs";
import { workbookParts } from "../xlsx/made-files";

/** A file made to hurt, by code: nothing of its kind is kept in the repository. */
export interface Seed {
  readonly file: string;
  /** @param share of its full size, which takes some seconds to read */
  readonly bytes: (share?: number) => Uint8Array;
}

const megabyte = 2 ** 20;
const times = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join("");
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const farCells = `<row r="1">${textCell("A1", "Name")}</row><row r="1000000">${textCell("S1000000", "far")}</row>`;
const sheetXml = (rows: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** Sheets of a workbook, each with a part of its own or all with the same. */
function manySheets(count: number, rows: string, shared = false): Uint8Array {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return workbookFile({
    sheets: numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="rId${n}"/>`).join(""),
    others: {
      "xl/_rels/workbook.xml.rels": relations(
        numbers.map((n) => [`rId${n}`, "worksheet", `worksheets/sheet${shared ? "1" : n}.xml`]),
      ),
      ...Object.fromEntries(
        numbers.slice(0, shared ? 1 : count).map((n) => [`xl/worksheets/sheet${n}.xml`, sheetXml(rows)]),
      ),
    },
  });
}

function manyRelations(count: number): Uint8Array {
  const all = Array.from({ length: count }, (_, index) => String(index + 1));
  return workbookFile({
    sheets: `<sheet name="Members" sheetId="1" r:id="rId1"/>${all.map((n) => `<sheet name="C${n}" sheetId="${n}" r:id="rIdC${n}"/>`).join("")}`,
    rows: `<row r="1">${textCell("A1", "Name")}</row>`,
    others: {
      "xl/_rels/workbook.xml.rels": relations([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ...all.map((n) => [`rIdC${n}`, "chartsheet", `chartsheets/sheet${n}.xml`] as const),
      ]),
    },
  });
}

const odsCell = (value: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const odsTable = (rows: string): string => `<table:table table:name="A">${rows}</table:table>`;
const odsFar =
  `<table:table-row>${odsCell("Name")}</table:table-row>` +
  `<table:table-row table:number-rows-repeated="999998"><table:table-cell/></table:table-row>` +
  `<table:table-row><table:table-cell table:number-columns-repeated="18"/>${odsCell("far")}</table:table-row>`;

/** Each reader's, by what it does. Every one ended or stalled the process, or could. */
export const seeds: Readonly<Record<string, Seed>> = {
  "20 sheets with cells at A1 and S1000000": {
    file: "far.xlsx",
    bytes: () => manySheets(20, farCells),
  },
  "one part of 300,000 cells read as 200 sheets": {
    file: "same.xlsx",
    bytes: () =>
      manySheets(200, `<row r="1">${times(15_000, () => "<c><v>1</v></c>")}</row>`.repeat(20), true),
  },
  "an address said twice": {
    file: "twice.xlsx",
    bytes: () => manySheets(20, `<row r="1"><c r="A1" r="S1000000"><v>1</v></c></row>`),
  },
  "cells behind a processing instruction with a quotation mark": {
    file: "hidden.xlsx",
    bytes: () => manySheets(20, `<?x ' ?>${farCells}<?x ' ?>`),
  },
  "60,000 relations": { file: "relations.xlsx", bytes: () => manyRelations(60_000) },
  "60,000 sheets": { file: "sheets.xlsx", bytes: () => manySheets(60_000, "", true) },
  "4,000,000 shared texts": {
    file: "strings.xlsx",
    bytes: () =>
      zippedWithLargePart(
        workbookParts({ rows: `<row r="1">${textCell("A1", "Name")}</row>`, sharedStrings: "" }),
        "xl/sharedStrings.xml",
        `<sst>${"<si/>".repeat(3_999_000)}</sst>`,
      ),
  },
  "a million filled cells": {
    file: "million.xlsx",
    bytes: (share = 1) =>
      workbookFile({
        rows: times(
          100_000 * share,
          (r) =>
            `<row r="${String(r + 1)}">${times(9, (c) => `<c r="${"ABCDEFGHI".charAt(c)}${String(r + 1)}"><v>${String(r)}</v></c>`)}</row>`,
        ),
      }),
  },
  "500 MB of blank cells": {
    file: "blank.xlsx",
    bytes: (share = 1) =>
      zippedWithRepetition(
        workbookParts({ rows: "" }),
        "xl/worksheets/sheet1.xml",
        '<worksheet><sheetData><row r="2">',
        '<c r="A2" s="1"/>'.repeat(60_000),
        500 * share,
      ),
  },
  "120 MB of text in a cell": {
    file: "long.xlsx",
    bytes: () =>
      zippedWithLargePart(
        workbookParts(),
        "xl/worksheets/sheet1.xml",
        sheetXml(`<row r="1"><c r="A1" t="inlineStr"><is><t>${"é".repeat(60 * megabyte)}</t></is></c></row>`),
      ),
  },
  "20 OpenDocument tables with cells far apart": {
    file: "far.ods",
    bytes: () => openDocumentFile(times(20, () => odsTable(odsFar))),
  },
  "OpenDocument rows repeated a million times": {
    file: "repeated.ods",
    bytes: () =>
      openDocumentFile(
        times(20, () =>
          odsTable(
            `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="18"/><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>`,
          ),
        ),
      ),
  },
  "300,000 spaces in an OpenDocument tag": {
    file: "spaces.ods",
    bytes: () =>
      openDocumentFile(
        odsTable(`<table:table-row><table:table-cell${" ".repeat(300_000)}/></table:table-row>`),
      ),
  },
  "200,000 unclosed OpenDocument tags": {
    file: "unclosed.ods",
    bytes: () => openDocumentFile("<table:table-row".repeat(200_000)),
  },
  "200,000 nested OpenDocument tags": {
    file: "nested.ods",
    bytes: () =>
      openDocumentFile(
        odsTable(
          `<table:table-row><table:table-cell><text:p>${"<text:span>".repeat(200_000)}x${"</text:span>".repeat(200_000)}</text:p></table:table-cell></table:table-row>`,
        ),
      ),
  },
  "200,000 brackets in an OpenDocument formula": {
    file: "brackets.ods",
    bytes: () =>
      openDocumentFile(
        odsTable(
          `<table:table-row><table:table-cell table:formula="of:=${"[".repeat(200_000)}" office:value-type="float" office:value="1"/></table:table-row>`,
        ),
      ),
  },
  "a million spaces said by a number": {
    file: "counted.ods",
    bytes: () =>
      openDocumentFile(
        odsTable(`<table:table-row>${odsCell('<text:s text:c="100000"/>'.repeat(10_000))}</table:table-row>`),
      ),
  },
  "number formats of 40,000 letters": {
    file: "formats.xlsx",
    bytes: () =>
      workbookFile({
        rows: times(
          2_000,
          (row) =>
            `<row r="${String(row + 1)}">${`<c s="${String(row % 200)}"><v>1</v></c>`.repeat(20)}</row>`,
        ),
        others: {
          "xl/styles.xml": `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${times(
            200,
            (n) =>
              `<numFmt numFmtId="${String(200 + n)}" formatCode="${`[`.repeat(20_000)}${"&quot;".repeat(20_000)}"/>`,
          )}</numFmts><cellXfs>${times(200, (n) => `<xf numFmtId="${String(200 + n)}"/>`)}</cellXfs></styleSheet>`,
          "xl/_rels/workbook.xml.rels": relations([
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId2", "styles", "styles.xml"],
          ]),
        },
      }),
  },
  "50,000 organisations that are nearly one": {
    file: "organisations.csv",
    bytes: (share = 1) =>
      ascii(
        `Name,Profession,Organisation\n${times(49_990 * share, (n) => `Person${String(n)} Surname${String(n)},Nurse,A${" A".repeat(n % 400)}${String(n)}\n`)}`,
      ),
  },
  "49 MB of new lines": { file: "lines.csv", bytes: () => new Uint8Array(49 * megabyte).fill(10) },
  "49 MB of commas": { file: "commas.csv", bytes: () => new Uint8Array(49 * megabyte).fill(44) },
  "49 MB of one quoted text": {
    file: "quoted.csv",
    bytes: () => {
      const bytes = new Uint8Array(49 * megabyte).fill(97);
      bytes[0] = 34;
      return bytes;
    },
  },
  "a roster of 240,000 people": {
    file: "people.csv",
    bytes: () =>
      ascii(
        `ID,Full name,Profession,Employer\n${times(240_000, (n) => `M${String(n)},Ada Thornbury,Nurse,Mill\n`)}`,
      ),
  },
  "49 MB of quotation marks": { file: "marks.csv", bytes: () => new Uint8Array(49 * megabyte).fill(34) },
  "550,000 names of cells": {
    file: "names.xlsx",
    bytes: (share = 1) =>
      zippedWithLargePart(
        workbookParts(),
        "xl/workbook.xml",
        `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Members" sheetId="1" r:id="rId1"/></sheets><definedNames>${'<definedName name="LS_x">Members!$A$1</definedName>'.repeat(550_000 * share)}</definedNames></workbook>`,
      ),
  },
  "49 MB of rows": { file: "rows.csv", bytes: () => ascii("a,b\n".repeat(12 * megabyte)) },
  "a far cell after 48 MB of new lines": {
    file: "after.csv",
    bytes: () => {
      const bytes = new Uint8Array(48 * megabyte).fill(10);
      bytes.set(ascii("Name"), bytes.length - 4);
      return bytes;
    },
  },
  "a compound file whose allocation table is a circle": {
    file: "fat.xlsx",
    bytes: () => cyclicCompoundFile("fat"),
  },
  "a compound file whose directory is a circle": {
    file: "directory.xlsx",
    bytes: () => cyclicCompoundFile("directory"),
  },
  "a compound file whose list of tables is a circle": {
    file: "difat.xlsx",
    bytes: () => cyclicCompoundFile("difat"),
  },
  "a compound file whose small table is a circle": {
    file: "mini.xlsx",
    bytes: () => cyclicCompoundFile("mini"),
  },
  "a compound file whose entries form a circle": {
    file: "tree.xlsx",
    bytes: () => cyclicCompoundFile("tree"),
  },
  "49 MB of encrypted nothing": {
    file: "nothing.xlsx",
    bytes: () =>
      compoundFileOf({
        EncryptionInfo: new Uint8Array(64).fill(0x5a),
        EncryptedPackage: new Uint8Array(49 * megabyte),
      }),
  },
};
