import { certificateOf } from "../../src/commands";
import type { SheetContent } from "../../src/sheet";
import { findOurSheet, fitSheet, planWorkbook } from "../../src/workbook";
import { plannedContent } from "../planned-content";
import { smallProgramme } from "../small-programme";

const programme = smallProgramme(["PPL", "A.P", "PPP", "UPP"]);
const plan = planWorkbook({
  ...{ programme, certificate: certificateOf(programme), notices: [], setSheets: false },
});
const attendance = plan.sheets.find(({ key }) => key === "attendance");
const there = findOurSheet(plannedContent(plan), "attendance");
if (!attendance || !there) throw new Error("There is no tracker.");
const top = attendance.tables[0]?.range.top ?? 0;

/** With the rows of the table sorted the other way round. */
const sorted: SheetContent = {
  ...there,
  rows: [...there.rows.slice(0, top + 1), ...there.rows.slice(top + 1).reverse()],
};

describe("a planned sheet that is laid onto the one that is there", () => {
  it("keeps rows as the objects that they are, in whatever order they stand", () => {
    for (const [content, rows] of [
      [there, attendance.rows],
      [sorted, [...attendance.rows.slice(0, top + 1), ...attendance.rows.slice(top + 1).reverse()]],
    ] as const) {
      const fitted = fitSheet(attendance, content);
      rows.forEach((row, at) => {
        expect(fitted?.plan.rows[at]).toBe(row);
        expect(fitted?.present.rows[at]).toBe(row);
      });
    }
  });

  it("finds its rows again after they were fitted in another order, or stand under another heading", () => {
    const first = fitSheet(attendance, there);
    const headed: SheetContent = {
      ...there,
      rows: there.rows.map((cells, row) => [
        ...cells.slice(0, 2),
        { value: row === top ? "Mine" : row > top ? row : null },
        ...cells.slice(2),
      ]),
      tables: there.tables.map(({ name, range }) => ({ name, range: { ...range, right: range.right + 1 } })),
    };
    const beside = fitSheet(attendance, headed);
    attendance.rows.slice(top).forEach((cells, down) => {
      const own = beside?.plan.rows[top + down] ?? [];
      expect([own[0], own[1], own[3]]).toEqual([cells[0], cells[1], cells[2]]);
      expect(own[2] ?? null).toBeNull();
    });
    expect(fitSheet(attendance, there)).toEqual({ ...first, relocation: expect.anything() as unknown });
  });
});
