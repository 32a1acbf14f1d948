import { readFile } from "node:fs/promises";
import { makeMembers } from "../../scripts/samples/make-members";
import type { Programme } from "../../src/programme";
import { collectCodes, type Acceptance, type Collected, type ListOptions } from "../../src/sharing";
import type { CellScalar } from "../../src/sheet";
import { openReturned, type OpenedList } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { codesOf, member, smallProgramme } from "../small-programme";
import { contentOf } from "../workbook-content";

const people = makeMembers(60, 60).map(({ forename, surname, email }, index) =>
  member(index + 1, { id: `M${String(index + 1).padStart(3, "0")}`, name: `${forename} ${surname}`, email }),
);
const programme = smallProgramme(["...", "..."], { members: people });

async function sample(file: string): Promise<OpenedList> {
  return listOf(openReturned(await readWorkbook(await readFile(`samples/${file}`), file), file));
}

function listOf(found: ReturnType<typeof openReturned>): OpenedList {
  if (!("list" in found)) throw new Error("not a list");
  return found;
}

function typed(rows: CellScalar[][]): OpenedList {
  return listOf(openReturned(contentOf(rows), "typed.csv"));
}

const atM2: ListOptions = { meetingId: "M2", code: "P" };
const keep: Acceptance = { kind: "keep-tracker" };

function collected(
  list: OpenedList,
  options: ListOptions = atM2,
  of: Programme = programme,
  acceptance: Acceptance = keep,
): Collected {
  return collectCodes(of, [], acceptance, { lists: [list], options });
}

function standings({ codes }: Collected): string[] {
  return codes.map(({ memberId, meetingId, name, packSays, standing }) =>
    [memberId || name, meetingId, packSays, standing].join(" "),
  );
}

describe("the sample files in other programs' columns", () => {
  it("of Teams: everyone in its participants, guests and surnames first, and the stranger left aside", async () => {
    const list = await sample("attendance-teams-report.csv");
    const { codes, lists, programme: after } = collected(list);
    expect(codes.filter(({ standing }) => standing === "new").map(({ memberId }) => memberId)).toEqual(
      people.slice(0, 12).map(({ id }) => id),
    );
    expect(codes.filter(({ standing }) => standing !== "new")).toMatchObject([
      { name: "Robin Merryweather", standing: "unknown-person", isTaken: false },
    ]);
    expect(lists).toEqual([{ file: "attendance-teams-report.csv", people: 13, byName: 3, codeColumn: null }]);
    expect(after.attendance.filter(({ code }) => code !== null)).toHaveLength(12);
    expect(after.attendance.every(({ code }) => code === null || code === "P")).toBe(true);
  });

  it("of Teams: keeps no time, of the meeting or of anybody", async () => {
    const list = await sample("attendance-teams-report.csv");
    expect(JSON.stringify([list, collected(list).codes])).not.toMatch(/\d:\d\d|1h 33m/);
  });

  it("of Microsoft Forms: the answers under the question that codes are answers to", async () => {
    const { codes, lists } = collected(await sample("attendance-form-answers.xlsx"));
    expect(codes.map(({ packSays }) => packSays).join("")).toBe("PLAPLAPLAP");
    expect(codes.map(({ memberId }) => memberId)).toEqual(people.slice(8, 18).map(({ id }) => id));
    expect(lists[0]?.codeColumn).toBe("Your attendance on 8 December");
  });

  it("of a CSV: codes under the meeting's ID, whatever the meeting is called elsewhere", async () => {
    const { codes } = collected(await sample("attendance-list.csv"), { meetingId: null, code: "P" });
    expect(codes.map(({ meetingId, packSays }) => meetingId + packSays).join(" ")).toBe(
      "M1P M1A M1L M1P M1A M1L M1P M1P",
    );
  });
});

describe("a list from elsewhere", () => {
  const [ada, bo] = [
    member(1, { name: "Ada Okafor", email: "ada@trust.example" }),
    member(2, { name: "Bo Birch", email: null }),
  ];
  const small = (rows: string[], changes: Partial<Programme> = {}): Programme =>
    smallProgramme(rows, {
      members: [ada, bo, member(3, { name: "Bo Birch" })].slice(0, rows.length),
      ...changes,
    });

  it("is new, as it was, or different; different codes stay until they are taken", () => {
    const list = typed([["Email"], ["ADA@trust.example"]]);
    expect(standings(collected(list, atM2, small(["P..", "..."])))).toEqual(["M001 M2 P new"]);
    expect(standings(collected(list, atM2, small([".P.", "..."])))).toEqual(["M001 M2 P unchanged"]);
    const differs = small([".A.", "..."]);
    expect(standings(collected(list, atM2, differs))).toEqual(["M001 M2 P conflict"]);
    expect(codesOf(collected(list, atM2, differs).programme)).toEqual([".A.", "..."]);
    const all = collected(list, atM2, differs, { kind: "take-all" });
    expect(codesOf(all.programme)).toEqual([".P.", "..."]);
  });

  it("leaves whoever is not listed blank, and records nobody as absent without an apology", () => {
    const { programme: after } = collected(typed([["Name"], ["Ada Okafor"]]), atM2, small(["...", "..."]));
    expect(codesOf(after)).toEqual([".P.", "..."]);
  });

  it("leaves a name aside that several members have", () => {
    const list = typed([["Name"], ["Bo Birch"]]);
    expect(standings(collected(list, atM2, small(["...", "...", "..."])))).toEqual([
      "Bo Birch M2 P shared-name",
    ]);
  });

  it("counts a yes and passes over a no", () => {
    const list = typed([
      ["Name", "Will you come?"],
      ["Ada Okafor", "Yes"],
      ["Bo Birch", "No"],
    ]);
    expect(standings(collected(list, atM2, small(["...", "..."])))).toEqual(["M001 M2 P new"]);
  });

  it("passes over facilitators, and takes the last of several answers of a person", () => {
    const facilitators = [
      {
        ...{ id: "F1", name: "Ann Ash", organisation: "", email: "", notes: "" },
        ...{ setNumber: 1, mostSets: 1, available: true, from: null },
      },
    ];
    const list = typed([
      ["Name", "Code"],
      ["Ann Ash", "P"],
      ["Ada Okafor", "P"],
      ["Okafor, Ada", "A"],
    ]);
    expect(standings(collected(list, atM2, small(["...", "..."], { facilitators })))).toEqual([
      "M001 M2 A new",
    ]);
  });

  it("does not take a form's own ID for a Member ID", () => {
    const list = typed([
      ["ID", "Email", "Name"],
      ["M002", "ada@trust.example", "Ada Okafor"],
      ["M001", "anonymous", null],
    ]);
    expect(standings(collected(list, atM2, small(["...", "..."])))).toEqual(["M001 M2 P new"]);
  });

  it("is refused without a meeting, and a workbook without names is neither pack nor list", () => {
    const list = typed([["Name"], ["Ada Okafor"]]);
    expect(() => collected(list, { meetingId: null, code: "P" })).toThrow(/list-without-meeting/);
    expect(() => typed([["Colour"], ["Blue"]])).toThrow(/not-a-pack/);
  });
});
