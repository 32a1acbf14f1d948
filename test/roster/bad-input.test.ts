import fc from "fast-check";
import { Refusal } from "../../src/programme";
import type { CellScalar } from "../../src/sheet";
import { cleaned, serialOfDate } from "../../src/sheet";
import { header, plainRows, read, sheet, told } from "./roster-of";

const isTyped = (row: readonly unknown[]): boolean =>
  row.some((value) => cleaned(String(value ?? "")) !== "");

/** The messages of what could not be accepted. */
function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.problem.code;
    throw thrown;
  }
  return "not refused";
}

describe("where it is", () => {
  it("is said of every notice about a few cells, so that each can be gone to", () => {
    const plain = plainRows(8).map((row) => [...row, ""]);
    const rows = [
      [...header, "NMC registration no."],
      ...plain,
      ["Una Known", "Wizard", "Trust A", "una@members.example", "00X0001E"],
      ["Ali Ke", "RN", "Northwold General Hospital NHS Trust", "ali@members.example", ""],
      ["Al Ike", "RN", "Northwold General Hospital", "al@members.example", ""],
      ["Al Ike", "RN", "Northwold General Hospital", "al@members.example", ""],
    ];
    const reading = read(sheet(rows, { hiddenRows: [3, 4] }), { duplicates: "leave-out" });
    const placeOf = (code: string) =>
      reading.notices.find(({ problem }) => problem.code === code)?.problem.place?.cell;
    expect(placeOf("sensitive-columns-ignored")).toBe("E1");
    expect(placeOf("hidden-rows-included")).toBe("4:4");
    expect(placeOf("duplicates-left-out")).toBe("A13");
    expect(placeOf("profession-unknown")).toBe("B10");
    expect(placeOf("organisations-alike")).toBe("C12");
  });
});

describe("rows that are no members", () => {
  it("B1: a blank name is left out with its row, and the counts reconcile", () => {
    const rows = plainRows(6).map((row, index) => (index === 2 ? ["  ", ...row.slice(1)] : row));
    const reading = read(sheet([header, ...rows]));
    expect(reading.leftOut).toMatchObject([{ row: 4, reason: "blank-name", sheet: "Members" }]);
    expect(reading.members.length + reading.leftOut.length).toBe(6);
  });

  it("B6: totals, footnotes and repeated headers are left out and listed", () => {
    const rows = [
      header,
      ...plainRows(6),
      header,
      ...plainRows(3).map(([name, ...rest]) => [`${name ?? ""} Second`, ...rest]),
      ["TOTAL", "9"],
      ["* Subject to confirmation by line managers"],
    ];
    const reading = read(sheet(rows));
    expect(reading.members).toHaveLength(9);
    expect(reading.leftOut.map(({ reason }) => reason)).toEqual([
      "repeated-header",
      "total-or-footnote",
      "total-or-footnote",
    ]);
  });
});

describe("people who may be the same (B2)", () => {
  const rows = (email: string): (string | null)[][] => [
    header,
    ...plainRows(6),
    ["Ada Thornbury", "GP", "Trust A", "ada@members.example"],
    ["Ada Thornbury", "GP", "Trust A", email],
  ];

  it("with one email address stop the reading, naming both cells", () => {
    expect(codeOf(() => read(sheet(rows("ADA@members.example ")), { duplicates: "refuse" }))).toBe(
      "same-email",
    );
  });

  it("with one email address are left out on request, saying which row they repeat", () => {
    const reading = read(sheet(rows("ada@members.example")), { duplicates: "leave-out" });
    expect(reading.members).toHaveLength(7);
    expect(reading.leftOut).toMatchObject([
      { row: 9, reason: "duplicate", detail: expect.stringContaining("row 8") },
    ]);
  });

  it("with one name and organisation are asked about, and never merged silently", () => {
    const reading = read(sheet(rows("other@members.example")), { duplicates: "refuse" });
    expect(reading.members).toHaveLength(8);
    expect(reading.notices.map(({ problem }) => problem.code)).toContain("same-name-and-organisation");
  });

  it("with one name only are told", () => {
    const reading = read(
      sheet([
        header,
        ...plainRows(6),
        ["Ada T", "GP", "Trust A", "a@x.example"],
        ["Ada T", "RN", "Trust B", "b@x.example"],
      ]),
    );
    expect(reading.members).toHaveLength(8);
    expect(reading.notices).toMatchObject([{ severity: "information", problem: { code: "same-name" } }]);
  });
});

describe("what was typed", () => {
  it("B7: is matched whatever its spaces and apostrophes, and shown as typed", () => {
    const employers = [
      "Harfield Women’s NHS FT",
      " Harfield  Women's NHS FT",
      "Harfield\u00A0Women's NHS FT\u200B",
      "harfield women's nhs ft",
    ];
    const rows = employers.map((employer, index) => [
      `Person Number${String(index)}`,
      "RN",
      employer,
      `p${String(index)}@x.example`,
    ]);
    const { members, proposals } = read(sheet([header, ...rows, ...plainRows(4)]));
    expect(new Set(members.slice(0, 4).map(({ groups }) => groups["organisation"])).size).toBe(1);
    expect(members.slice(0, 4).map(({ values }) => values[2])).toEqual(employers);
    expect(proposals.filter(({ counted }) => !counted)).toEqual([]);
  });

  it("B7: “Surname, Forename” is proposed the other way round and kept", () => {
    const { members, proposals } = read(
      sheet([header, ["Okafor, Ada", "GP", "T", "a@x.example"], ...plainRows(4)]),
    );
    expect(members[0]?.values[0]).toBe("Okafor, Ada");
    expect(proposals).toContainEqual(
      expect.objectContaining({ cell: "A2", original: "Okafor, Ada", proposed: "Ada Okafor" }),
    );
  });

  it("B10: names that start like a formula stay text", () => {
    const names = ["=SUM(A1)", "+44", "-Ann", "@Zoe"];
    const reading = read(
      sheet([
        header,
        ...names.map((name, index) => [name, "GP", "T", `p${String(index)}@x.example`]),
        ...plainRows(3),
      ]),
    );
    expect(reading.members.slice(0, 4).map(({ name }) => name)).toEqual(names);
  });

  it("B4: one employer in merged cells counts for every row, and is said", () => {
    const rows = plainRows(5).map((row, index) =>
      index === 1 || index === 2 ? [row[0] ?? "", row[1] ?? "", null, row[3] ?? ""] : row,
    );
    const reading = read(sheet([header, ...rows], { merges: ["C2:C4"] }));
    expect(new Set(reading.members.slice(0, 3).map(({ groups }) => groups["organisation"])).size).toBe(1);
    expect(told(reading)).toContain("C2:C4");
    // A table has no merged cells: on the Roster sheet each row says it itself.
    expect(reading.members[1]?.values[2]).toBe("Trust A");
  });

  it("B9: hidden rows are read and counted, or left out on request", () => {
    const content = sheet([header, ...plainRows(8)], { hiddenRows: [2, 5] });
    expect(read(content)).toMatchObject({ hiddenRowCount: 2, members: { length: 8 } });
    expect(told(read(content))).toContain("2 rows");
    expect(read(content, { hiddenRows: "leave-out" }).members).toHaveLength(6);
  });

  it("B24: dates are read as text, as serials and with the month's name; 03/04 is asked", () => {
    const joined = [
      "14/09/2026",
      serialOfDate("2026-09-01"),
      "1 September 2026",
      "2026-09-08",
      "03/04/2026",
      "soon",
    ];
    const rows = plainRows(6).map((row, index) => [...row, joined[index] ?? null]);
    const reading = read(
      sheet([[...header, "Joined"], ...rows], {
        cells: { E3: { value: serialOfDate("2026-09-01"), isDate: true } },
      }),
    );
    expect(reading.members.map((member) => member.joined)).toEqual([
      "2026-09-14",
      "2026-09-01",
      "2026-09-01",
      "2026-09-08",
      "2026-04-03",
      null,
    ]);
    expect(told(reading)).toContain("soon");
    // The 14th shows that the day stands first; with nothing to show it, it is asked.
    expect(told(reading)).not.toContain("03/04/2026");
    const alone = [[...header, "Joined"], ...plainRows(4).map((row) => [...row, "03/04/2026"])];
    expect(told(read(sheet(alone)))).toContain("“03/04/2026” can mean two days");
  });

  it("B29: formulas give their values, and error cells are listed", () => {
    const reading = read(
      sheet([header, ...plainRows(5)], {
        cells: { B3: { value: "GP", formula: "VLOOKUP(A3,X:Y,2,0)" }, C4: { value: null, error: "#N/A" } },
      }),
    );
    expect(reading.members[1]?.groups["profession"]).toBe("GP");
    expect(told(reading)).toContain("C4");
  });
});

describe("a date that can mean two days", () => {
  const toldOf = (...joined: readonly string[]): string =>
    told(
      read(
        sheet([[...header, "Joined"], ...plainRows(6).map((row, index) => [...row, joined[index] ?? null])]),
      ),
    );

  it("is said in words, which cannot be two days again, with the others of its kind only where there are any", () => {
    expect(toldOf("03/04/2026")).toContain("It was read as Friday 3 April 2026, with the day first. If");
    expect(toldOf("03/04/2026", "05/04/2026")).toContain("These were read the same way: E2 and E3.");
  });
});

describe("cohorts that balance little", () => {
  it("B12: one organisation over half is said", () => {
    const rows = plainRows(20).map((row, index) =>
      index < 13 ? [row[0] ?? "", row[1] ?? "", "Eastmere", row[3] ?? ""] : row,
    );
    expect(told(read(sheet([header, ...rows])))).toMatch(/13 of 20/);
  });

  it("B13: one organisation, or one profession, means nothing to balance, and is said", () => {
    const rows = plainRows(8).map(([name = "", , , email = ""]) => [name, "GP", "Eastmere", email]);
    const codes = read(sheet([header, ...rows])).notices.map(({ problem }) => problem.code);
    expect(codes.filter((code) => code === "one-group-only")).toHaveLength(2);
  });
});

describe("any sheet under a header", () => {
  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom("Ada Thornbury", "Bea", "RN", "GP", "Trust A", "a@x.example", "b@x.example"),
    },
    {
      weight: 3,
      arbitrary: fc.constantFrom<CellScalar>(
        null,
        "",
        "  ",
        "TOTAL",
        "Full name",
        12,
        true,
        "=1+1",
        "#N/A",
        "\u200B",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  );

  it("gives every row that is not blank to the members or to those left out, and changes nothing typed", () => {
    const tables = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 25 });
    fc.assert(
      fc.property(tables, fc.constantFrom("leave-out", "keep"), (rows, duplicates) => {
        const content = sheet([[...header, "Notes", "Joined"], ...rows]);
        let reading;
        try {
          reading = read(content, { duplicates });
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Refusal);
          return;
        }
        expect(reading.members.length + reading.leftOut.length).toBe(rows.filter(isTyped).length);
        const places = [...reading.rowOf.values(), ...reading.leftOut.map(({ row }) => row)];
        expect(new Set(places).size).toBe(places.length);
        expect(new Set(reading.members.map(({ id }) => id.toLowerCase())).size).toBe(reading.members.length);
        reading.members.forEach(({ id, values }) => {
          const typed = content.rows[(reading.rowOf.get(id) ?? 0) - 1] ?? [];
          reading.columns.forEach((column, at) => {
            const place = [...header, "Notes", "Joined"].indexOf(column.header);
            expect(values[at] ?? null).toEqual(typed[place]?.value ?? null);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});
