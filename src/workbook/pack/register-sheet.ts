import { nameOfSheet } from "../../tables";
import type { SetPack } from "../../sharing";
import { spokenDate } from "../../sheet";
import { sayNameOf } from "../../wording";
import { listOf } from "../../words";
import { placeOf, sessionTimes } from "../report/register-pages";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

/** A page to print: who is due at the next meeting, and room to sign. What is filled in may be typed over. */
export function registerSheet({ programme, set, register }: SetPack): SheetPlan {
  const canvas = new SheetCanvas([34, 42, 12, 12, 12, 26]);
  canvas.band(nameOfSheet("register"), `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  const { meeting, room, online, facilitator, columns, noReason, summary } = packTexts.register;
  const facts = {
    [meeting]: register && `${spokenDate(register.date)} (${register.meetingId}), ${sessionTimes(register)}`,
    [room]: register && placeOf(register),
    ...(register && register.link !== "" && { [online]: register.link }),
    [facilitator]: register && listOf(register.facilitators),
  };
  for (const [label, value] of Object.entries(facts)) {
    canvas.row(
      [
        { value: label, style: "label" },
        { value: value || null, style: "entry" },
      ],
      32,
    );
  }
  canvas.skip();
  const top = canvas.header(columns);
  for (const member of register?.rows ?? programme.members) {
    const { organisation } = member;
    canvas.row(
      [
        { value: sayNameOf(member), style: "bodyWrapped" },
        { value: organisation || null, style: "bodyWrapped" },
        ...[0, 1, 2, 3].map((): CellPlan => ({ value: null, style: "entry" })),
      ],
      32,
    );
  }
  canvas.skip();
  canvas.text(noReason, "note");
  return canvas.finish({
    key: "register",
    tabColour: tabColours.fillIn,
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1, pagesDown: 1 },
    summary,
  });
}
