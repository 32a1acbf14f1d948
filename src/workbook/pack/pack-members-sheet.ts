import type { SetPack } from "../../sharing";
import { known } from "../../sheet";
import { emailHeader, rosterTable } from "../../tables";
import { sayMembers, sayNameOf } from "../../wording";
import { narrowedColumns } from "../draw/narrowed-columns";
import { scalesAcross } from "../draw/page-fit";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

/** Of a column, in characters: longer texts are wrapped. */
const mostAcross = 64;

/** Who is in the set. The tracker finds its members by this table, as in the main workbook. */
export function packMembersSheet({ programme, set, withEmail, away, visitors }: SetPack): SheetPlan {
  const rows = programme.members.map(({ name, profession, organisation, email }) => [
    ...[name, profession, organisation],
    ...(withEmail ? [email ?? ""] : []),
  ]);
  const least = [28, 28, 40, ...(withEmail ? [44] : [])];
  const asTheyAre = least.map((width, place) =>
    columnWidthFor(
      rows.map((texts) => known(texts[place])),
      width,
      mostAcross,
    ),
  );
  const all = (widths: readonly number[]): readonly number[] => [...widths, 10, 6];
  const fits = (widths: readonly number[]): boolean => scalesAcross(all(widths), "landscape").length > 0;
  const canvas = new SheetCanvas(all(narrowedColumns(rows, asTheyAre, fits, least)));
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
