import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { allocateSets } from "../../src/commands";
import { attendanceRates, setHistory } from "../../src/attendance";
import type { IsoDate, Programme } from "../../src/programme";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { leaksOf } from "../sharing/leaks";
import { contentOf, rosterRows } from "../workbook-content";
import { learningSets, learningSetsOn } from "./learning-sets";
import { opened } from "../opened";

const name = "Stroke network";

/** A programme with people in every corner of it: columns, notes, rules, moves, rows left out, speakers. */
function crowded(): { programme: Programme; plan: WorkbookPlan } {
  const [header = [], ...rows] = rosterRows(24, 4);
  const roster = [
    [...header, "Line manager", "Gender"],
    ...rows.map((cells, index) => [
      ...cells,
      `reports to ${String(rows[0]?.[0])}`,
      index % 2 === 0 ? "woman" : "man",
    ]),
  ];
  const formed = allocateSets(opened(contentOf(roster)), {
    ...{ reform: false, today: "2026-08-20" as const, meetings: { firstMeeting: "2026-09-08" as const } },
    settings: { programmeName: name, balance: "Gender" },
  });
  const { members } = formed.programme;
  const [first, second, third] = members.map((member) => member.name);
  const programme: Programme = {
    ...formed.programme,
    formerMembers: [{ id: "LEFT01", name: "Quentin Departed" }],
    facilitators: [
      {
        ...{ name: "Fay Outside", organisation: "Elsewhere", email: "fay@outside.example", setNumber: 1 },
        ...{ available: true, mostSets: 1, id: "", from: null, notes: "shy, see Xanthe Whisper" },
      },
    ],
    rules: [{ typedKind: "Keep apart", kind: "keep-apart", first: first ?? "", second: second ?? "" }],
    leftOut: [
      {
        ...{ sheet: "Members", row: 40, reason: "duplicate", detail: "repeats Zebedee Copy" },
        values: ["Zebedee Copy", null, null, "zebedee@members.example", null, null],
      },
    ],
    meetings: formed.programme.meetings.map((meeting) => ({
      ...meeting,
      speaker: "Dr Una Speaker",
      topic: "What Speaker learned",
    })),
    attendance: members.map(({ id }, index) => ({
      ...{ memberId: id, meetingId: "M1" },
      ...(index === 0
        ? { code: null, notUnderstood: `ask ${String(third)}` }
        : { code: index % 3 === 0 ? ("A" as const) : ("P" as const), notUnderstood: null }),
    })),
    year: {
      moves: [{ memberId: members[2]?.id ?? "", from: 1, to: 2, on: "2026-10-01" as const }],
      rooms: [{ meetingId: null, setNumber: 1, room: "Fay's office", capacity: 12 }],
      ownDays: [
        {
          meetingId: "M1",
          setNumber: 2,
          date: "2026-09-15",
          start: 840,
          minutes: null,
          venue: "Fay's house",
        },
      ],
      apologiesToReconfirm: [],
      facilitatorTerms: [],
      dismissedNotices: [],
      writtenTo: [],
      unsavedMoves: [{ memberId: members[3]?.id ?? "", setNumber: 2 }],
      closedSets: [],
      visits: [],
      calendarEntries: [],
      packs: {
        ...{ key: "a key that nobody may have", keyAddedOn: null },
        made: [{ setNumber: 1, version: "0f1e2d3c", madeOn: "2026-10-01" as const }],
      },
    },
  };
  const plan = planWorkbook({
    ...{ programme, certificate: formed.certificate, setSheets: "auto" },
    notices: [`A conversation is due with ${String(first)}.`],
  });
  return { programme, plan };
}

const { programme, plan } = crowded();
const strangers = ["Quentin Departed", "Fay Outside", "Xanthe Whisper", "Zebedee Copy", "Una Speaker"];
const everybody = [
  ...programme.members.flatMap(({ id, name: own, email }) => [id, own, email ?? ""]),
  ...strangers,
  ...["LEFT01", "fay@outside.example", "zebedee@members.example", "Whisper", "Speaker learned", "Fay"],
];

let folder: string;
let workbook: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-close-"));
  [workbook, out] = [path.join(folder, "sets.xlsx"), path.join(folder, "new.xlsx")];
  await writeFile(workbook, await writeWorkbook(plan));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function programmeIn(file: string): Promise<Programme> {
  return opened(await readWorkbook(await readFile(file), "sets.xlsx")).programme;
}

describe("anonymise", () => {
  it("says what it would do, and does nothing, until the name is typed", async () => {
    const asked = await learningSets("anonymise", workbook, "--out", out);
    expect([asked.exit, asked.printed]).toEqual([0, expect.stringContaining("It cannot be undone")]);
    expect(asked.printed).toContain(`--yes-anonymise "${name}"`);
    const wrong = await learningSets(
      "anonymise",
      workbook,
      "--out",
      out,
      "--yes-anonymise",
      "stroke network",
    );
    expect([wrong.exit, wrong.errors]).toEqual([1, expect.stringContaining(name)]);
    await expect(stat(out)).rejects.toThrow();
  });

  it("leaves no name, address or ID in any part of the file, and finds a planted one", async () => {
    const { exit } = await learningSets("anonymise", workbook, "--out", out, "--yes-anonymise", name);
    expect(exit).toBe(0);
    const texts = { inside: [], outside: everybody };
    expect(leaksOf(await readFile(workbook), texts)).not.toEqual([]);
    expect(leaksOf(await readFile(out), texts)).toEqual([]);
    const planted = { ...plan, sheets: [], description: "for Xanthe Whisper" };
    const [sheet] = plan.sheets.slice(-1);
    const bytes = await writeWorkbook({ ...planted, sheets: sheet ? [sheet] : [], names: [] });
    expect(leaksOf(bytes, texts)).not.toEqual([]);
  });

  it("keeps every rate, every set's mix and the balance column", async () => {
    await learningSets("anonymise", workbook, "--out", out, "--yes-anonymise", name);
    const [before, after] = [await programmeIn(workbook), await programmeIn(out)];
    const [old, now] = [attendanceRates(before), attendanceRates(after)];
    expect([now.whole, [...now.meetings], [...now.sets]]).toEqual([
      old.whole,
      [...old.meetings],
      [...old.sets],
    ]);
    const gender = (read: Programme): string[] => {
      const at = read.rosterColumns.findIndex(({ header }) => header === "Gender");
      return read.members
        .map(({ setNumber, groups, values }) =>
          JSON.stringify([setNumber, groups["profession"], groups["organisation"], values[at]]),
        )
        .sort();
    };
    expect(gender(after)).toEqual(gender(before));
    expect(after.year.moves).toContainEqual(
      expect.objectContaining({ from: 1, to: 2, on: "2026-10-01" as const }),
    );
  });

  it("never writes over the workbook it reads", async () => {
    const words = ["--out", workbook, "--force", "--yes-anonymise", name];
    expect((await learningSets("anonymise", workbook, ...words)).exit).toBe(1);
    expect((await programmeIn(workbook)).members[0]?.name).toBe(programme.members[0]?.name);
  });
});

describe("next-cycle", () => {
  it("takes the people along, a year on, and keeps those apart who have met", async () => {
    const { exit, printed } = await learningSets("next-cycle", workbook, "--out", out);
    expect(exit).toBe(0);
    expect(printed).toContain("9 meetings from Tuesday 14 September 2027");
    const next = await programmeIn(out);
    expect(next.attendance).toEqual([]);
    expect(next.members.map((member) => member.name)).toEqual(programme.members.map((member) => member.name));
    expect(next.facilitators.map((each) => [each.name, each.setNumber])).toEqual([["Fay Outside", null]]);
    expect(next.rules).toHaveLength(1);
    expect(next.meetings[0]).toMatchObject({ date: "2027-09-14" as const, status: "Planned", speaker: "" });
    expect(next.settings.balance).toBe("Gender; Set in the last cycle (met)");

    const formed = path.join(folder, "formed.xlsx");
    expect((await learningSets("allocate", out, "--out", formed)).exit).toBe(0);
    const again = await programmeIn(formed);
    // One meeting was recorded, before anybody moved: two in three of each set came to it.
    const came = new Set(
      programme.attendance.flatMap(({ memberId, code }) => (code === "P" ? [memberId] : [])),
    );
    const setThen = setHistory(programme);
    const former = new Map(
      programme.members.flatMap((member) =>
        came.has(member.id) ? [[member.name, setThen(member, "2026-09-08")] as const] : [],
      ),
    );
    const met = again.members.flatMap((one, index) =>
      again.members
        .slice(index + 1)
        .filter(
          (other) =>
            one.setNumber === other.setNumber &&
            former.has(one.name) &&
            former.get(one.name) === former.get(other.name),
        ),
    );
    // Five or six of each of three sets, over three sets: two in each, so three pairs of a set at most.
    expect(met.length).toBeLessThanOrEqual(3 * 3);
  });
});

describe("the day until which names are kept", () => {
  it("is read back from the Programme sheet, and the Overview says so when it has passed", async () => {
    const settings = { ...programme.settings, retentionDate: "2027-12-31" as const };
    const certificate = {
      ...{ memberCount: 24, sets: [], sizesEven: true, groups: [], uneven: 0 },
      ...{ worstSet: null, shortfalls: [] },
    };
    const dated = planWorkbook({
      ...{ programme: { ...programme, settings }, certificate, notices: [], setSheets: false },
    });
    const passed = "The day until which names are kept has passed";
    const overview = async (day: IsoDate): Promise<string> => {
      await writeFile(out, await writeWorkbook(dated));
      expect((await programmeIn(out)).settings.retentionDate).toBe("2027-12-31");
      await learningSetsOn(day, "refresh", out, "--out", out, "--force");
      const { sheets } = await readWorkbook(await readFile(out), out);
      return JSON.stringify(sheets[0]?.rows.flat().map(({ value }) => value));
    };
    expect(await overview("2027-12-31")).not.toContain(passed);
    expect(await overview("2028-01-01")).toContain(passed);
  });
});
