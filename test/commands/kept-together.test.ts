import { allocateSets } from "../../src/commands";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook } from "../../src/workbook";
import { sayCertificate } from "../../src/wording";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { lintPlan } from "../workbook/lint/lint-plan";

/** One profession has its day, and is spread over all sets before. */
const rows = rosterRows(60).map((row, index): CellScalar[] => [
  ...row,
  index === 0 ? "Day" : index === 1 ? "" : row[1] === "GP" ? "Tuesday" : "Monday",
]);
const { programme, certificate } = allocateSets(opened(contentOf(rows)), {
  ...{ reform: true, today: "2026-08-20", settings: { balance: "Day (together)" } },
  steps: 2000,
});
const column = programme.rosterColumns.findIndex(({ header }) => header === "Day");
const setsOn = (day: string): number[] =>
  programme.members.flatMap(({ values, setNumber }) => (values[column] === day ? [setNumber ?? 0] : []));

describe("a column that is to be kept together", () => {
  it("has its shortfalls listed like any other: in how many sets, how many would do, how many are elsewhere", () => {
    const sets = setsOn("Tuesday");
    expect([sets.length, new Set(sets).size]).toEqual([12, 6]);
    const shortfall = certificate.shortfalls.find(({ label }) => label === "Tuesday");
    expect(shortfall).toMatchObject({
      ...{ offBy: 8, standing: "best-found", cause: "what-comes-first" },
      gathering: { members: 12, inSets: 6, fewestSets: 2 },
    });
    const words = sayCertificate(certificate, programme.groupings).join("\n");
    expect(words).toContain(
      "Tuesday (12 members): 2 sets could hold them; they are in 6, and 8 of them are outside the fullest 2. This is the best found",
    );
  });

  it("is none for those who gave nothing", () => {
    expect(certificate.shortfalls.map(({ label }) => label)).not.toContain("(not given)");
  });

  it("has on the Overview what is meant: the fewest sets that could hold each group, and in how many it is", () => {
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    expect(lintPlan(plan)).toEqual([]);
    const cells = plan.sheets.find(({ key }) => key === "overview")?.rows ?? [];
    const at = cells.findIndex((row) => row[0]?.value === "Group" && row[2]?.value === "Fewest sets");
    expect(cells[at]?.map((cell) => cell?.value).slice(0, 4)).toEqual([
      ...["Group", "Members", "Fewest sets", "Check"],
    ]);
    const row = cells.find((each) => each[0]?.value === "Tuesday");
    expect(row?.map((cell) => cell?.value).slice(0, 4)).toEqual(["Tuesday", 12, "2 sets", "in 6 sets"]);
  });
});
