import fc from "fast-check";
import { inR1C1 } from "../../src/workbook";
import { fromR1C1 } from "../excel-host/model/r1c1-formula";

const address = fc
  .tuple(
    fc.constantFrom("", "$"),
    fc.constantFrom("A", "B", "Z", "AA", "R", "RC", "XFD"),
    fc.constantFrom("", "$"),
    fc.integer({ min: 1, max: 1_048_576 }),
  )
  .map(([column, letters, row, number]) => `${column}${letters}${row}${String(number)}`);
const piece = fc.oneof(
  address,
  fc.tuple(address, address).map(([first, last]) => `SUM(${first}:${last})`),
  fc.tuple(fc.constantFrom("'Set 1'!", "'R1C1''s'!", "Moves!"), address).map((parts) => parts.join("")),
  fc.constantFrom(
    ...[
      '"see A1"',
      "LS_Roster[Set]",
      "LS_Roster[[#This Row],[M1]]",
      "LOG10(2)",
      "LS_Set_numbers",
      '"R1C1 ""B2"""',
    ],
  ),
);
const formula = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join("+"));
const place = fc.record({
  row: fc.integer({ min: 0, max: 1_048_575 }),
  column: fc.integer({ min: 0, max: 16_383 }),
});

describe("a formula in R1C1 notation", () => {
  it("reads in its cell as it did before", () => {
    fc.assert(
      fc.property(formula, place, (text, { row, column }) => {
        const typed = inR1C1(text, row, column);
        expect(typed === null ? null : fromR1C1(typed, row, column)).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is the same for cells that compute the same, each from where it stands", () => {
    expect(inR1C1('=COUNTIFS($A5,E$4)&"A1"', 4, 4)).toBe('=COUNTIFS(RC1,R4C)&"A1"');
    expect(inR1C1('=COUNTIFS($A6,F$4)&"A1"', 5, 5)).toBe('=COUNTIFS(RC1,R4C)&"A1"');
    expect(inR1C1("=SUM(B2:B4)", 4, 1)).toBe("=SUM(R[-3]C:R[-1]C)");
  });

  it.each(["=SUM(A:A)", "=A1#", "=@A1:A3", "=LET(r1c,A1,r1c)", "=R+A1"])(
    "is left alone where Excel might read it otherwise: %s",
    (text) => {
      expect(inR1C1(text, 0, 1)).toBeNull();
    },
  );
});
