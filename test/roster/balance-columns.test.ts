import type { Grouping, Member, RosterColumn } from "../../src/programme";
import { areNumbers, balanceColumns, understandBalance, type BalancedRoster } from "../../src/roster";
import type { CellScalar } from "../../src/sheet";
import { sayProblem } from "../../src/wording";
import { member } from "../small-programme";
import { refusalSentence } from "../refusal-of";

const columns: RosterColumn[] = ["Full name", "Gender", "Years in post", "Theme"].map((header, index) => ({
  header,
  role: index === 0 ? "name" : "other",
  isDate: false,
}));
const families: Grouping[] = [{ key: "profession", label: "Profession", family: "profession" }];

function balanced(values: readonly (readonly CellScalar[])[], options: string): BalancedRoster {
  const members = values.map((own, index): Member =>
    member(index + 1, { name: `Person ${String(index + 1)}`, values: ["", ...own] }),
  );
  return balanceColumns({
    members,
    sheet: "Members",
    roster: {
      headerRow: 0,
      rowOf: new Map(members.map(({ id }, index) => [id, index + 2])),
      placeOf: new Map(columns.map(({ header }, at) => [header, at + 1])),
    },
    columns,
    groupings: families,
    choices: understandBalance(options),
  });
}

const people: CellScalar[][] = [
  ["F", 1, "Quality"],
  ["M", 4, "Digital"],
  [" f", 2.5, "Quality"],
  ["", 30, "Quality"],
  ["M", "12", null],
];

describe("balance columns", () => {
  it("are read from one line of words, in their order", () => {
    expect(
      understandBalance(
        "Gender; Theme (together), Years in post (numbers); Last set (met); Band (not alone)",
      ),
    ).toEqual([
      { header: "Gender", kind: "even", notAlone: false },
      { header: "Theme", kind: "together", notAlone: false },
      { header: "Years in post", kind: "numbers", notAlone: false },
      { header: "Last set", kind: "met", notAlone: false },
      { header: "Band", kind: "even", notAlone: true },
    ]);
    expect(understandBalance("")).toEqual([]);
  });

  it("put a family in its place among them where its column is named", () => {
    const named: RosterColumn[] = [
      ...columns,
      { header: "Employer", role: "organisation", isDate: false },
      { header: "Role", role: "profession", isDate: false },
    ];
    const groupings: Grouping[] = [
      ...families,
      { key: "region", label: "Region", family: "organisation" },
      { key: "organisation", label: "Organisation", family: "organisation" },
    ];
    const order = (options: string): string[] =>
      balanceColumns({
        members: people.map((own, index) => member(index + 1, { values: ["", ...own, "X", "GP"] })),
        sheet: "Members",
        roster: { headerRow: 0, rowOf: new Map(), placeOf: new Map() },
        columns: named,
        groupings,
        choices: understandBalance(options),
      }).groupings.map(({ label }) => label);
    expect(order("Gender")).toEqual(["Profession", "Region", "Organisation", "Gender"]);
    expect(order("Gender; Employer")).toEqual(["Profession", "Gender", "Region", "Organisation"]);
    expect(order("Employer; Gender; Role; Theme")).toEqual([
      ...["Region", "Organisation", "Gender", "Profession", "Theme"],
    ]);
  });

  it("count what is typed alike as one, and what is blank as not given", () => {
    const { members, groupings } = balanced(people, "gender");
    const key = groupings[1]?.key ?? "";
    expect(groupings[1]).toMatchObject({ label: "Gender", family: null, kind: "even" });
    expect(members.map(({ groups }) => groups[key])).toEqual(["F", "M", "F", "(not given)", "M"]);
  });

  it("take numbers in five bands, the same number always in the same", () => {
    const values = Array.from({ length: 20 }, (_, index): CellScalar[] => ["F", Math.floor(index / 2), null]);
    const { members, groupings } = balanced(values, "Years in post (numbers)");
    const labels = members.map(({ groups }) => groups[groupings[1]?.key ?? ""]);
    expect(new Set(labels)).toEqual(new Set(["0 to 1", "2 to 3", "4 to 5", "6 to 7", "8 to 9"]));
    expect(labels[0]).toBe(labels[1]);
  });

  it.each([
    [
      [
        ["F", 1, null],
        ["F", 2, null],
      ],
      "Gender",
      "the same for everybody",
    ],
    [
      [
        ["", 1, null],
        [null, 2, null],
      ],
      "Gender",
      "is empty",
    ],
    [
      [
        ["a", 1, null],
        ["b", 2, null],
        ["c", 3, null],
      ],
      "Gender",
      "different for everybody",
    ],
  ])("that balance nothing are said to be useless and left out", (values, wish, words) => {
    const { groupings, notices } = balanced(values, wish);
    expect(groupings).toEqual(families);
    expect(notices.map(({ problem }) => sayProblem(problem).what).join()).toContain(words);
    expect(notices[0]?.problem.place).toMatchObject({
      sheet: "Members",
      cell: expect.stringMatching(/^[C-E]1$/),
    });
  });

  it("are refused when a programme should not hold them, and said to be left out for that", () => {
    expect(refusalSentence(() => balanced(people, "Ethnicity"))).toMatch(
      /“Ethnicity” was left out of the balance. A programme should not keep such data/,
    );
    expect(refusalSentence(() => balanced(people, "Gender; date of birth (numbers)"))).not.toContain(
      "There is no column",
    );
  });

  it("are refused when there is no such column, text among numbers, or an unknown wish", () => {
    expect(refusalSentence(() => balanced(people, "Shoe size"))).toMatch(
      /no column “Shoe size”.*Full name, Gender, Years in post and Theme/,
    );
    expect(
      refusalSentence(() =>
        balanced(
          [
            ["F", "ten", null],
            ["M", 2, null],
          ],
          "Years in post (numbers)",
        ),
      ),
    ).toMatch(/^Sheet Members, cell D2: .*row 2 \(Person 1\) has “ten”/);
    expect(refusalSentence(() => understandBalance("Gender (somehow)"))).toContain(
      "“somehow” is not a way to balance the column Gender",
    );
  });
});

describe("a column of numbers", () => {
  it.each([
    ["years in post", [1, 4, 7, 12, 15, 20, null], true],
    ["numbers typed as text", ["1", "4", "7", "12", "15", "20", "n/a"], true],
    ["a few numbers, which are groups", [1, 2, 3, 1, 2, 3], false],
    ["text among numbers", [1, 4, 7, 12, 15, 20, "Band 6"], false],
    ["nothing", [null, null], false],
  ])("is told from groups: %s", (_, values, expected) => {
    expect(areNumbers(values, { isDate: false })).toBe(expected);
  });

  it("is no column of dates", () => {
    expect(areNumbers([46000, 46001, 46002, 46003, 46004, 46005], { isDate: true })).toBe(false);
  });
});

describe("a column of times in common", () => {
  it("is understood in the words that are written for it, and has its own name everywhere", () => {
    const typed = ["Times (in common)", "Times (a time in common)", "Times (times)"];
    expect(typed.flatMap((text) => understandBalance(text)).map(({ kind }) => kind)).toEqual([
      ...["common", "common", "common"],
    ]);
  });
});
