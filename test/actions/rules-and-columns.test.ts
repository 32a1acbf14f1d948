import { allocateSets, type AllocateOptions, type Allocation } from "../../src/actions";
import { Refusal } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { lintPlan, planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { contentOf, rosterRows } from "../workbook-content";

const options: AllocateOptions = {
  duplicates: "refuse",
  hiddenRows: "include",
  newId: () => "programme-1",
  reform: false,
  today: "2026-08-20",
};

const rows = rosterRows(48).map((row, index): CellScalar[] => [
  ...row,
  index === 0 ? "Gender" : (["F", "F", "M"][index % 3] ?? ""),
  index === 0 ? "Last set" : `Set ${String(1 + (index % 5))}`,
]);
const balance = "Gender; Last set (met)";
const first = allocateSets(contentOf(rows), { ...options, settings: { balance } });

function planOf({ programme, certificate }: Allocation): WorkbookPlan {
  return planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
}

async function again(rules: readonly (readonly string[])[], reform = false): Promise<Allocation> {
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
  const content = await readWorkbook(await writeWorkbook({ ...plan, sheets }), "sets.xlsx");
  return allocateSets(content, { ...options, reform });
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
    expect(met && sayProblem(met.problem).what).toContain("it cannot be fewer");
  });
});

describe("rules on the Rules sheet", () => {
  const [a, b] = first.programme.members.filter(({ setNumber }) => setNumber === 1);

  it("hold when all sets are formed anew", async () => {
    const { programme } = await again(
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
