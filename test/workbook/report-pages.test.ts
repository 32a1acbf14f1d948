import { makeReport, type ReportRequest } from "../../src/commands";
import { setPack } from "../../src/sharing";
import { planPack, type ChartPlan, type SheetPlan } from "../../src/workbook";
import { printedScale } from "../../src/workbook/draw/page-fit";
import { smallProgramme } from "../small-programme";

const today = "2027-01-20";
const programme = smallProgramme(["PP.", "PA.", "PP."]);

function sheetsOf(wish: ReportRequest): readonly SheetPlan[] {
  return makeReport(programme, wish, { today }).plan.sheets;
}

function showsNothing({ rows }: SheetPlan, { series }: ChartPlan): boolean {
  return series.every(({ values: { top, bottom, left, right } }) =>
    rows
      .slice(top, bottom + 1)
      .every((cells) => cells.slice(left, right + 1).every((cell) => typeof cell?.value !== "number")),
  );
}

describe("pages of reports and packs", () => {
  it.each<ReportRequest>([{ kind: "board" }, { kind: "does-it-work" }])(
    "$kind draws no chart of nothing, where hardly a figure can be shown",
    (wish) => {
      const empty = sheetsOf(wish).flatMap((sheet) =>
        sheet.charts.filter((chart) => showsNothing(sheet, chart)),
      );
      expect(empty).toEqual([]);
    },
  );

  it("a certificate is whole on its page, within a frame on all sides", () => {
    const [sheet] = sheetsOf({ kind: "certificates" });
    if (!sheet) throw new Error("no certificates");
    const ends = [...(sheet.print.breaksAfter ?? []), sheet.rows.length - 1];
    expect(ends).toHaveLength(programme.members.length);
    expect(printedScale(sheet)).toEqual({ scale: 1, fits: true });
    ends.forEach((end, page) => {
      const first = (ends[page - 1] ?? -1) + 1;
      const height = sheet.rows
        .slice(first, end + 1)
        .reduce((sum, _, at) => sum + (sheet.rowHeights.get(first + at) ?? 15), 0);
      // A4 less its margins.
      expect(height).toBeLessThan((11.69 - 0.7) * 72);
      for (const cells of sheet.rows.slice(first, end + 1)) {
        expect([cells[0]?.style, cells.at(-1)?.style]).toEqual(["edge", "edge"]);
      }
      for (const row of [first, end])
        expect(sheet.rows[row]?.every((cell) => cell?.style === "edge")).toBe(true);
    });
  });

  it("what the chair reads is a page across with a dozen organisations", () => {
    const rows = Array.from({ length: 60 }, () => "PPPP");
    const many = smallProgramme(rows);
    const members = many.members.map((each, at) => ({ ...each, organisation: `Trust ${String(at % 12)}` }));
    const { sheets } = makeReport({ ...many, members }, { kind: "does-it-work" }, { today }).plan;
    expect(sheets.flatMap(({ rows: drawn }) => drawn).filter((cells) => cells.length > 12)).not.toEqual([]);
    expect(sheets.map(({ print }) => print.pagesAcross)).toEqual([1]);
  });

  it("a pack's sheets are a page across", () => {
    const [set] = programme.sets;
    if (!set) throw new Error("no set");
    const { sheets } = planPack(setPack(programme, set, { madeOn: today, contact: "", withEmail: true }));
    expect(sheets.filter(({ print }) => print.pagesAcross > 1).map(({ name }) => name)).toEqual([]);
  });
});
