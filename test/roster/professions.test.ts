import { header, plainRows, read, sheet, told } from "./roster-of";

function countedAs(profession: string): {
  profession: string | undefined;
  family: string | undefined;
  asked: boolean;
} {
  const reading = read(
    sheet([header, ["Ada Thornbury", profession, "Trust A", "ada@x.example"], ...plainRows(10)]),
  );
  const groups: Readonly<Record<string, string>> = reading.members[0]?.groups ?? {};
  const asked = reading.notices.some(({ problem }) => problem.code === "profession-unknown");
  return { profession: groups["profession"], family: groups["professionFamily"], asked };
}

describe("professions (B8)", () => {
  it.each([
    "RN",
    "RGN",
    "rmn",
    "Ward Sister",
    "Matron",
    "CNS",
    "ANP",
    "Health visitor",
    "staff nurse",
    "Nurse consultant",
  ])("%s is a nurse", (typed) => {
    expect(countedAs(typed).profession).toBe("Nurse");
  });

  it.each([
    ["GP partner", "GP"],
    ["GPwSI", "GP"],
    ["physio", "Physiotherapist"],
    ["OT", "Occupational therapist"],
    ["SALT", "Speech and language therapist"],
    ["ODP", "Operating department practitioner"],
    ["BMS", "Healthcare scientist"],
    ["Clinical scientist", "Healthcare scientist"],
    ["Practice manager", "Manager"],
    ["consultant midwife", "Midwife"],
    ["Consultant physiotherapist", "Physiotherapist"],
    ["Consultant cardiologist", "Hospital doctor"],
  ])("%s is counted as %s, and stays as typed", (typed, counted) => {
    expect(countedAs(typed)).toMatchObject({ profession: counted, asked: false });
  });

  it.each(["Dental nurse", "Nursery nurse"])("%s is no registered nurse", (typed) => {
    expect(countedAs(typed).profession).not.toBe("Nurse");
  });

  it("physician associate is its own", () => {
    expect(countedAs("Physician associate").profession).toMatch(/physician associate/i);
  });

  it.each(["Consultant in public health", "Social prescriber"])("%s is asked about once", (typed) => {
    expect(countedAs(typed)).toMatchObject({ asked: true, profession: typed });
  });

  it.each(["Consultant in public health", "Social prescriber"])(
    "%s is still asked about when another answer has put every value on the Matching sheet",
    (typed) => {
      const rows = sheet([
        header,
        ["Ada Thornbury", typed, "Trust A", "ada@x.example"],
        ["Bo Ng", "RN", "Trust A", "bo@x.example"],
        ...plainRows(10),
      ]);
      const [first, again] = [read(rows), read(rows, { matchings: read(rows).matchings })];
      expect(told(first)).toContain(typed);
      expect(told(again)).toContain(typed);
      const answered = again.matchings.map((each) =>
        each.typed === typed ? { ...each, countedAs: typed, proposal: "" } : each,
      );
      const after = read(rows, { matchings: answered });
      expect(told(after)).not.toContain(typed);
      expect(told(read(rows, { matchings: after.matchings }))).not.toContain(typed);
    },
  );

  it("an answer given earlier is kept, and nothing is asked again (B3)", () => {
    const matchings = [
      {
        grouping: "profession",
        typed: "Social prescriber",
        countedAs: "Allied health professional",
        family: "",
        proposal: "",
      },
    ];
    const rows = [
      header,
      ["Ada Thornbury", "Social  prescriber", "Trust A", "ada@x.example"],
      ...plainRows(10),
    ];
    const reading = read(sheet(rows), { matchings });
    expect(reading.members[0]?.groups["profession"]).toBe("Allied health professional");
    expect(told(reading)).not.toContain("Social prescriber");
  });
});

describe("organisations", () => {
  const employers = (...names: string[]): ReturnType<typeof read> =>
    read(
      sheet([
        header,
        ...names.map((name, index) => [
          `Person Number${String(index)}`,
          "RN",
          name,
          `p${String(index)}@x.example`,
        ]),
      ]),
    );
  const groups = ({ members }: ReturnType<typeof read>): Set<string | undefined> =>
    new Set(members.map((member) => member.groups["organisation"]));

  it("that are nearly alike are proposed as one, and counted apart until somebody says so", () => {
    const reading = employers(
      "Eastmere Hosp. NHS FT",
      "Eastmere Hospitals NHS Foundation Trust",
      "Northwold Family Doctors",
    );
    expect(groups(reading).size).toBe(3);
    expect(reading.proposals).toContainEqual(
      expect.objectContaining({ original: "Eastmere Hosp. NHS FT", counted: false }),
    );
  });

  it("that only share a name are never proposed as one", () => {
    const reading = employers(
      "Brackenshire Partnership NHS FT",
      "Brackenshire Community Services",
      "NHS Brackenshire ICB",
    );
    expect(groups(reading).size).toBe(3);
    expect(reading.proposals.filter(({ kind }) => kind === "organisation")).toEqual([]);
  });
});
