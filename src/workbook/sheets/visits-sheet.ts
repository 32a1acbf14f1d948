import { awaitedAt, meetingAfterHeld } from "../../attendance";
import { known, quotedSheetName } from "../../sheet";
import { visitRow, visitsTable, sheetHeads } from "../../tables";
import { drawTable, widthsOf } from "../draw/draw-table";
import { drawnFrom } from "../draw/drawn-from";
import { SheetCanvas } from "../draw/sheet-canvas";
import { widthOfNames } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { textCell } from "../draw/text-room";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";
import { nextIdCell } from "./attendance-sheet";
import { namesById } from "./names-by-id";

export const visitsSource = drawnFrom(
  ["settings", "members", "formerMembers", "meetings", "attendance", "year"],
  ["highestSet", "trackerName"],
);
type Source = ReturnType<typeof visitsSource>;

/** Who is with another set at one meeting. Null while nobody is. */
export function visitsSheet({ programme, highestSet, trackerName }: Source): SheetPlan | null {
  const { visits } = programme.year;
  if (visits.length === 0) return null;
  const members = new Map(programme.members.map((member) => [member.id, member]));
  const nameOf = namesById(programme);
  const names = visits.map(({ memberId }) => nameOf.get(memberId) ?? "");
  const widths = (name: number): number[] => widthsOf(visitsTable, { name });
  const fits = (name: number): boolean => scalesAcross(widths(name), "portrait").length > 0;
  const width = widthOfNames(names, { least: 24, most: 60 }, fits);
  const canvas = new SheetCanvas(widths(width));
  canvas.head("visits", programme.settings.programmeName);
  const next = meetingAfterHeld(programme);
  const awaited = next && awaitedAt(programme, next);
  const common = {
    nextMeeting: `${quotedSheetName(trackerName)}!${nextIdCell}`,
    ids: visits.map(({ memberId }) => memberId),
  };
  const rows = visits.map((visit, place) => {
    const member = members.get(visit.memberId);
    const isAwaited =
      member !== undefined && visit.meetingId === next?.id && awaited?.(member) === "expected";
    return visitRow(
      visit,
      { name: textCell(known(names[place]), width), home: member?.setNumber ?? 0, isAwaited },
      common,
    );
  });
  return canvas.finishTable(drawTable(canvas, visitsTable, rows, highestSet), {
    key: "visits",
    ...{ tabColour: tabColours.fillIn, frozen: 2, orientation: "portrait" },
    summary: sheetHeads.visits.summary,
  });
}
