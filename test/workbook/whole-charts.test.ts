import { certificateOf } from "../../src/commands";
import { sheetTexts } from "../../src/workbook/sheets/sheet-texts";
import { language as pseudo } from "../../src/languages/en-XA";
import { planWorkbook, type SheetPlan } from "../../src/workbook";
import { speak } from "../../src/words";
import { programmeWithCodes } from "../edited-workbook";

const { programme } = programmeWithCodes(60);

afterEach(() => {
  speak();
});

function tornCharts({ charts, print }: SheetPlan): unknown[] {
  if (print.pagesAcross === 1 && print.pagesDown === 1) return [];
  // Where neither a scale nor ends of pages are said, the program that prints it ends them anywhere.
  if (print.pagesAcross > 1 || print.scale === undefined) return [...charts];
  return charts.filter(({ area }) => print.breaksAfter?.some((row) => area.top <= row && area.bottom > row));
}

it.each([
  ["English", undefined],
  ["texts a third longer", pseudo],
])("no chart crosses a page in print, in %s", (_, language) => {
  if (language) speak(language);
  const certificate = certificateOf(programme);
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  const charted = plan.sheets.filter(({ charts }) => charts.length > 0);
  expect(charted.length).toBeGreaterThan(3);
  for (const sheet of charted) expect([sheet.name, tornCharts(sheet)]).toEqual([sheet.name, []]);
});

it("what the balance check found is beside the counts of a few sets, and no page more is printed for it", () => {
  const few = programmeWithCodes(40).programme;
  const members = few.members.map((member, at) => (at < 9 ? { ...member, setNumber: 1 } : member));
  const moved = { ...few, members };
  const certificate = certificateOf(moved);
  const plan = planWorkbook({ programme: moved, certificate, notices: [], setSheets: "auto" });
  const { rows = [] } = plan.sheets.find(({ key }) => key === "overview") ?? {};
  const heading = rows.findIndex((cells) =>
    cells.some((cell) => cell?.value === sheetTexts.overview.balanceFound),
  );
  expect(
    rows[heading]?.findIndex((cell) => cell?.value === sheetTexts.overview.balanceFound),
  ).toBeGreaterThan(4);
  const below = rows.slice(heading + 1).filter((cells) => typeof cells[0]?.value === "string");
  expect(below.length).toBeGreaterThan(10);
});
