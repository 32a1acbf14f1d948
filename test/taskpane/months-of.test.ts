import type { Meeting } from "../../src/programme";
import { monthsOf } from "../../src/taskpane/meetings/months-of";

const on = (...dates: string[]): Meeting[] =>
  dates.map((date, index) => ({ id: `M${String(index + 1)}`, date }) as Meeting);

describe("the months of a cycle", () => {
  it("are all from the first meeting to the last, each with its own meetings", () => {
    const months = monthsOf(on("2026-10-13", "2026-12-08", "2027-01-12"));
    expect(months.map(({ name, meetings }) => [name, meetings.map(({ id }) => id)])).toEqual([
      ["October 2026", ["M1"]],
      ["November 2026", []],
      ["December 2026", ["M2"]],
      ["January 2027", ["M3"]],
    ]);
  });

  it("begin on the right day of the week, and have the right number of days", () => {
    const [month] = monthsOf(on("2028-02-29"));
    // 1 February 2028 is a Tuesday.
    expect(month?.blank).toBe(1);
    expect(month?.days).toHaveLength(29);
    expect(month?.days.at(-1)).toBe("2028-02-29");
  });

  it("are those with meetings only, where the cycle is very long", () => {
    expect(monthsOf(on("2026-01-01", "2036-01-01")).map(({ name }) => name)).toEqual([
      "January 2026",
      "January 2036",
    ]);
  });

  it("are none without meetings", () => {
    expect(monthsOf([])).toEqual([]);
  });
});
