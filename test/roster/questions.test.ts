import { readRoster, type RosterReading } from "../../src/roster";
import { contentOf } from "../workbook-content";

type Rows = Parameters<typeof contentOf>[0];

function read(rows: Rows, matchings: Parameters<typeof readRoster>[1]["matchings"] = []): RosterReading {
  const [sheet] = contentOf(rows).sheets;
  if (!sheet) throw new Error("There is no sheet.");
  return readRoster(sheet, { duplicates: "keep", matchings });
}

const professionOf = ({ columns }: RosterReading): string | undefined =>
  columns.find(({ role }) => role === "profession")?.header;

/** What is asked of organisations, each with the other. */
const asked = ({ notices }: RosterReading): string[] =>
  notices.flatMap(({ problem }) =>
    problem.code === "organisations-alike" ? [`${problem.details.typed} = ${problem.details.proposal}`] : [],
  );

function employers(...names: readonly string[]): Rows {
  return [
    ["Name", "Profession", "Organisation"],
    ...names.map((name, index) => [`Person ${"ABCDEFGH"[index] ?? ""}`, "Nurse", name]),
  ];
}

describe("which column is the profession", () => {
  const titles = ["Band 6", "Team leader", "Service lead", "Deputy"];
  const groups = ["Nurse", "GP", "Pharmacist", "Midwife"];

  it("is the one whose values are professions, and the doubt is something to check", () => {
    const reading = read([
      ["Name", "Job title", "Staff group", "Organisation"],
      ...titles.map((title, index) => [`Person ${String(index)}x`, title, groups[index] ?? "", "Mill Lane"]),
    ]);
    expect(professionOf(reading)).toBe("Staff group");
    const doubt = reading.notices.find(({ problem }) => problem.code === "several-columns-for-role");
    expect(doubt?.severity).toBe("attention");
  });

  it("is told by its header where both hold professions", () => {
    const reading = read([
      ["Name", "Job title", "Staff group", "Organisation"],
      ...groups.map((group, index) => [`Person ${String(index)}x`, group, group, "Mill Lane"]),
    ]);
    expect(professionOf(reading)).toBe("Job title");
  });
});

describe("organisations that may be one", () => {
  it.each([
    ["Penhallow Community", "Penhallow Community UHB"],
    ["Penhallow Community", "Penhallow Community Healthcare NHS Trust"],
    ["Calderbrook Teaching Hospitals NHS FT", "CTHNFT"],
    ["Calderbrook Teaching Hospitals NHS Foundation Trust", "CTHNFT"],
  ])("asks about %s and %s", (one, other) => {
    expect(asked(read(employers(one, one, other)))).toHaveLength(1);
  });

  it("asks no more once somebody has said that they are different", () => {
    const rows = employers("Penhallow Community", "Penhallow Community", "Penhallow Community UHB");
    const different = ["Penhallow Community", "Penhallow Community UHB"].map((typed) => ({
      ...{ grouping: "organisation", typed, countedAs: typed, family: "", proposal: "" },
    }));
    expect(asked(read(rows, different))).toEqual([]);
  });

  it("asks nothing about three bodies that share the name of a place", () => {
    const three = ["Brackenshire Partnership", "Brackenshire Community Services", "NHS Brackenshire ICB"];
    expect(asked(read(employers(...three)))).toEqual([]);
  });
});
