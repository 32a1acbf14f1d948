import { allocateSets, type AllocateOptions, type Allocation } from "../../src/actions";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { contentOf, rosterRows } from "../workbook-content";

const options: AllocateOptions = {
  duplicates: "refuse",
  hiddenRows: "include",
  newId: () => "programme-1",
  reform: false,
  today: "2026-08-20",
  steps: 500,
};

async function saved({ programme, certificate }: Allocation): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: false });
  return readWorkbook(await writeWorkbook(plan), "sets.xlsx");
}

const header: CellScalar[] = ["Full name", "Job role", "Employer", "E-mail"];
const everybody = rosterRows(40).slice(1);

function cohort(people: readonly CellScalar[][]): Promise<WorkbookContent> {
  return saved(allocateSets(contentOf([header, ...people]), options));
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

describe("the people of an earlier cohort", () => {
  it("are found by their names, however they are written, and not by what is no e-mail address", async () => {
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
      content: await cohort(named(["Okafor, Ada", "Bo Birch", "Gone Away"])),
    };
    const now = contentOf([header, ...named(["Dr Ada Okafor", "Birch, Bo", "New Comer"])]);
    const result = allocateSets(now, { ...options, earlier: [then] });
    expect(filled(result)).toEqual({ "Set in then": 15 });
    const at = result.programme.rosterColumns.findIndex((column) => column.header === "Set in then");
    expect(result.programme.members[2]?.values[at] ?? null).toBeNull();
  });
});
