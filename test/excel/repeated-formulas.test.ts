import { repeatedFormulas } from "../../src/excel/write/repeated-formulas";

/** Rows of the same cells, as they are to be typed. */
function rows(count: number, typed: readonly string[]): Map<number, Map<number, string>> {
  return new Map(Array.from({ length: count }, (_, row) => [row, new Map(typed.entries())]));
}

describe("cells to be entered", () => {
  const emptied = Array.from({ length: 60 }, () => "");

  it("that are emptied beside and below each other are one range, and texts among them stand alone", () => {
    const { repeated, rest } = repeatedFormulas(rows(3, ["a text", ...emptied]));
    expect(repeated).toEqual([{ range: { top: 0, left: 1, bottom: 2, right: 60 }, formula: "" }]);
    expect([...rest].map(([row, cells]) => [row, [...cells]])).toEqual(
      [0, 1, 2].map((row) => [row, [[0, "a text"]]]),
    );
  });

  it("that are few are entered with what is around them", () => {
    const { repeated, rest } = repeatedFormulas(rows(1, ["a text", "", ""]));
    expect(repeated).toEqual([]);
    expect(rest.get(0)?.size).toBe(3);
  });
});
