import { quotedSheetName } from "../../sheet";
import { attendanceTable, columnOf, facilitatorsTable, rosterTable } from "../../tables";
import { dayWords, sayDay } from "../draw/formula-parts";
import type { SheetCanvas } from "../draw/sheet-canvas";
import type { StyleName } from "../styles";
import type { CellPlan } from "../workbook-plan";
import { formerWord } from "./attendance-codes";
import { attendanceTexts } from "./attendance-texts";
import { nextDayCell, nextIdCell } from "./attendance-sheet";
import { setNumbersName } from "./mix-table";
import type { OverviewSource } from "./overview-source";
import { filledRows } from "./roster-sheet";
import { sheetTexts } from "./sheet-texts";
import { criterion, detail, live, quotedText } from "../../words";

const texts = sheetTexts.overview.tiles;

/** A figure to be seen at a glance, what it is, and when its strip stands out. */
interface Tile {
  readonly figure: Omit<CellPlan, "style">;
  readonly label: Omit<CellPlan, "style">;
  /** From the figure's cell: true where something is to be done. */
  readonly alert?: (figure: string) => string;
}

/** Rows of the tiles, for what is known only further down. */
export interface TileRows {
  readonly figureRow: number;
  readonly labelRow: number;
  readonly balanceColumn: number;
}

/** The figures of the programme, side by side; that of the balance is filled in by whoever draws the tables. */
export function drawTiles(canvas: SheetCanvas, drawing: OverviewSource, starts: readonly number[]): TileRows {
  const tiles = [members(drawing), balance, rate(drawing), due(drawing), unled(drawing), next(drawing)];
  const across = (
    style: StyleName,
    first: StyleName,
    cellOf: (tile: Tile) => Omit<CellPlan, "style">,
  ): CellPlan[] =>
    canvas.columnWidths.map((_, column) => {
      const tile = tiles[starts.indexOf(column)];
      return tile ? { ...cellOf(tile), style: first } : { value: null, style };
    });
  const strip = canvas.row(
    across("tileStrip", "tileStripFirst", () => ({ value: null })),
    4,
  );
  const figureRow = canvas.row(
    across("tile", "tileFigure", ({ figure }) => figure),
    30,
  );
  const labelRow = canvas.row(
    across("tile", "tileLabel", ({ label }) => label),
    19,
  );
  tiles.forEach(({ alert }, index) => {
    const left = starts[index] ?? 0;
    const right = (starts[index + 1] ?? canvas.lastColumn + 1) - 1;
    const cell = canvas.absolute(figureRow, left);
    if (alert) canvas.format({ top: strip, bottom: strip, left, right }, alert(cell), "alert");
  });
  return { figureRow, labelRow, balanceColumn: starts[1] ?? 1 };
}

function members({ programme, roster, setCount }: OverviewSource): Tile {
  const named = roster.ownCells.get("name");
  const value = named ? filledRows(programme.members, named.source) : programme.members.length;
  return {
    figure: { value, formula: `COUNTA(${named?.cells ?? columnOf(rosterTable, "memberId")})` },
    label: { value: texts.membersIn(value, setCount) },
  };
}

const balance: Tile = {
  figure: { value: "" },
  label: { value: "" },
  alert: (figure) => `${figure}<>${quotedText(texts.balanced)}`,
};

function attendance(column: "present" | "recorded"): string {
  return `SUMIFS(${columnOf(attendanceTable, column)},${columnOf(attendanceTable, "set")},"<>${formerWord}")`;
}

function rate({ figures }: OverviewSource): Tile {
  const sum = (of: "present" | "recorded"): number =>
    [...figures.values()].reduce((all, own) => all + own[of], 0);
  const recorded = sum("recorded");
  return {
    figure: {
      value: recorded === 0 ? "–" : sum("present") / recorded,
      formula: `IF(${attendance("recorded")}=0,"–",${attendance("present")}/${attendance("recorded")})`,
      format: "0%",
    },
    label: { value: texts.attendance },
  };
}

function due({ figures, programme }: OverviewSource): Tile {
  const staying = programme.members.filter(({ left }) => left === null);
  return {
    figure: {
      value: String(staying.filter(({ id }) => figures.get(id)?.conversationDue).length),
      formula: `COUNTIF(${columnOf(attendanceTable, "flag")},${quotedText(criterion(attendanceTexts.conversation))})&""`,
    },
    label: { value: texts.conversations },
    alert: isSome,
  };
}

/** Figures over narrow columns are texts, which run on where a number would be crossed out. */
const isSome = (figure: string): string => `${figure}<>"0"`;

function unled({ programme, setCount }: OverviewSource): Tile {
  const led = new Set(programme.facilitators.filter(({ name }) => name !== "").map((one) => one.setNumber));
  const named = `SUMPRODUCT(--(COUNTIFS(${columnOf(facilitatorsTable, "set")},${setNumbersName},${columnOf(facilitatorsTable, "name")},"?*")>0))`;
  return {
    figure: {
      value: String(programme.sets.filter(({ number }) => !led.has(number)).length),
      formula: `(${String(setCount)}-${named})&""`,
    },
    label: { value: texts.unled },
    alert: isSome,
  };
}

function next({ programme, next: meeting, trackerName }: OverviewSource): Tile {
  if (programme.meetings.length === 0) {
    return { figure: { value: "–" }, label: { value: texts.noMeetings } };
  }
  const at = (cell: string): string => `${quotedSheetName(trackerName)}!${cell}`;
  const said = live(() => texts.next(detail({ value: meeting?.id ?? "", formula: at(nextIdCell) })));
  return {
    figure: {
      value: meeting ? sayDay(meeting.date) : "–",
      formula: `IF(N(${at(nextDayCell)})=0,"–",${dayWords(at(nextDayCell))})`,
    },
    label: {
      value: meeting ? said.value : texts.noneToCome,
      formula: `IF(N(${at(nextDayCell)})=0,${quotedText(texts.noneToCome)},${said.formula})`,
    },
  };
}
