import { type AllocateOptions, allocateSets, type Allocation, checkRoster } from "../../src/commands";
import { Refusal } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent, type WorkbookPlan } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";
import { lintPlan } from "../workbook/lint/lint-plan";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
};

const rows = rosterRows(48).map((row, index): CellScalar[] => [
  ...row,
  index === 0 ? "Gender" : (["F", "F", "M"][index % 3] ?? ""),
  index === 0 ? "Last set" : `Set ${String(1 + (index % 5))}`,
]);
const balance = "Gender; Last set (met)";
const first = allocateSets(opened(contentOf(rows)), { ...options, settings: { balance } });

function planOf({ programme, certificate }: Allocation): WorkbookPlan {
  return planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
}

/** The workbook with these rules typed on its Rules sheet. */
async function withRules(rules: readonly (readonly string[])[]): Promise<WorkbookContent> {
  const plan = planOf(first);
  const sheets = plan.sheets.map((sheet) => {
    const top = sheet.tables[0]?.range.top ?? 0;
    if (sheet.key !== "rules") return sheet;
    const typed = sheet.rows.map((cells, row) =>
      cells.map((cell, column) => {
        const value = rules[row - top - 1]?.[column];
        return value === undefined || !cell ? cell : { ...cell, value };
      }),
    );
    return { ...sheet, rows: typed };
  });
  return plannedContent({ ...plan, sheets });
}

async function again(rules: readonly (readonly string[])[], reform = false): Promise<Allocation> {
  return allocateSets(opened(await withRules(rules)), { ...options, reform });
}

describe("further columns through the workbook", () => {
  it("come out even, are on the Overview, and are remembered with the settings", async () => {
    expect(first.certificate.uneven).toBe(0);
    expect(first.certificate.groups.map(({ grouping }) => grouping)).toEqual(
      expect.arrayContaining(["column gender"]),
    );
    const plan = planOf(first);
    expect(lintPlan(plan)).toEqual([]);
    const overview = JSON.stringify(plan.sheets.find(({ key }) => key === "overview")?.rows);
    expect(overview).toContain("Sets by gender");
    const read = await again([]);
    expect(read.outcome).toBe("kept");
    expect(read.programme.settings.balance).toBe(balance);
    expect(read.certificate).toEqual(first.certificate);
  });

  it("say how many people meet again, and that it cannot be fewer", () => {
    const met = first.notices.find(({ problem }) => problem.code === "met-again");
    expect(met && sayProblem(met.problem).what).toContain("It cannot be fewer");
  });
});

describe("rules on the Rules sheet", () => {
  const [a, b] = first.programme.members.filter(({ setNumber }) => setNumber === 1);

  it("hold when all sets are formed anew", async () => {
    const { programme, notices } = await again(
      [
        ["Keep apart", a?.name ?? "", b?.id ?? ""],
        ["Pin to set", b?.name ?? "", "Set 4"],
      ],
      true,
    );
    const setOf = (id: string | undefined): number | null | undefined =>
      programme.members.find((each) => each.id === id)?.setNumber;
    expect(setOf(b?.id)).toBe(4);
    expect(setOf(a?.id)).not.toBe(4);
    const kept = notices.find(({ problem }) => problem.code === "rules-kept");
    expect(kept && sayProblem(kept.problem).what).toBe("Both rules on the Rules sheet are kept.");
  });

  it("that do not hold because everyone keeps their set are said", async () => {
    const { notices, outcome } = await again([["Keep apart", a?.name ?? "", b?.name ?? ""]]);
    expect(outcome).toBe("kept");
    const broken = notices.find(({ problem }) => problem.code === "rules-broken");
    expect(broken && sayProblem(broken.problem).what).toContain(
      `${a?.name ?? ""} apart from ${b?.name ?? ""}`,
    );
  });

  it("that name nobody are refused with their cell, and nothing is formed", async () => {
    const refused = await again([["Keep apart", "Nobody Known", b?.id ?? ""]]).catch(
      (thrown: unknown) => thrown,
    );
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      problem: {
        code: "rule-member-unknown",
        place: { sheet: "Rules", cell: expect.stringMatching(/^B\d+$/) },
      },
    });
  });

  it("that cannot be understood are all told when the roster is looked over, each with the cell to mend", async () => {
    const content = await withRules([
      ["Keep apart", "Nobody Known", b?.id ?? ""],
      ["Pin to set", a?.name ?? "", "99"],
      ["Keep apart", a?.name ?? "", b?.name ?? ""],
      ["Separate", a?.name ?? "", b?.name ?? ""],
    ]);
    const { notices } = checkRoster(opened(content));
    const told = notices.filter(({ problem }) => problem.code.startsWith("rule-"));
    expect(told.map(({ problem }) => [problem.code, problem.place?.cell?.replace(/\d+/, "")])).toEqual([
      ["rule-member-unknown", "B"],
      ["rule-set-unknown", "C"],
      ["rule-not-understood", "A"],
    ]);
  });

  it("that contradict each other are refused with the cell of one of them, and nothing is formed", async () => {
    const refused = await again(
      [
        ["Keep apart", a?.id ?? "", b?.id ?? ""],
        ["Keep together", a?.id ?? "", b?.id ?? ""],
      ],
      true,
    ).catch((thrown: unknown) => thrown);
    expect(refused).toMatchObject({
      problem: {
        code: "rules-contradict",
        place: { sheet: "Rules", cell: expect.stringMatching(/^B\d+$/) },
      },
    });
  });
});
