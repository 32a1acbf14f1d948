import fc from "fast-check";
import { findRosterSheet } from "../../src/roster";
import { columnsOf, header, plainRows, read, sheet } from "./roster-of";
import { refusalSentence } from "../refusal-of";

describe("columns", () => {
  it.each([
    [["Full name", "Profession", "Organisation"]],
    [["Name of participant", "Job title", "Employer"]],
    [["Member", "Role", "Trust"]],
    [["FULL NAME ", "Job role / profession", "Employing organisation"]],
    [["Name", "Staff group", "Place of work"]],
  ])("are recognised by what they are usually called: %j", (headers) => {
    const reading = read(sheet([headers, ...plainRows(5).map((row) => row.slice(0, 3))]));
    expect(columnsOf(reading)).toEqual({
      name: headers[0]?.trim(),
      profession: headers[1],
      organisation: headers[2],
    });
    expect(reading.members).toHaveLength(5);
  });

  it("may give forename and surname apart", () => {
    const rows = [
      ["Surname", "Forename", "Profession", "Trust"],
      ["Okafor", "Ada", "GP", "Trust A"],
      ["Lee", "Bo", "RN", "Trust B"],
    ];
    expect(read(sheet(rows)).members.map(({ name }) => name)).toEqual(["Ada Okafor", "Bo Lee"]);
  });

  it("are what the administrator says, over any synonym", () => {
    const rows = [
      ["Full name", "Known as", "Role", "Speciality", "Trust"],
      ["A Person", "Ann Other", "Chair", "GP", "T"],
    ];
    const reading = read(sheet(rows), { columns: { name: "Known as", profession: "Speciality" } });
    expect(reading.members[0]).toMatchObject({ name: "Ann Other", profession: "GP" });
    expect(reading.columns.map(({ header: typed }) => typed)).toEqual(rows[0]);
  });

  it("that hold what a programme should not are left unread, and said", () => {
    const headers = [
      ...header,
      "NHS number",
      "Date of birth",
      "Ethnicity",
      "Home address",
      "GMC number",
      "Health conditions",
    ];
    const reading = read(
      sheet([headers, ...plainRows(4).map((row) => [...row, "1", "2", "3", "4", "5", "6"])]),
    );
    const { problem } =
      reading.notices.find((each) => each.problem.code === "sensitive-columns-ignored") ?? {};
    expect(problem?.details).toEqual({ headers: headers.slice(4) });
    expect(JSON.stringify(reading.members)).not.toMatch(/"[1-6]"/);
  });

  it("that are not there are named, with those that are", () => {
    const rows = [
      ["Full name", "Shoe size"],
      ["A Person", "41"],
    ];
    expect(refusalSentence(() => read(sheet(rows)))).toContain("Shoe size");
    expect(
      refusalSentence(() => read(sheet([header, ...plainRows(3)]), { columns: { name: "Nickname" } })),
    ).toContain("Nickname");
  });

  it("need a roster: a sheet without one is refused, naming what it has", () => {
    const said = refusalSentence(() =>
      findRosterSheet([
        sheet([
          ["Budget", "2026"],
          ["Rooms", 400],
        ]),
      ]),
    );
    expect(said).toContain("Members");
  });
});

describe("the header row", () => {
  it("is found below titles and a second header row, and said", () => {
    const rows = [["ACTION LEARNING 2026"], [], ["Personal", null, "Work", null], header, ...plainRows(6)];
    const reading = read(sheet(rows));
    expect(reading.headerRow).toBe(3);
    expect(reading.members).toHaveLength(6);
    expect(reading.notices.map(({ problem }) => problem.code)).toContain("header-row-below-others");
  });

  it("is found in any of the rows 1 to 10, under any notes, whatever the order of the columns", () => {
    const note = fc.constantFrom(null, "Draft", "Please check your details", "2026/27", 4, "Version 3");
    const above = fc.array(fc.array(note, { maxLength: 3 }), { maxLength: 9 });
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(above, order, (notes, columns) => {
        const arrange = (row: readonly string[]): string[] => columns.map((column) => row[column] ?? "");
        const reading = read(sheet([...notes, arrange(header), ...plainRows(8).map(arrange)]));
        expect(reading.headerRow).toBe(notes.length);
        expect(reading.members.map(({ name }) => name)).toEqual(plainRows(8).map(([name]) => name));
      }),
      { numRuns: 200 },
    );
  });
});
