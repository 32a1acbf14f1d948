import type { SetPack } from "../../sharing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { packEmailHeader, rosterHeaders, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** Who is in the set. The tracker finds its members by this table, as in the main workbook. */
export function packMembersSheet({ programme, set, withEmail }: SetPack): SheetPlan {
  const canvas = new SheetCanvas([30, 30, 40, ...(withEmail ? [36] : []), 12, 8]);
  canvas.band("Members", `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  const range = canvas.table(
    tableNames.roster,
    [
      ...["Name", "Profession", "Organisation"],
      ...(withEmail ? [packEmailHeader] : []),
      ...[rosterHeaders.memberId, rosterHeaders.set],
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
  return canvas.finish({
    key: "roster",
    name: "Members",
    tabColour: tabColours.read,
    frozen: { rows: range.top + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Who is in the set.",
  });
}
