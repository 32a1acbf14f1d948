import { isoDate } from "../../src/sheet";
import {
  type AllocateOptions,
  allocateSets,
  type Allocation,
  apply,
  bringBackSets,
  setsToBringBack,
} from "../../src/commands";
import { mostEarlierSets, Refusal, type Member } from "../../src/programme";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";
import { lintPlan } from "../workbook/lint/lint-plan";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20" as const,
  settings: { targetSize: 4, maxSize: 5 },
};

type Drawn = Pick<Allocation, "programme" | "certificate">;

async function saved({ programme, certificate }: Drawn): Promise<WorkbookContent> {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  expect(lintPlan(plan)).toEqual([]);
  return plannedContent(plan);
}

function formAgain(content: WorkbookContent, seed: number): Allocation {
  return allocateSets(opened(content), {
    ...options,
    reform: true,
    settings: { ...options.settings, seed },
    today: isoDate(2026, 9, seed),
  });
}

const setsOf = (members: readonly Member[]): Record<string, number | null> =>
  Object.fromEntries(members.map(({ id, setNumber }) => [id, setNumber]));

const roster = (count: number): WorkbookContent => contentOf(rosterRows(count));

describe("earlier sets", () => {
  it("come back from the workbook alone, and those of now can be brought back in their turn", async () => {
    const first = allocateSets(opened(roster(13)), options);
    const second = formAgain(await saved(first), 2);
    expect(setsOf(second.programme.members)).not.toEqual(setsOf(first.programme.members));
    const content = await saved(second);
    expect(
      setsToBringBack(opened(content).programme).map(({ recordedOn, change }) => [recordedOn, change]),
    ).toEqual([["2026-08-20", "Formed"]]);
    const back = bringBackSets(
      opened(content),
      { ...options, today: "2026-09-05" as const, now: 14 * 60 + 5 },
      1,
    );
    expect(back.outcome).toBe("brought-back");
    expect(setsOf(back.programme.members)).toEqual(setsOf(first.programme.members));
    const backAgain = await saved(back);
    expect(opened(backAgain).programme.earlierSets[0]).toMatchObject({
      recordedOn: "2026-09-05" as const,
      recordedAt: 845,
    });
    const again = bringBackSets(opened(backAgain), options, 1);
    expect(setsOf(again.programme.members)).toEqual(setsOf(second.programme.members));
  });

  it("leave every code where it is, leave out who has left, and place who has joined since", async () => {
    const first = allocateSets(opened(roster(13)), options);
    const second = formAgain(await saved(first), 2);
    const attendance = first.programme.members
      .slice(1)
      .map(({ id }) => ({ memberId: id, meetingId: "M1", code: "P" as const, notUnderstood: null }));
    const content = await saved({ ...second, programme: { ...second.programme, attendance } });
    const [gone] = first.programme.members;
    const sheets = content.sheets.map((sheet) => {
      const header = sheet.rows.findIndex((cells) => cells[0]?.value === "Full name");
      if (sheet.name !== "Roster" || header < 0) return sheet;
      const joined = ["Newcomer Invented", "GP", "Trust 2"].map((value) => ({ value }));
      const rows = [...sheet.rows.filter((cells) => cells[0]?.value !== gone?.name), joined];
      return { ...sheet, rows };
    });
    const { programme, placed } = bringBackSets(opened({ ...content, sheets }), options, 1);
    const then = setsOf(first.programme.members);
    const [newcomer, ...others] = [...programme.members].reverse();
    expect(
      others.map(({ id, setNumber }) => [id, setNumber]).every(([id, set]) => then[String(id)] === set),
    ).toBe(true);
    expect(others).toHaveLength(12);
    expect(newcomer?.setNumber).not.toBeNull();
    expect(placed).toEqual([newcomer?.id]);
    expect(programme.attendance.filter(({ code }) => code === "P")).toHaveLength(12);
  });

  it("hold what was changed by hand or by a move before it is changed again", async () => {
    const first = allocateSets(opened(roster(13)), options);
    const [someone] = first.programme.members;
    const to = someone?.setNumber === 1 ? 2 : 1;
    const moved = apply(
      opened(await saved(first)),
      { kind: "move", member: someone?.id ?? "", to, on: "2026-09-01" as const },
      options,
    );
    expect(moved.programme.earlierSets.map(({ change }) => change)).toEqual(["Members moved", "Formed"]);
    const byHand = await saved({
      ...moved,
      programme: { ...moved.programme, earlierSets: first.programme.earlierSets },
    });
    const third = formAgain(byHand, 3);
    expect(third.programme.earlierSets.map(({ change }) => change)).toEqual([
      "Formed",
      "Changed by hand",
      "Formed",
    ]);
    const back = bringBackSets(opened(await saved(third)), options, 1);
    expect(setsOf(back.programme.members)).toEqual(setsOf(moved.programme.members));
  });

  it("are the last ten, whatever was sorted, renamed or written over on their sheet", async () => {
    let allocation = allocateSets(opened(roster(16)), options);
    for (let seed = 2; seed < 14; seed += 1) allocation = formAgain(await saved(allocation), seed);
    const kept = allocation.programme.earlierSets;
    expect(kept.length).toBe(mostEarlierSets);
    const content = await saved(allocation);
    const sheets = content.sheets.map((sheet) => {
      if (sheet.name !== "Earlier sets") return sheet;
      const table = sheet.tables[0]?.range ?? { top: 0, bottom: 0, left: 0, right: 0 };
      const body = sheet.rows.slice(table.top + 1, table.bottom + 1).reverse();
      const rows = [...sheet.rows.slice(0, table.top + 1), ...body];
      const cells = (row: number, column: number, value: string): void => {
        rows[row] = (rows[row] ?? []).map((cell, index) => (index === column ? { value } : cell));
      };
      // The twelfth change stands in the first column again.
      cells(table.top + 1, 1, "three?");
      return { ...sheet, name: "Old ones", rows };
    });
    const names = content.names.map((name) =>
      name.sheet === "Earlier sets" ? { ...name, sheet: "Old ones" } : name,
    );
    const earlier = setsToBringBack(opened({ sheets, names }).programme);
    expect(earlier).toHaveLength(mostEarlierSets - 1);
    expect(earlier[0]?.places).toHaveLength(15);
    expect(new Map(earlier[1]?.places.map(({ memberId, setNumber }) => [memberId, setNumber]))).toEqual(
      new Map(kept[2]?.places.map(({ memberId, setNumber }) => [memberId, setNumber])),
    );
  });

  it("stay apart when somebody writes over their numbers, and the others are in order", async () => {
    let allocation = allocateSets(opened(roster(16)), options);
    for (let seed = 2; seed < 6; seed += 1) allocation = formAgain(await saved(allocation), seed);
    const kept = allocation.programme.earlierSets;
    expect(kept.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
    const content = await saved(allocation);
    const sheets = content.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells[0]?.value === "Change number"
          ? cells.map((cell) => (cell.value === 4 ? { value: "lost" } : cell))
          : cells,
      ),
    }));
    const drawn = await saved(formAgain({ ...content, sheets }, 7));
    const earlier = setsToBringBack(opened(drawn).programme);
    const days = [5, 3, 2, 1, 4].map((seed) => kept[5 - seed]?.recordedOn);
    expect(earlier.map(({ recordedOn }) => recordedOn)).toEqual(days);
  });

  it("are refused when there are none such", async () => {
    const content = await saved(allocateSets(opened(roster(8)), options));
    expect(() => bringBackSets(opened(content), options, 1)).toThrow(Refusal);
    expect(setsToBringBack(opened(content).programme)).toEqual([]);
  });
});
