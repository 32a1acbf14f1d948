import * as fc from "fast-check";
import { sameFormula } from "../../src/excel/write/typed-cell";

/** A formula as it was planned, and the same as Excel shows it. */
const shownOtherwise: readonly (readonly [string, string])[] = [
  ["SUM( A1:B2 )", "SUM(A1:B2)"],
  ["LS_Roster[[#This Row],[Set]]+1", "[@Set]+1"],
  ["LS_Roster[[#This Row],[Member ID]]", "[@[Member ID]]"],
  ["LS_Roster[[#This Row],[M1]:[M9]]", "LS_Roster[@[M1]:[M9]]"],
  ["IF( A1 = \"a b\", 'My sheet'!$A$1, 2)", "IF(A1=\"a b\",'My sheet'!$A$1,2)"],
];

describe("two formulas", () => {
  it.each(shownOtherwise)("are the same, however Excel shows %s", (planned, shown) => {
    expect(sameFormula(planned, shown)).toBe(true);
    expect(sameFormula(shown, planned)).toBe(true);
  });

  it.each([
    ["A1", "A2"],
    ["A1", "A1+1"],
    ['"a b"', '"ab"'],
    ["'My sheet'!A1", "'Mysheet'!A1"],
    ["[@Set]", "LS_Roster[[#This Row],[Sets]]"],
    ["COUNTIF(LS_Roster[Set],$A7)", "COUNTIF(LS_Roster[Set],$A8)"],
  ])("differ: %s and %s", (a, b) => {
    expect(sameFormula(a, b)).toBe(false);
    expect(sameFormula(b, a)).toBe(false);
  });

  it("are the same whatever spaces stand between their words", () => {
    const word = fc.constantFrom("SUM", "(", ")", "$A$7", "LS_Roster[Set]", "[@Set]", '"a b"', ",", "+");
    const words = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, (some, others) => {
        expect(sameFormula(some.join(""), some.join(" "))).toBe(true);
        expect(sameFormula(some.join(" "), others.join(""))).toBe(some.join("") === others.join(""));
      }),
    );
  });
});
