import { allocateSets, apply, checkSets, type Allocation } from "../../src/commands";
import { timesInCommon } from "../../src/roster";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { lintPlan } from "../workbook/lint/lint-plan";

const typed = ["Mon am; Wed pm", " mon AM", "Wed pm, Fri am", "Wed PM; Mon am; Fri am", "", "any time"];

function allocated(changes: Readonly<Record<number, string>> = {}): Allocation {
  const rows = rosterRows(48).map((row, index): CellScalar[] => [
    ...row,
    index === 0 ? "Times" : (changes[index] ?? typed[index % typed.length] ?? ""),
  ]);
  return allocateSets(opened(contentOf(rows)), {
    ...{ reform: true, today: "2026-08-20", settings: { balance: "Times (in common)", targetSize: 8 } },
    steps: 2000,
  });
}

const words = ({ notices }: Allocation): string[] => notices.map(({ problem }) => sayProblem(problem).what);

describe("a column of times that sets are to have in common", () => {
  const found = allocated();
  const shared = timesInCommon(found.programme);

  it("gives every set a time that suits everyone who named any, however it is written", () => {
    expect(shared?.sets.map(({ closest }) => closest)).toEqual(new Array(6).fill(null));
    expect(shared?.sets.every((each) => each.shared.length > 0)).toBe(true);
    expect(words(found)).toContain("All 6 sets have a time that suits everyone (Times).");
    expect(found.certificate.sizesEven).toBe(true);
  });

  it("is no group of the certificate, and stands on the sheet of each set", () => {
    expect(found.programme.groupings.map(({ label }) => label)).not.toContain("Times");
    const plan = planWorkbook({ ...found, notices: [], setSheets: "auto" });
    expect(lintPlan(plan)).toEqual([]);
    const cells = plan.sheets.find(({ key }) => key === "set-1")?.rows ?? [];
    const fact = cells.find((row) => row[0]?.value === "Times in common");
    expect(fact?.[1]?.value).toBe(shared?.sets[0]?.shared.join(", "));
  });

  it("names the set that cannot, and whom it would take", () => {
    const busy = Object.fromEntries(Array.from({ length: 49 }, (_, row) => [row, "Mon am"]));
    const lonely = allocated({ ...busy, 7: "Sun pm", 20: "Sun pm" });
    const names = [7, 20].map((row) => lonely.programme.members[row - 1]?.name ?? "");
    const [set, ...others] = (timesInCommon(lonely.programme)?.sets ?? []).filter(({ closest }) => closest);
    expect(others).toEqual([]);
    expect(set?.closest?.without).toEqual(names);
    expect(words(lonely)).toContain(
      `1 set has no time that suits everyone (Times): Set ${String(set?.set)} (${set?.closest?.time ?? ""} suits all but ${names.join(" and ")}).`,
    );
  });

  it("is said again once somebody is moved to where no time suits them", () => {
    const { programme } = allocated();
    const sets = timesInCommon(programme)?.sets ?? [];
    const times = typed.map((each) => each.toLowerCase());
    const at = programme.rosterColumns.findIndex(({ header }) => header === "Times");
    const mover = programme.members.find(
      ({ values }) => String(values[at]).trim().toLowerCase() === "mon am",
    );
    const target = sets.find((each) => !each.shared.some((time) => /mon am/i.test(time)));
    expect([times.length, mover === undefined, target === undefined]).toEqual([6, false, false]);
    const workbook = { ...opened(contentOf(rosterRows(48))), programme };
    const { notices, programme: after } = apply(
      workbook,
      { kind: "move", member: mover?.id ?? "", to: target?.set ?? 0, on: "2026-09-01" },
      { today: "2026-09-01" },
    );
    expect(notices.map(({ problem }) => problem.code)).toContain("no-time-in-common");
    expect(
      checkSets({ ...workbook, programme: after })?.troubles.map(({ problem }) => problem.code),
    ).toContain("no-time-in-common");
  });
});
