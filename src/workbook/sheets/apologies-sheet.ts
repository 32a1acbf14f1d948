import { serialOfDate } from "../../sheet";
import type { ApologyToReconfirm } from "../../programme";
import { drawnFrom } from "../draw/drawn-from";
import { columnOf, literalLookup, thisRow } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { apologyHeaders as headers, meetingHeaders, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { bodyWithRoom } from "./body-with-room";
import { namesById } from "./names-by-id";

export const apologiesSource = drawnFrom(["settings", "members", "formerMembers", "meetings", "year"]);
type Source = ReturnType<typeof apologiesSource>;

/** Apologies whose meeting has another day since they were given. Null when there is none. */
export function apologiesSheet({ programme }: Source): SheetPlan | null {
  const { apologiesToReconfirm: apologies } = programme.year;
  if (apologies.length === 0) return null;
  const names = namesById(programme);
  const name = ({ memberId }: ApologyToReconfirm): string => names.get(memberId) ?? "";
  const days = new Map(programme.meetings.map(({ id, date }) => [id, date]));
  const own = literalLookup(thisRow(tableNames.apologies, headers.meeting), days.keys());
  const dayFormula = `IFERROR(INDEX(${columnOf(tableNames.meetings, meetingHeaders.date)},MATCH(${own},${columnOf(tableNames.meetings, meetingHeaders.id)},0)),"")`;
  const canvas = new SheetCanvas([12, columnWidthFor(apologies.map(name), 24, 40), 10, 17, 12]);
  canvas.band(
    "Apologies to confirm",
    `${programme.settings.programmeName}: given for a day that has changed since`,
  );
  canvas.text(
    "Ask each whether the apology still holds for the new day. If it does, choose Yes; if not, change the code on the Attendance sheet. Until then the code stays as it was given. A row goes with the next run once it is settled.",
    "note",
  );
  const range = canvas.table(
    tableNames.apologies,
    [headers.memberId, headers.name, headers.meeting, headers.date, headers.confirmed],
    apologies.map((apology): CellPlan[] => {
      const day = days.get(apology.meetingId);
      return [
        { value: apology.memberId, style: "body" },
        { value: name(apology), style: "body" },
        { value: apology.meetingId, style: "centred" },
        { value: day === undefined ? "" : serialOfDate(day), formula: dayFormula, style: "date" },
        { value: null, style: "entry" },
      ];
    }),
  );
  canvas.validate({
    range: { ...bodyWithRoom(range), left: 4, right: 4 },
    rule: { kind: "choices", values: ["Yes"] },
    promptTitle: headers.confirmed,
    prompt: "Yes when the apology still holds for the new day.",
    errorTitle: "Yes or blank",
    error: "Choose Yes, or leave the cell blank.",
    severity: "stop",
  });
  return canvas.finish({
    key: "apologies",
    name: "Apologies to confirm",
    tabColour: tabColours.fillIn,
    frozen: { rows: range.top + 1, columns: 2 },
    print: { orientation: "portrait", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Apologies given for a day that has changed since; to be confirmed.",
  });
}
