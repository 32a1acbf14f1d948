import { absoluteAddress } from "../../sheet";
import { columnOf, rosterTable } from "../../tables";
import { sayMembers, sayNameOf } from "../../wording";
import { setKey } from "../draw/drawing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { drawSetFacts } from "./set-facts";
import { drawSetMeetings } from "./set-meetings";
import { drawSetMix } from "./set-mix";
import type { SetSource } from "./set-source";

/** Names and labels; numbers; professions and even splits; organisations and charts; rates. */
const columnWidths = [36, 11, 28, 56, 13];

/**
 * One set: who facilitates it, who is in it, when it meets and how mixed it is. A page of A4. What changes its
 * length with the members comes last.
 */
export function setSheet(source: SetSource): SheetPlan {
  const { set, programme } = source;
  const canvas = new SheetCanvas(columnWidths);
  const key = setKey(set.number);
  const numbered =
    set.name === `Set ${String(set.number)}` ? set.name : `${set.name} (set ${String(set.number)})`;
  canvas.band(numbered, programme.settings.programmeName);
  const setCell = drawSetFacts(canvas, source);
  drawMembers(canvas, source, setCell);
  drawSetMeetings(canvas, source, setCell);
  for (const mix of source.mixes) drawSetMix(canvas, source, { mix, setCell });
  return canvas.finish({
    key,
    name: source.sheetName,
    tabColour: tabColours.set,
    frozen: { rows: 2, columns: 0 },
    print: {
      orientation: "portrait",
      titleRows: null,
      pagesAcross: 1,
      ...(programme.meetings.length <= mostMeetingsOnAPage && { pagesDown: 1 }),
    },
    summary: `The members of ${set.name}, its mix, and its meetings.`,
  });
}

/** With more, fitting them all on one page would make the print too small. */
const mostMeetingsOnAPage = 24;

/** So many more than planned find room, so that a move does not shift what stands below the list. */
const roomToSpare = 2;

function drawMembers(canvas: SheetCanvas, { members, programme }: SetSource, setCell: string): void {
  canvas.skip();
  canvas.heading("Members");
  const headerRow = canvas.nextRow + 1;
  const room = Math.max(members.length, programme.settings.targetSize + roomToSpare);
  const ids = `${absoluteAddress(headerRow + 1, 1)}:${absoluteAddress(headerRow + room, 1)}`;
  const sets = columnOf(rosterTable, "set");
  const now = `COUNTIFS(${sets},${setCell})`;
  const still = `SUMPRODUCT((${sets}=${setCell})*ISNUMBER(MATCH(${columnOf(rosterTable, "memberId")},${ids},0)))`;
  const listed = String(members.length);
  const here = `Listed here: ${sayMembers(members)}. In the Roster now: `;
  canvas.liveText(
    `${here}${listed}.`,
    `"${here}"&${now}&"."&IF(AND(${now}=${listed},${still}=${listed}),""," The Roster has changed: run Allocate again to update this sheet.")`,
  );
  canvas.header(["Name", "Member ID", "Profession", "Organisation"]);
  for (const member of members) {
    const { id, profession, organisation } = member;
    canvas.row([
      ...[sayNameOf(member), id, profession, organisation].map((value): CellPlan => ({
        value,
        style: "bodyWrapped",
      })),
    ]);
  }
  canvas.skip(room - members.length);
}
