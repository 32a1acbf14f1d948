import type { LearningSet } from "../../programme";
import { absoluteAddress } from "../../sheet";
import { columnOf, rosterTable } from "../../tables";
import { type Drawing, setKey } from "../draw/drawing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { drawSetFacts } from "./set-facts";
import { drawSetMeetings } from "./set-meetings";
import { drawSetMix } from "./set-mix";

/** Names and labels; numbers; professions and even splits; organisations and charts; rates. */
const columnWidths = [36, 11, 28, 56, 13];

/**
 * One set: who facilitates it, who is in it, when it meets and how mixed it is. A page of A4. What changes its
 * length with the members comes last.
 */
export function setSheet(drawing: Drawing, set: LearningSet): SheetPlan {
  const canvas = new SheetCanvas(columnWidths);
  const key = setKey(set.number);
  const numbered =
    set.name === `Set ${String(set.number)}` ? set.name : `${set.name} (set ${String(set.number)})`;
  canvas.band(numbered, drawing.programme.settings.programmeName);
  const setCell = drawSetFacts(canvas, drawing, set);
  drawMembers(canvas, drawing, set, setCell);
  drawSetMeetings(canvas, drawing, set, setCell);
  for (const family of ["profession", "organisation"] as const) {
    const tally = drawing.tallies.filter(({ grouping }) => grouping.family === family).at(-1);
    if (tally) drawSetMix(canvas, drawing, { set, setCell, tally });
  }
  return canvas.finish({
    key,
    name: drawing.sheetNames.get(key) ?? set.name,
    tabColour: tabColours.set,
    frozen: { rows: 2, columns: 0 },
    print: {
      orientation: "portrait",
      titleRows: null,
      pagesAcross: 1,
      ...(drawing.programme.meetings.length <= mostMeetingsOnAPage && { pagesDown: 1 }),
    },
    summary: `The members of ${set.name}, its mix, and its meetings.`,
  });
}

/** With more, fitting them all on one page would make the print too small. */
const mostMeetingsOnAPage = 24;

/** So many more than planned find room, so that a move does not shift what stands below the list. */
const roomToSpare = 2;

function drawMembers(
  canvas: SheetCanvas,
  { membersOfSets, programme }: Drawing,
  { number }: LearningSet,
  setCell: string,
): void {
  const members = membersOfSets[number - 1] ?? [];
  canvas.skip();
  canvas.heading("Members");
  const headerRow = canvas.nextRow + 1;
  const room = Math.max(members.length, programme.settings.targetSize + roomToSpare);
  const ids = `${absoluteAddress(headerRow + 1, 1)}:${absoluteAddress(headerRow + room, 1)}`;
  const sets = columnOf(rosterTable, "set");
  const now = `COUNTIFS(${sets},${setCell})`;
  const still = `SUMPRODUCT((${sets}=${setCell})*ISNUMBER(MATCH(${columnOf(rosterTable, "memberId")},${ids},0)))`;
  const listed = String(members.length);
  canvas.liveText(
    `Listed here: ${listed}. In the Roster now: ${listed}.`,
    `"Listed here: ${listed}. In the Roster now: "&${now}&"."&IF(AND(${now}=${listed},${still}=${listed}),""," The Roster has changed: run Allocate again to draw this sheet anew.")`,
  );
  canvas.header(["Name", "Member ID", "Profession", "Organisation"]);
  for (const { name, id, profession, organisation } of members) {
    canvas.row([
      ...[name, id, profession, organisation].map((value): CellPlan => ({ value, style: "bodyWrapped" })),
    ]);
  }
  canvas.skip(room - members.length);
}
