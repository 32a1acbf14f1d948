import type { PrintedRegister } from "../../sharing";
import { clockTime, spokenDate } from "../../sheet";
import { sayNameOf } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import { safeSheetName } from "../draw/sheet-names";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { reportTexts } from "./report-texts";

const texts = reportTexts.register;

/** A sheet for each register, one A4 page each, to be passed round and signed. */
export function registerPages(registers: readonly PrintedRegister[], largePrint: boolean): SheetPlan[] {
  const taken = new Set<string>();
  return registers.map((register, index) => {
    const { meetingId, setName } = register;
    const name = safeSheetName(`${meetingId} ${setName}`, texts.sheet(index + 1), taken);
    const page = largePrint ? largePage(register) : usualPage(register);
    return page.finish({
      key: `report-register-${String(index + 1)}`,
      name,
      tabColour: tabColours.fillIn,
      frozen: { rows: 0, columns: 0 },
      print: {
        orientation: largePrint ? "portrait" : "landscape",
        titleRows: null,
        ...{ pagesAcross: 1, pagesDown: 1, bareFoot: true },
      },
      summary: texts.summary(setName, spokenDate(register.date)),
    });
  });
}

const leastHeight = 30;

function usualPage(register: PrintedRegister): SheetCanvas {
  const canvas = new SheetCanvas([34, 44, 18, 9, 9, 11, 24]);
  canvas.band(texts.title(register.setName), register.programmeName);
  canvas.skip();
  for (const line of facts(register)) canvas.text(line);
  canvas.skip();
  canvas.header(texts.columns);
  for (const row of register.rows) {
    const texts = [sayNameOf(row), row.organisation, noted(row)];
    canvas.row(
      [
        ...texts.map((value): CellPlan => ({ value: value || null, style: "bodyWrapped" })),
        ...[0, 1, 2, 3].map((): CellPlan => ({ value: null, style: "entry" })),
      ],
      Math.max(leastHeight, canvas.heightOf(texts, "bodyWrapped")),
    );
  }
  canvas.skip();
  canvas.text(texts.request, "note");
  return canvas;
}

const [leastLargeHeight, largeHeaderHeight, gap] = [40, 32, 8];
/** In digits of the usual size: what fits on a page upright. */
const [largeWidth, codeWidth] = [98, 10];
const nameWidths = [48, 54, 60, 66, 72, 78];

/** The narrowest in which no name needs more than two lines: what is left is for the signature. */
function widthForNames(names: readonly string[]): number {
  const narrowest = nameWidths.find((width) => {
    const twoLines = new SheetCanvas([width]).heightOf(["\n"], "largeBody");
    return names.every((name) => new SheetCanvas([width]).heightOf([name], "largeBody") <= twoLines);
  });
  return narrowest ?? Math.max(...nameWidths);
}

/** Fewer columns, so that the text keeps its size on the page. */
function largePage(register: PrintedRegister): SheetCanvas {
  const nameWidth = widthForNames(register.rows.map(sayNameOf));
  const canvas = new SheetCanvas([nameWidth, codeWidth, largeWidth - nameWidth - codeWidth]);
  canvas.row(
    [texts.title(register.setName), null, null].map((value) => ({ value, style: "largeTitle" })),
    38,
  );
  canvas.row(
    [register.programmeName, null, null].map((value) => ({ value, style: "largeSubtitle" })),
    28,
  );
  canvas.row([], gap);
  for (const line of facts(register)) canvas.text(line, "largeLine");
  canvas.row([], gap);
  canvas.row(
    texts.largeColumns.map((value) => ({ value, style: "largeHeader" })),
    Math.max(largeHeaderHeight, canvas.heightOf(texts.largeColumns, "largeHeader")),
  );
  const names = new Map<string, number>();
  for (const { name } of register.rows) names.set(name, (names.get(name) ?? 0) + 1);
  for (const row of register.rows) {
    const isShared = (names.get(row.name) ?? 0) > 1 && row.organisation !== "";
    const value = isShared ? `${sayNameOf(row)}\n${row.organisation}` : sayNameOf(row);
    const code = row.code === null ? null : `${row.code}${row.toReconfirm ? " ?" : ""}`;
    canvas.row(
      [
        { value, style: "largeBody" },
        { value: code, style: "largeBody" },
        { value: null, style: "entry" },
      ],
      Math.max(leastLargeHeight, canvas.heightOf([value], "largeBody")),
    );
  }
  canvas.row([], gap);
  canvas.text(texts.largeRequest, "largeLine");
  return canvas;
}

/** "set session 15:00 to 16:30" */
export function sessionTimes({ sessionStart, sessionEnd }: PrintedRegister): string {
  return texts.times(clockTime(sessionStart), clockTime(sessionEnd));
}

/** "Main hall, room Oak" or "Main hall, Lecture theatre 2"; empty when neither is known. */
export function placeOf({ venue, room }: PrintedRegister): string {
  const ofSet = room === "" || /\s/.test(room) ? room : texts.room(room);
  return [venue, ofSet].filter((part) => part !== "").join(", ");
}

function facts(register: PrintedRegister): string[] {
  const { date, meetingId, facilitators } = register;
  const place = placeOf(register);
  return [
    texts.meeting(spokenDate(date), meetingId, sessionTimes(register)),
    ...(place === "" ? [] : [texts.place(place)]),
    ...(register.link === "" ? [] : [texts.online(register.link)]),
    texts.facilitator(facilitators),
  ];
}

function noted({ code, toReconfirm }: PrintedRegister["rows"][number]): string {
  if (code === null) return "";
  return toReconfirm ? texts.toConfirm(texts.noted[code]) : texts.noted[code];
}
