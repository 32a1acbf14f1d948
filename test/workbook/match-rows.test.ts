import { matchRows, type RowKeys } from "../../src/workbook/fit/match-rows";

/** A row for each letter, a blank one for each dot. */
function rows(texts: string): RowKeys[] {
  return [...texts].map((text) => [text === "." ? "" : text]);
}

/** Where the planned rows go that stood one below the other, in a table that holds something else now. */
function places(planned: string, now: string): (number | null)[] {
  const stood = [...planned].keys();
  const { rows: there, beneath } = matchRows(rows(planned), rows(now), true, [...stood]);
  return there.map((row, place) => row ?? beneath.get(place) ?? null);
}

describe("a row that comes back", () => {
  it.each([
    ["goes between the rows it stood between", "AXBY", "A.B.", [0, 1, 2, 3]],
    ["leaves the rows blank that were blank above it", "A..X", "A", [0, 1, 2, 3]],
    ["leaves a blank row to the one that stood there", "AX.Y", "A...", [0, 1, 2, 3]],
    ["moves along with its neighbours", "AXB", "QA.B", [1, 2, 3]],
    ["takes any blank row once its neighbours are elsewhere", "AXB", "B.A", [2, 1, 0]],
    ["makes the table longer where somebody has typed in its place", "AXB", "AQB", [0, null, 2]],
  ])("%s", (_, planned, now, expected) => {
    expect(places(planned, now)).toEqual(expected);
  });
});
