import { prepare } from "../../src/commands/prepare";
import { readJoinedRosters, type RosterReading } from "../../src/roster";
import { openWorkbook } from "../../src/workbook";
import { sheetOf } from "../workbook-content";

const north = sheetOf(
  [
    ["North cohort", null, null, null],
    ["Name", "Profession", "Organisation", "E-mail"],
    ["Ann Arrow", "Nurse", "Mill Lane", "ann@north.example"],
    ["Ben Birch", "GP", "Mill Lane", "ben@north.example"],
  ],
  "North",
);
const south = sheetOf(
  [
    ["Email address", "Full name", "Band", "Employer", "Job role"],
    ["cy@south.example", "Cy Cole", 6, "Penhallow ", "Nurse"],
    ["ann@north.example", "Ann Arrow", 7, "Mill Lane", "Nurse"],
  ],
  "South East",
);

function both(duplicates: "keep" | "leave-out" = "keep"): RosterReading {
  return readJoinedRosters(north, [south], { duplicates });
}

describe("two lists read as one roster", () => {
  it("has the people of both, each column with the one that means the same", () => {
    const { members, columns } = both();
    expect(members.map(({ name, profession, organisation }) => [name, profession, organisation])).toEqual([
      ["Ann Arrow", "Nurse", "Mill Lane"],
      ["Ben Birch", "GP", "Mill Lane"],
      ["Cy Cole", "Nurse", "Penhallow"],
      ["Ann Arrow", "Nurse", "Mill Lane"],
    ]);
    expect(columns.map(({ header }) => header)).toEqual([
      "Name",
      "Profession",
      "Organisation",
      "E-mail",
      "Band",
    ]);
    expect(members[2]?.values[4]).toBe(6);
  });

  it("finds the same person on both, and says where", () => {
    const { duplicates, notices } = both();
    expect(duplicates[0]).toMatchObject({ kind: "email", cells: ["D3", "'South East'!A3"] });
    const kept = notices.find(({ problem }) => problem.code === "same-email-kept");
    expect(kept?.problem.place).toEqual({ sheet: "North", cell: "D3" });
  });

  it("leaves the second out with where the first is, and where it is itself", () => {
    const { members, leftOut } = both("leave-out");
    expect(members).toHaveLength(3);
    expect(leftOut).toMatchObject([
      { sheet: "South East", row: 3, detail: "the same email address as row 3" },
    ]);
  });

  it("stops at the same address where it should, naming both cells", () => {
    expect(() => readJoinedRosters(north, [south], { duplicates: "refuse" })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          place: { sheet: "South East", cell: "A3" },
          details: expect.objectContaining({ rows: ["D3", "'South East'!A3"] }) as unknown,
        }) as unknown,
      }),
    );
  });

  it("names the cell of the second list that is no number", () => {
    const numbered = sheetOf(
      [
        ["Name", "Band", "Profession", "Organisation"],
        ["Dee Dale", 5, "Nurse", "Mill Lane"],
        ["Eve Elm", 7, "GP", "Mill Lane"],
      ],
      "North",
    );
    const typed = sheetOf(
      [
        ["Employer", "Full name", "Job role", "Band"],
        ["Penhallow", "Cy Cole", "Nurse", "six"],
      ],
      "South East",
    );
    const content = { sheets: [numbered, typed], names: [] };
    const workbook = openWorkbook(content, {
      ...{ sheetName: "North", alsoSheets: ["South East"], duplicates: "keep", hiddenRows: "include" },
      newId: () => "programme",
    });
    expect(() => prepare(workbook, { settings: { balance: "Band (numbers)" } })).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          place: { sheet: "South East", cell: "D2" },
          details: expect.objectContaining({ row: 2, name: "Cy Cole" }) as unknown,
        }) as unknown,
      }),
    );
  });

  it("proposes to tidy a cell where it is", () => {
    expect(both().proposals).toContainEqual(
      expect.objectContaining({
        sheet: "South East",
        cell: "D2",
        original: "Penhallow ",
        proposed: "Penhallow",
      }),
    );
  });
});
