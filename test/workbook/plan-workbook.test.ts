import { type AllocateOptions, allocateSets } from "../../src/commands";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type SheetPlan, type WorkbookPlan } from "../../src/workbook";
import { textWidth } from "../../src/workbook/draw/text-size";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { lintPlan } from "./lint/lint-plan";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
  meetings: { firstMeeting: "2026-09-08" },
};

function planOf(
  rows: readonly (readonly CellScalar[])[],
  setSheets: boolean | "auto" = "auto",
): WorkbookPlan {
  const { programme, certificate } = allocateSets(opened(contentOf(rows)), options);
  return planWorkbook({ programme, certificate, notices: [], setSheets });
}

function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.key === key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

function textsOf({ rows }: SheetPlan): string[] {
  return rows.flatMap((cells) =>
    cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
  );
}

/** Charts whose alternative text begins with a sentence that does not stand on their sheet: in Excel they have none. */
function unsaidCharts({ name, rows, charts }: SheetPlan): string[] {
  const texts = rows.flatMap((row) =>
    row.flatMap((cell) => (typeof cell?.value === "string" ? cell.value : [])),
  );
  const words = texts.join(" ");
  return charts
    .filter(({ altText }) => !words.includes(altText.split(". ")[0] ?? altText))
    .map(({ id }) => `${name}: ${id}`);
}

describe("the planned workbook", () => {
  const plan = planOf(rosterRows(60));

  it("has an overview, a sheet for every set, and the sheets to fill in", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      ...["Overview", "Roster", "Attendance", "Attendance rates", "Meetings"],
      ...[1, 2, 3, 4, 5, 6].map((number) => `Set ${String(number)}`),
      ...["Facilitators", "Rules", "Rooms", "Programme", "Matching", "Moves", "Earlier sets"],
    ]);
  });

  it("shows six tabs beside the sets, and no tab of a sheet that has nothing to decide yet", () => {
    const shown = plan.sheets.filter(({ key, isHidden }) => !key.startsWith("set-") && !isHidden);
    expect(shown.map(({ name }) => name)).toEqual([
      ...["Overview", "Roster", "Attendance", "Meetings"],
      ...["Facilitators", "Programme"],
    ]);
  });

  it("gives every sheet A4 pages with repeated titles, frozen headers and a tab colour", () => {
    for (const { print, frozen, tabColour } of plan.sheets) {
      expect(print.pagesAcross).toBeGreaterThanOrEqual(1);
      expect(print.titleRows).not.toBeNull();
      expect(frozen.rows).toBeGreaterThan(0);
      expect(tabColour).toMatch(/^[0-9A-F]{6}$/);
    }
  });

  it("lists a set's members as they are counted, with rate and flag, and its mix beside them", () => {
    const sheet = sheetOf(plan, "set-1");
    const header = sheet.rows.find((cells) => cells.some((cell) => cell?.value === "Flag")) ?? [];
    expect(header.slice(0, 6).map((cell) => cell?.value)).toEqual([
      ...["Name", "ID", "Profession", "Organisation", "Rate", "Flag"],
    ]);
    expect(textsOf(sheet)).toEqual(expect.arrayContaining(["Profession mix", "Organisation mix"]));
    expect(sheet.charts).toEqual([]);
    expect(sheet.print).toMatchObject({ pagesAcross: 1, pagesDown: 1 });
  });

  it("shows the sets and a chart beside them on a screen of 1366 by 768, and leaves no rows blank there", () => {
    const { rows, rowHeights, charts, columnWidths } = sheetOf(plan, "overview");
    const { top = 0, bottom = 0, left = 0, right = 0 } = charts[0]?.area ?? {};
    const filled = rows.slice(top, bottom + 1).filter((cells) => cells.some((cell) => cell?.value));
    expect(filled.length).toBeGreaterThanOrEqual(bottom - top);
    const height = rows.slice(0, bottom + 1).reduce((sum, _, row) => sum + (rowHeights.get(row) ?? 15), 0);
    // What Excel leaves of that screen in points and in characters of 7 pixels, 5 of which are between columns.
    expect(height).toBeLessThanOrEqual(360);
    expect(columnWidths.reduce((sum, width) => sum + width * 7 + 5, 0)).toBeLessThanOrEqual(1319);
    const ofChart = columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0);
    expect(ofChart).toBeGreaterThan(40);
    expect(charts[0]?.legend).toBe("bottom");
  });

  it("has the chart's legend at its side where names are too long to be two in a row below it", () => {
    const [header = [], ...people] = rosterRows(60);
    const long = people.map(([name, , organisation], row) => [
      ...[name ?? null, `Practitioner of the advanced kind number ${String(row % 6)}`, organisation ?? null],
    ]);
    expect(sheetOf(planOf([header, ...long]), "overview").charts[0]?.legend).toBe("right");
  });

  it.each(["Eastmere", "Stourford and Wexcombe Mental Health Partnership Trust"])(
    "has room for what is to be done beside the chart, with an organisation called %s",
    (organisation) => {
      const [header = [], ...people] = rosterRows(60);
      const employed = people.map(([name, profession]) => [name ?? null, profession ?? null, organisation]);
      const { rows, charts, columnWidths } = sheetOf(planOf([header, ...employed]), "overview");
      const { top = 0, left = 0 } = charts[0]?.area ?? {};
      const first = rows[top + 1]?.findIndex((cell) => cell?.value === "To do") ?? 0;
      const room = columnWidths.slice(first, left).reduce((sum, width) => sum + width * 7 + 5, 0);
      // The line begins an indent of 9 pixels behind the column's edge.
      expect(room).toBeGreaterThan(9 + 7 * textWidth("name a facilitator; 2 conversations due"));
    },
  );

  it("gives a set's rows one height each, whatever is beside them", () => {
    const { rowHeights } = sheetOf(plan, "set-1");
    expect([...rowHeights].filter(([row, height]) => row > 1 && height % 15 !== 0)).toEqual([]);
  });

  it("gives all rows of a wide roster the height of two lines, and keeps single lines elsewhere", () => {
    const [header = [], ...rows] = rosterRows(60);
    const wide = rows.map((cells, row) => [
      ...cells,
      `${row % 9 === 0 ? "" : "North Brackenshire and Fenwold Rivers Association "}of practices`,
      "Stourford and Wexcombe Mental Health Partnership Trust",
    ]);
    const heightsOf = (typed: readonly (readonly CellScalar[])[]): number[] => {
      const { rows: drawn, rowHeights, tables } = sheetOf(planOf(typed), "roster");
      const top = tables[0]?.range.top ?? 0;
      return drawn.flatMap((_, row) => (row > top ? [rowHeights.get(row) ?? 15] : []));
    };
    expect(new Set(heightsOf([[...header, "Works with", "Also at"], ...wide]))).toEqual(new Set([30]));
    expect(new Set(heightsOf([header, ...rows]))).toEqual(new Set([15]));
  });

  it("charts the attendance of a set once there are two meetings to compare", () => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(60))), options);
    const chartsAfter = (count: number): string[] => {
      const recorded = programme.meetings.slice(0, count);
      const attendance = recorded.flatMap(({ id: meetingId }) =>
        programme.members.map(({ id: memberId }) => ({
          ...{ memberId, meetingId, code: "P" as const, notUnderstood: null },
        })),
      );
      const year = { ...programme, attendance };
      const after = planWorkbook({ programme: year, certificate, notices: [], setSheets: true });
      expect(lintPlan(after)).toEqual([]);
      expect(after.sheets.flatMap(unsaidCharts)).toEqual([]);
      return sheetOf(after, "set-1").charts.map(({ id }) => id);
    };
    expect(chartsAfter(1)).toEqual([]);
    expect(chartsAfter(2)).toEqual(["attendance"]);
  });

  it.each([
    [0, true, []],
    [1, true, ["members-by-rate", "rate-by-set"]],
    [2, false, ["rate-by-meeting", "members-by-rate", "rate-by-set"]],
  ])("with %i meetings recorded charts what there is to compare", (count, isWaiting, charts) => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(24))), options);
    const attendance = programme.meetings.slice(0, count).flatMap(({ id: meetingId }) =>
      programme.members.map(({ id: memberId }) => ({
        memberId,
        meetingId,
        code: "P" as const,
        notUnderstood: null,
      })),
    );
    const rates = planWorkbook({
      ...{ programme: { ...programme, attendance }, certificate, notices: [], setSheets: false },
    }).sheets.find(({ key }) => key === "rates");
    expect(rates?.charts.map(({ id }) => id)).toEqual(charts);
    expect(rates?.isWaiting ?? false).toBe(isWaiting);
  });

  it("lists email addresses on the sets' sheets only when that is asked for", () => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(60))), options);
    const { email } = programme.members.find(({ setNumber }) => setNumber === 1) ?? { email: "" };
    const textsWith = (setSheetEmails: boolean): string[] => {
      const settings = { ...programme.settings, setSheetEmails };
      const after = planWorkbook({
        ...{ programme: { ...programme, settings }, certificate, notices: [], setSheets: true },
      });
      expect(lintPlan(after)).toEqual([]);
      return textsOf(sheetOf(after, "set-1"));
    };
    expect(email).toContain("@");
    expect(textsWith(false)).not.toContain(email);
    expect(textsWith(true)).toContain(email);
  });

  it("keeps every column of the roster in its order and adds Member ID, Set and Locked", () => {
    const roster = sheetOf(plan, "roster");
    const headers = roster.rows[roster.tables[0]?.range.top ?? 0]?.map((cell) => cell?.value);
    const own = rosterRows(60)[0] ?? [];
    expect(headers?.slice(0, own.length + 3)).toEqual([...own, "Member ID", "Set", "Locked"]);
  });

  it("says whole titles in what it asks for", () => {
    const labels = textsOf(sheetOf(plan, "programme"));
    const cut = sheetOf(plan, "programme").validations.filter(({ promptTitle }) =>
      labels.some((label) => label !== promptTitle && label.startsWith(`${promptTitle} `.slice(0, 32))),
    );
    expect(cut.map(({ promptTitle }) => promptTitle)).toEqual([]);
  });

  it("plans second Tuesdays, skips August and computes the session from the speaker's end", () => {
    const { rows, tables } = sheetOf(plan, "meetings");
    const top = tables[0]?.range.top ?? 0;
    expect(rows.slice(top + 1)).toHaveLength(9);
    const first = rows[top + 1] ?? [];
    expect(first[7]).toMatchObject({ value: 15 / 24, formula: expect.stringContaining("Speaker minutes") });
  });
});

describe("names and texts as typed", () => {
  it("writes a name that starts like a formula as text, everywhere", () => {
    const rows = rosterRows(12).map((row, index) =>
      index === 0 ? row : [["=1+1", "+44", "-5 Smith", "@home"][index % 4] + String(index), ...row.slice(1)],
    );
    const plan = planOf(rows);
    const names = rows.slice(1).map(([name]) => name);
    const cells = plan.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) => row.filter((cell) => cell && names.includes(cell.value))),
    );
    expect(cells.length).toBeGreaterThanOrEqual(3 * names.length);
    expect(cells.every((cell) => cell?.formula === undefined)).toBe(true);
    expect(lintPlan(plan)).toEqual([]);
  });

  it("gives sheets safe and unique names whatever the sets are called", () => {
    const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(40))), options);
    const names = ["Roster", "roster", "A/B: [very] long? name*that\\goes 'on' and on and on", "'"];
    const sets = programme.sets.map((set, index) => ({ ...set, name: names[index] ?? "" }));
    const plan = planWorkbook({
      programme: { ...programme, sets },
      certificate,
      notices: [],
      setSheets: true,
    });
    expect(lintPlan(plan)).toEqual([]);
    expect(sheetOf(plan, "set-1").name).toBe("Roster (2)");
  });
});

describe("many sets", () => {
  const rows = rosterRows(620);

  it("above 60 sets has no sheets for them and says so on the Overview", () => {
    const plan = planOf(rows);
    expect(plan.sheets.filter(({ key }) => key.startsWith("set-"))).toEqual([]);
    const overview = textsOf(sheetOf(plan, "overview")).join(" ");
    expect(overview).toContain("because there are more than 60");
    expect(overview).not.toContain("--");
    expect(lintPlan(plan)).toEqual([]);
  });

  it("has them when they are asked for", () => {
    const plan = planOf(rows, true);
    expect(plan.sheets.filter(({ key }) => key.startsWith("set-"))).toHaveLength(62);
  });
});
