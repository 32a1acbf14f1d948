import { known, cellAddress } from "../../sheet";
import type { LearningSet } from "../../programme";
import { anchorName, attendanceTable, columnOf, facilitatorsTable, rosterTable } from "../../tables";
import { setKey } from "../draw/drawing";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan } from "../workbook-plan";
import { attendanceTexts } from "./attendance-texts";
import { sayFacilitators } from "./facilitators-sheet";
import { setNumbersName } from "./mix-table";
import { setSheetTexts as texts } from "./set-texts";
import { sheetTexts } from "./sheet-texts";
import type { OverviewSource } from "./overview-source";
import { criterion, detail, live, quotedText } from "../../words";

const facilitatorTexts = sheetTexts.facilitators;
const facilitatorColumn = 3;

/**
 * Every set with its size, rate and facilitator, what is to be done, and a link to its sheet.
 * @param right the last column of the list
 */
export function drawSetsList(canvas: SheetCanvas, drawing: OverviewSource, right: number): void {
  const { programme, membersOfSets, rates, figures } = drawing;
  const todoColumn = facilitatorColumn + 1;
  const blanks = (style: "listHeader" | "listLine"): CellPlan[] =>
    Array.from({ length: right - todoColumn }, () => ({ value: null, style }));
  canvas.row([
    ...texts.list.columns.map((value, column): CellPlan => ({
      value,
      style: column === 1 || column === 2 ? "listHeaderCentre" : "listHeader",
    })),
    ...blanks("listHeader"),
  ]);
  const firstRow = canvas.nextRow;
  const { notYetNamed } = texts.facts;
  const { nameOne } = texts.list;
  programme.sets.forEach((set, index) => {
    const row = canvas.nextRow;
    const first = cellAddress(firstRow, 0).replace(/(\d+)$/, "$$$1");
    const number = `INDEX(${setNumbersName},ROWS(${first}:${cellAddress(row, 0)}))`;
    const members = known(membersOfSets[index]);
    const conversations = members.filter(
      ({ id, left }) => left === null && figures.get(id)?.conversationDue,
    ).length;
    const facilitator = sayFacilitators(programme, set.number, "name") || notYetNamed;
    const led = `$${cellAddress(row, facilitatorColumn)}=${quotedText(notYetNamed)}`;
    const sumOf = (column: "present" | "recorded"): string =>
      `SUMIFS(${columnOf(attendanceTable, column)},${columnOf(attendanceTable, "set")},${number})`;
    const count = `COUNTIFS(${columnOf(attendanceTable, "flag")},${quotedText(criterion(attendanceTexts.conversation))},${columnOf(attendanceTable, "set")},${number})`;
    const due = live(() => texts.list.conversations({ value: conversations, formula: count }));
    const todo = [
      ...(facilitator === notYetNamed ? [nameOne] : []),
      ...(conversations > 0 ? [due.value] : []),
    ];
    canvas.row([
      nameCell(set, drawing),
      {
        value: members.length,
        formula: `COUNTIFS(${columnOf(rosterTable, "set")},${number})`,
        style: "listNumber",
      },
      {
        value: rates.sets.get(set.number)?.rate ?? "–",
        formula: `IF(${sumOf("recorded")}=0,"–",${sumOf("present")}/${sumOf("recorded")})`,
        style: "listRate",
      },
      {
        value: facilitator,
        formula: facilitatorFormula("name", number, notYetNamed),
        style: "listText",
      },
      {
        value: todo.join("; "),
        formula: `IF(${led},${quotedText(nameOne)},"")&IF(AND(${led},${count}>0),"; ","")&IF(${count}=0,"",${due.formula})`,
        style: "listLine",
      },
      ...blanks("listLine"),
    ]);
  });
}

/** A link that survives a new name of the sheet: it goes by the name that travels with it. */
function nameCell({ number, name }: LearningSet, { hasSetSheets }: OverviewSource): CellPlan {
  if (!hasSetSheets) return { value: name, style: "listText" };
  const target = quotedText(`#${anchorName(setKey(number))}`);
  return { value: name, formula: `HYPERLINK(${target},${quotedText(name)})`, style: "listLink" };
}

/** Beyond the last row of any sheet. */
const noRow = "2000000";

/**
 * What stands in a column of the facilitator of the set whose number is in a cell, and of a co-facilitator.
 * Rows of other sets are put behind the last row there can be, where INDEX finds nothing; SUMPRODUCT makes
 * every program take the columns as arrays (LibreOffice does not within AGGREGATE).
 */
export function facilitatorFormula(
  what: "name" | "organisation",
  numberCell: string,
  otherwise: string,
): string {
  const [names, sets] = [columnOf(facilitatorsTable, "name"), columnOf(facilitatorsTable, "set")];
  const row = (place: number): string =>
    `SUMPRODUCT(SMALL(ROW(${sets})-MIN(ROW(${sets}))+1+${noRow}*(1-(${sets}=${numberCell})*(${names}<>"")),${String(place)}))`;
  const found = (place: number): string => `INDEX(${columnOf(facilitatorsTable, what)},${row(place)})`;
  const second = live(() => facilitatorTexts.andSecond(detail({ value: "", formula: found(2) })));
  return `IFERROR(${found(1)}&IFERROR(${second.formula},""),${quotedText(otherwise)})`;
}
