import fc from "fast-check";
import { storedFormula } from "../../src/xlsx/structured-reference";

describe("a structured reference is stored as Excel stores it", () => {
  it.each([
    ["[@Set]", "LS_Roster[[#This Row],[Set]]"],
    ["LS_Roster[@Set]", "LS_Roster[[#This Row],[Set]]"],
    ["[@[Full name]]", "LS_Roster[[#This Row],[Full name]]"],
    [
      "LS_Meetings[@[Speaker starts]]+[@[Speaker minutes]]/1440",
      "LS_Meetings[[#This Row],[Speaker starts]]+LS_Roster[[#This Row],[Speaker minutes]]/1440",
    ],
    ["SUM(LS_Attendance[@[M1]:[M9]])", "SUM(LS_Attendance[[#This Row],[M1]:[M9]])"],
    ["[@]", "LS_Roster[#This Row]"],
    ["COUNTIFS(LS_Roster[Set],[@Set])", "COUNTIFS(LS_Roster[Set],LS_Roster[[#This Row],[Set]])"],
    ["SUM([Set])", "SUM(LS_Roster[Set])"],
    ["LS_Roster[#Headers]", "LS_Roster[#Headers]"],
    ["LS_Roster[[#All],[Set]]", "LS_Roster[[#All],[Set]]"],
    ["[@[Counted as: '[odd'] '#1 ''x'']]", "LS_Roster[[#This Row],[Counted as: '[odd'] '#1 ''x'']]"],
    ['"[@Set]"&[@Set]', '"[@Set]"&LS_Roster[[#This Row],[Set]]'],
    ["'[@Set] sheet'!A1&[@Set]", "'[@Set] sheet'!A1&LS_Roster[[#This Row],[Set]]"],
    ["SUM($A$1:B2)", "SUM($A$1:B2)"],
  ])("%s", (typed, stored) => {
    expect(storedFormula(typed, "LS_Roster")).toBe(stored);
  });

  it("once stored, stays as it is", () => {
    const piece = fc.constantFrom(
      "[@Set]",
      "LS_Roster[Set]",
      '"[@Set]"',
      "'a [b]'!C1",
      "+",
      "[@[A b]:[C d]]",
      "[#Totals]",
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const stored = storedFormula(pieces.join("+"), "LS_T");
        expect(storedFormula(stored, "LS_T")).toBe(stored);
      }),
    );
  });
});
