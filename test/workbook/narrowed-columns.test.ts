import { narrowedColumns } from "../../src/workbook/draw/narrowed-columns";
import { textWidth, wrappedLines } from "../../src/workbook/draw/text-size";

const organisations = [
  "Abbey Fields Medical Centre",
  "Harfield Women's and Children's NHS FT",
  "NHS Fenwold",
];
const long = "Maximiliana Featherstonehaugh-Cholmondeley";

/** Names, and the organisation in two columns, as on a set's sheet. */
function widthsFor(rows: readonly (readonly string[])[], room: number): readonly number[] {
  const longest = [0, 1, 2].map((at) =>
    Math.max(...rows.map((texts) => Math.ceil(textWidth(texts[at] ?? "")))),
  );
  const fits = (widths: readonly number[]): boolean => widths.reduce((sum, each) => sum + each) <= room;
  return narrowedColumns(...([rows, longest.map((each) => each + 2), fits, [17, 20, 18]] as const));
}

const rows = Array.from({ length: 30 }, (_, row) => {
  const organisation = organisations[row % 3] ?? "";
  return [row % 10 === 0 ? long : "Oluwaseun Carmichael", organisation, organisation];
});

it("columns that fit stay as wide as their texts", () => {
  expect(widthsFor(rows, 200)).toEqual([42, 36, 36]);
});

it("one long name in ten is on three lines, rather than every third organisation on two", () => {
  expect(widthsFor(rows, 92)).toEqual([22, 35, 35]);
});

it("a name is parted behind its hyphens before it is parted elsewhere", () => {
  expect(wrappedLines("Zoë Featherstonehaugh-Cholmondeley", 19)).toEqual([
    "Zoë",
    "Featherstonehaugh-",
    "Cholmondeley",
  ]);
  expect(wrappedLines("one two", 20)).toEqual(["one two"]);
});
