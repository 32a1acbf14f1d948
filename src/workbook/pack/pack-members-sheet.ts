import type { SetPack } from "../../sharing";
import { emailHeader, rosterTable } from "../../tables";
import { sayMembers, sayNameOf } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

/** Who is in the set. The tracker finds its members by this table, as in the main workbook. */
export function packMembersSheet({ programme, set, withEmail, away, visitors }: SetPack): SheetPlan {
  const canvas = new SheetCanvas([28, 28, 40, ...(withEmail ? [44] : []), 10, 6]);
  canvas.band("Members", `${set.name}, ${programme.settings.programmeName}`);
  const own = programme.members.slice(0, programme.members.length - visitors);
  const leavers = programme.members.filter(({ left }) => left !== null).map(sayNameOf);
  canvas.text(
    packTexts.members.counted(sayMembers(own), visitors, leavers),
    leavers.length > 0 ? "line" : "note",
  );
  if (visitors > 0) canvas.text(packTexts.members.visitors);
  if (away.length > 0) {
    canvas.text(packTexts.members.away(away));
  }
  const range = canvas.table(
    rosterTable.name,
    [
      ...["Name", "Profession", "Organisation"],
      ...(withEmail ? [emailHeader] : []),
      ...[rosterTable.columns.memberId.header, rosterTable.columns.set.header],
    ],
    programme.members.map(({ name, profession, organisation, email, id, setNumber }): CellPlan[] => [
      ...[name, profession, organisation].map((value): CellPlan => ({
        value: value || null,
        style: "bodyWrapped",
      })),
      ...(withEmail ? [{ value: email, style: "bodyWrapped" } satisfies CellPlan] : []),
      { value: id, style: "body" },
      { value: setNumber, style: "centred" },
    ]),
  );
  return canvas.finishTable(range, {
    ...{ key: "roster", name: "Members" },
    ...{ tabColour: tabColours.read, frozen: 1, orientation: "landscape" },
    summary: packTexts.members.summary,
  });
}
