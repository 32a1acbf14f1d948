import fc from "fast-check";
import { Refusal } from "../../src/programme";
import { serialOfDate } from "../../src/sheet";
import type { CellContent, CellScalar } from "../../src/sheet";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { everyFeaturePlan } from "./every-feature-plan";
import { plainPlan, plainSheet } from "./plain-plan";
import { FileWorkbook } from "../workbook-contract/file-workbook";

/** What a person may type or paste: formula signs, errors, escapes, every script, line breaks. */
const typedText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc
    .tuple(
      fc.constantFrom("=", "+", "-", "@", "\t", "\n", " ", "'", '"', "&", "<", "]]>", "_x000D_"),
      fc.string(),
    )
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "#N/A",
    "#REF!",
    "TRUE",
    "007",
    "1E5",
    "3/4",
    "\r\n",
    "\u00A0",
    "\uFFFE",
    "\u0000",
    "\u200B",
  ),
);
const scalar: fc.Arbitrary<CellScalar> = fc.oneof(
  typedText,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

describe("what is written is read again", () => {
  it("any texts, numbers and truth values, whatever they look like", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(scalar, { maxLength: 6 }), { maxLength: 6 }), async (values) => {
        const plan = plainPlan(values.map((row) => row.map((value) => (value === null ? null : { value }))));
        const content = await readWorkbook(await writeWorkbook(plan), "any.xlsx");
        expect(content.sheets[0]?.rows).toEqual(expectedRows(values));
      }),
      { numRuns: 100 },
    );
  });

  it("formulas with the values they have, of any kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(scalar, { minLength: 1, maxLength: 6 }), async (values) => {
        const plan = plainPlan([values.map((value) => ({ value, formula: 'IF(A1="a & <b>",1,"")' }))]);
        const content = await readWorkbook(await writeWorkbook(plan), "any.xlsx");
        const formula = 'IF(A1="a & <b>",1,"")';
        expect(content.sheets[0]?.rows).toEqual([values.map((value) => ({ ...cellRead(value), formula }))]);
      }),
      { numRuns: 100 },
    );
  });

  it("dates and times as serial numbers that say so", async () => {
    const date = serialOfDate("2026-09-08");
    const plan = plainPlan([
      [
        { value: date, style: "date" },
        { value: 0.5625, style: "time" },
        { value: date + 0.75, format: "d mmm hh:mm" },
      ],
      [{ value: 0.5, style: "rate" }, { value: date }],
    ]);
    const content = await readWorkbook(await writeWorkbook(plan), "any.xlsx");
    expect(content.sheets[0]?.rows).toEqual([
      [
        { value: date, isDate: true },
        { value: 0.5625, isDate: true },
        { value: date + 0.75, isDate: true },
      ],
      [{ value: 0.5 }, { value: date }],
    ]);
  });

  it("tables and names", async () => {
    const content = await readWorkbook(await writeWorkbook(everyFeaturePlan), "any.xlsx");
    expect(content.sheets.map(({ name, tables }) => [name, tables])).toEqual([
      ["Roster", [{ name: "LS_Roster", range: { top: 1, left: 0, bottom: 5, right: 6 } }]],
      ["Set 1 & O'Hara", []],
    ]);
    expect(content.names).toEqual([
      { name: "LS_Sets", sheet: "Set 1 & O'Hara", range: { top: 3, left: 0, bottom: 4, right: 0 } },
    ]);
  });

  it("through a file's storage", async () => {
    let stored = new Uint8Array();
    const workbook = new FileWorkbook({
      name: "learning-sets.xlsx",
      read: () => Promise.resolve(stored),
      write: (bytes) => {
        stored = new Uint8Array(bytes);
        return Promise.resolve();
      },
    });
    await workbook.write(plainPlan([[{ value: "Name" }]]));
    expect((await workbook.read()).sheets[0]?.rows).toEqual([[{ value: "Name" }]]);
  });
});

it("text longer than a cell can hold is refused, with its place", async () => {
  const plan = { ...plainPlan([]), sheets: [plainSheet([[null], [null, { value: "x".repeat(32_768) }]])] };
  const refusal = await writeWorkbook(plan).catch((thrown: unknown) => thrown);
  expect(refusal instanceof Refusal && refusal.problem).toEqual({
    code: "cell-text-too-long",
    details: { length: 32_768, limit: 32_767 },
    place: { sheet: "Roster", cell: "B2" },
  });
});

/** The rows as they should be read: blanks trimmed. */
function expectedRows(values: readonly (readonly CellScalar[])[]): CellContent[][] {
  const rows = values.map((row) => {
    const cells = row.map(cellRead);
    while (cells.at(-1)?.value === null) cells.pop();
    return cells;
  });
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** The same value, but for what no file can hold: half a surrogate pair, U+FFFE, U+FFFF, negative zero. */
function cellRead(value: CellScalar): CellContent {
  if (value === "") return { value: null };
  if (typeof value === "string")
    return {
      value: Buffer.from(value, "utf8")
        .toString("utf8")
        .replace(/[\uFFFE\uFFFF]/g, "\uFFFD"),
    };
  return { value: value === 0 ? 0 : value };
}
