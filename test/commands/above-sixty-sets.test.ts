import { allocateSets, apply } from "../../src/commands";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const options = {
  today: "2026-08-20",
} as const;

function setSheetsOf({ sheets }: WorkbookPlan): number {
  return sheets.filter(({ key }) => key.startsWith("set-")).length;
}

describe("above sixty sets", () => {
  const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(244, 12))), {
    ...{ ...options, reform: false, settings: { targetSize: 4, maxSize: 4 } },
  });
  const planned = (setSheets: boolean | "auto"): WorkbookPlan =>
    planWorkbook({ programme, certificate, notices: [], setSheets });

  it("there are no sheets of single sets and no chart of them, and the workbook says so", () => {
    const plan = planned("auto");
    expect([programme.sets.length, setSheetsOf(plan)]).toEqual([61, 0]);
    const textsOn = (key: string): string =>
      JSON.stringify(
        plan.sheets
          .find((sheet) => sheet.key === key)
          ?.rows.flat()
          .map((cell) => cell?.value),
      );
    expect(textsOn("overview")).toContain("No sheets were made for the single sets");
    expect(textsOn("rates")).toContain("More than 60 sets side by side cannot be read in a chart");
  });

  it("sheets that were asked for stay with every later change", async () => {
    const content = plannedContent(planned(true));
    const workbook = opened(content);
    const refreshed = apply(workbook, { kind: "refresh" }, options);
    const { setSheets } = workbook.origin;
    expect(setSheetsOf(planWorkbook({ ...refreshed, notices: [], setSheets }))).toBe(61);
  });
});
