import { absoluteAddress, cellAddress } from "../../sheet";
import { attendanceTable, columnOf, literalLookup, emailHeader, rosterTable } from "../../tables";
import { sayMembers } from "../../wording";
import { setKey } from "../draw/drawing";
import { dateWords, sayDate } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { attendanceTexts } from "./attendance-texts";
import { drawSetFacts } from "./set-facts";
import { drawAttendanceChart, drawSetMeetings } from "./set-meetings";
import { drawSetMix } from "./set-mix";
import type { MemberOfSet, SetSource } from "./set-source";
import { setSheetTexts as texts } from "./set-texts";
import { detail, either, fixed, joined, live, quotedText } from "../../words";

/**
 * One set, for the person who leads it: who facilitates it, who is in it and how they attend, when it meets; and
 * beside them how mixed it is. A page of A4 across.
 */
export function setSheet(source: SetSource): SheetPlan {
  const { set, programme, layout } = source;
  const canvas = new SheetCanvas(layout.widths);
  const numbered = set.name === `Set ${String(set.number)}` ? set.name : texts.titled(set.name, set.number);
  canvas.band(numbered, programme.settings.programmeName);
  const top = canvas.nextRow;
  const setCell = drawSetFacts(canvas, source);
  drawMembers(canvas, source, setCell);
  const meetings = drawSetMeetings(canvas, source, setCell);
  const bottom = canvas.nextRow - 1;
  const beside = (part: SheetCanvas): void => {
    for (const mix of source.mixes) drawSetMix(part, source, { mix, setCell });
    if (meetings) drawAttendanceChart(part, source, { meetings, bottom });
  };
  canvas.lay(SheetCanvas.part(layout.widths, top, beside, layout.mixColumn));
  return canvas.finish({
    key: setKey(set.number),
    name: source.sheetName,
    tabColour: tabColours.set,
    frozen: { rows: 2, columns: 0 },
    print: canvas.pages("landscape", { first: 0, last: 1 }),
    summary: texts.summary(set.name),
  });
}

/** So many more find room than a set may have, so that a move does not shift what stands below the list. */
const roomToSpare = 1;

function drawMembers(canvas: SheetCanvas, source: SetSource, setCell: string): void {
  const { members, programme, layout } = source;
  canvas.skip();
  const heading = canvas.headingBeside(texts.members.heading);
  const headerRow = canvas.nextRow + 1;
  const { targetSize, maxSize } = programme.settings;
  const room = Math.max(members.length, targetSize + roomToSpare, maxSize + roomToSpare);
  const ids = `${absoluteAddress(headerRow + 1, idColumn)}:${absoluteAddress(headerRow + room, idColumn)}`;
  const sets = columnOf(rosterTable, "set");
  const now = `COUNTIFS(${sets},${setCell})`;
  const still = `SUMPRODUCT((${sets}=${setCell})*ISNUMBER(MATCH(${columnOf(rosterTable, "memberId")},${ids},0)))`;
  const listed = String(members.length);
  const said = joined(
    live(() => texts.members.listed(sayMembers(members), detail({ value: members.length, formula: now }))),
    either(
      { value: true, formula: `AND(${now}=${listed},${still}=${listed})` },
      fixed(""),
      fixed(` ${texts.members.changed}`),
    ),
  );
  canvas.liveText(said.value, said.formula);
  canvas.header([
    ...texts.members.columns,
    ...(layout.hasEmail ? [emailHeader] : []),
    ...texts.members.figures,
  ]);
  const lookup = literalLookup(
    `$${cellAddress(canvas.nextRow, idColumn)}`,
    members.map(({ id }) => id),
  );
  const firstRow = canvas.nextRow;
  for (const member of members) {
    const own = lookup.replaceAll(String(firstRow + 1), String(canvas.nextRow + 1));
    canvas.row(memberCells(member, source, own));
  }
  canvas.together(heading, canvas.nextRow - 1);
  canvas.format(
    {
      ...{ top: firstRow, bottom: firstRow + room - 1 },
      ...{ left: layout.flagColumn, right: layout.flagColumn },
    },
    `$${cellAddress(firstRow, layout.flagColumn)}=${quotedText(attendanceTexts.conversation)}`,
    "attention",
  );
  canvas.skip(room - members.length);
}

const idColumn = 1;

function listed(value: string | null): CellPlan {
  return { value: value || null, style: "bodyWrapped" };
}

/** @param own the cell with their ID, to be looked up in the tracker */
function memberCells(member: MemberOfSet, { layout, dated }: SetSource, own: string): CellPlan[] {
  const { name, id, profession, organisation, email, rate, left, conversationDue } = member;
  const onTracker = (column: "rate" | "flag" | "left"): string =>
    `INDEX(${columnOf(attendanceTable, column)},MATCH(${own},${columnOf(attendanceTable, "memberId")},0))`;
  const lastDay = onTracker("left");
  const hasLeft = live(() =>
    texts.members.left(detail({ value: left === null ? "" : sayDate(left), formula: dateWords(lastDay) })),
  );
  const flag = dated.includes("left")
    ? `IF(${lastDay}>0,${hasLeft.formula},${onTracker("flag")})`
    : onTracker("flag");
  return [
    listed(name),
    { value: id, style: "centred" },
    ...[profession, organisation, ...(layout.hasEmail ? [email] : [])].map(listed),
    { value: rate ?? "", formula: `IFERROR(${onTracker("rate")},"")`, style: "rate" },
    {
      value: left === null ? (conversationDue ? attendanceTexts.conversation : "") : hasLeft.value,
      formula: `IFERROR(${flag},"")`,
      style: "bodyWrapped",
    },
  ];
}
