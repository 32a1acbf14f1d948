import { Refusal } from "../../src/programme";
import { blankCell } from "../../src/sheet";
import { readSettings } from "../../src/tables";
import { sayProblem } from "../../src/wording";
import { refusalSentence } from "../refusal-of";

/** The Programme sheet with this typed for a setting. */
function programmeSheet(label: string, typed: string | number | null) {
  const cell = (value: string | number | null) => (value === null ? blankCell : { value });
  const rows = [["Setting", "Value", "What it does"].map(cell), [label, typed, "What it does."].map(cell)];
  const range = { top: 0, left: 0, bottom: 1, right: 2 };
  const tables = [{ name: "LS_Settings", range }];
  return { name: "Programme", hidden: false, rows, merges: [], hiddenRows: [], tables };
}

const read = (typed: string | number | null): readonly number[] =>
  readSettings(programmeSheet("Months without meetings", typed)).settings.skipMonths;

describe("months without meetings, as typed on the Programme sheet", () => {
  it.each([
    ["August", [8]],
    ["aug and Dec", [8, 12]],
    ["December; August, August", [8, 12]],
    ["8, 12", [8, 12]],
    [7, [7]],
    ["None", []],
    [null, [8]],
  ])("%p are %p", (typed, months) => {
    expect(read(typed)).toEqual(months);
  });

  it.each(["Agust", "13", "0", "ju", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"])(
    "%p is refused with its cell and what to type",
    (typed) => {
      const refused = (): unknown => read(typed);
      expect(refused).toThrow(Refusal);
      try {
        refused();
      } catch (error) {
        const { problem } = error as Refusal;
        expect(problem.place).toEqual({ sheet: "Programme", cell: "B2" });
        expect(sayProblem(problem).remedy).toContain("August, December, or none");
      }
    },
  );
});

describe("meetings in a new cycle, as typed on the Programme sheet", () => {
  const count = (typed: string | number | null): number =>
    readSettings(programmeSheet("Meetings in a new cycle", typed)).settings.meetingCount;

  it("are nine until somebody types another number", () => {
    expect([count(null), count(1), count(" 60 ")]).toEqual([9, 1, 60]);
  });

  it.each([
    ["many", "Sheet Programme, cell B2: Meetings in a new cycle: “many” is not a whole number of 1 or more."],
    [0, "Sheet Programme, cell B2: Meetings in a new cycle: “0” is not a whole number of 1 or more."],
    [61, "Sheet Programme, cell B2: A cycle cannot have 61 meetings."],
  ])("%p is refused with its cell", (typed, sentence) => {
    expect(refusalSentence(() => count(typed))).toContain(sentence);
  });
});
