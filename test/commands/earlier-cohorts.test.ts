import { allocateSets, type AllocateOptions, type Allocation } from "../../src/commands";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { plannedContent } from "../planned-content";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
  steps: 500,
};

async function saved({ programme, certificate }: Allocation): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: false });
  return plannedContent(plan);
}

const header: CellScalar[] = ["Full name", "Job role", "Employer", "E-mail"];
const everybody = rosterRows(40).slice(1);

function cohort(people: readonly CellScalar[][]): Promise<WorkbookContent> {
  return saved(allocateSets(opened(contentOf([header, ...people])), options));
}

/** How many members have something in each column of an earlier cohort. */
function filled({ programme }: Allocation): Record<string, number> {
  return Object.fromEntries(
    programme.rosterColumns.flatMap(({ header }, at) =>
      header.startsWith("Set in ")
        ? [[header, programme.members.filter(({ values }) => (values[at] ?? null) !== null).length]]
        : [],
    ),
  );
}

describe("two earlier cohorts at once", () => {
  const contents = Promise.all([cohort(everybody.slice(0, 24)), cohort(everybody.slice(20, 40))]);
  const meet = async (now: WorkbookContent, a: string, b: string): Promise<Allocation> => {
    const [first, second] = await contents;
    const earlier = [
      { name: a, programme: opened(first).programme },
      { name: b, programme: opened(second).programme },
    ];
    return allocateSets(opened(now), { ...options, reform: true, earlier });
  };
  const roster = contentOf([header, ...everybody]);

  it.each([
    ["Cohort 2025.xlsx", "Cohort.xlsx"],
    ["Cohort.xlsx", "Cohort 2025.xlsx"],
    ["My cohort 2025.xlsx", "cohort.xlsx"],
    ["Old Set in Cohort.xlsx", "Cohort.xlsx"],
  ])("are both balanced: %s and %s", async (a, b) => {
    const [one, other] = [a, b].map((file) => `Set in ${file.replace(".xlsx", "")}`);
    const result = await meet(roster, a, b);
    expect(result.programme.settings.balance).toBe(`${String(one)} (met); ${String(other)} (met)`);
    expect(filled(result)).toEqual({ [String(one)]: 24, [String(other)]: 20 });
    expect(result.notices.filter(({ problem }) => problem.code === "met-again")).toHaveLength(1);
  });

  it.each([
    ["sets.xlsx", "sets.xlsx"],
    ["sets.xlsx", "Sets.ods"],
    ["sets (final).xlsx", "sets final.xlsx"],
  ])("are both balanced, and stay apart in later runs, when their files are %s and %s", async (a, b) => {
    const result = await meet(roster, a, b);
    const [one = "", other = ""] = Object.keys(filled(result));
    expect(other).toMatch(/ 2$/);
    expect(filled(result)).toEqual({ [one]: 24, [other]: 20 });
    expect(result.programme.settings.balance).toBe(`${one} (met); ${other} (met)`);

    const again = await meet(await saved(result), a, b);
    expect(filled(again)).toEqual(filled(result));
    expect(again.programme.settings.balance).toBe(result.programme.settings.balance);
  });
});

describe("the people of an earlier cohort", () => {
  it("are found by their names, however they are written, and not by what is no email address", async () => {
    const named = (names: readonly string[]): CellScalar[][] =>
      everybody
        .slice(0, 16)
        .map(([name = null, role = null, employer = null], row) => [
          names[row] ?? name,
          role,
          employer,
          row < 3 ? "n/a" : null,
        ]);
    const then = {
      name: "then.xlsx",
      programme: opened(await cohort(named(["Okafor, Ada", "Bo Birch", "Gone Away"]))).programme,
    };
    const now = contentOf([header, ...named(["Dr Ada Okafor", "Birch, Bo", "New Comer"])]);
    const result = allocateSets(opened(now), { ...options, earlier: [then] });
    expect(filled(result)).toEqual({ "Set in then": 15 });
    const at = result.programme.rosterColumns.findIndex((column) => column.header === "Set in then");
    expect(result.programme.members[2]?.values[at] ?? null).toBeNull();
  });
});
