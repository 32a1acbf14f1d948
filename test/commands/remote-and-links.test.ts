import { attendanceRates, memberFigures } from "../../src/attendance";
import { certificateOf, issueCalendars, makePacks } from "../../src/commands";
import { defaultSettings, type Programme } from "../../src/programme";
import { planPack, planWorkbook, type WorkbookContent } from "../../src/workbook";
import { opened } from "../opened";
import { sayProblem } from "../../src/wording";
import { refusalOf, refusedFor } from "../refusal-of";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";

const two = formed(16);
const [first = "", second = ""] = two.programme.members.map(({ id }) => id);
const today = { today: "2026-10-01" } as const;

async function written(programme: Programme): Promise<WorkbookContent> {
  const certificate = certificateOf(programme);
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  return plannedContent(plan);
}

const recorded = after(two, {
  ...{ kind: "record", meetingId: "M1" },
  codes: [
    { member: first, code: "joined remotely" },
    { member: second, code: "A" },
  ],
}).programme;

test("R counts as present, and makes a meeting recorded", () => {
  expect(recorded.attendance.map(({ code }) => code)).toEqual(["R", "A"]);
  expect(attendanceRates(recorded).whole).toMatchObject({ present: 1, recorded: 2 });
  expect(memberFigures(recorded).find(({ memberId }) => memberId === first)?.rate).toBe(1);
});

test("with the setting turned off, R is no code, and is kept as it was typed", async () => {
  const content = await written({ ...recorded, settings: { ...recorded.settings, remoteCounts: false } });
  const read = opened(content).programme;
  expect(read.settings.remoteCounts).toBe(false);
  expect(read.attendance.find(({ memberId }) => memberId === first)).toMatchObject({
    code: null,
    notUnderstood: "R",
  });
  const record = (programme: Programme, code: string) =>
    refusedFor(
      Promise.resolve().then(() =>
        after({ ...two, programme }, { kind: "record", meetingId: "M1", codes: [{ member: second, code }] }),
      ),
    );
  expect(sayProblem(await record(read, "R"))).toMatchObject({
    remedy: "Use P, L, A, U or –, and try again.",
  });
  expect(sayProblem(await record(recorded, "ill"))).toMatchObject({
    remedy: "Use P, L, R, A, U or –, and try again.",
  });
});

test("in a workbook from before there was an R, nothing counts that did not", async () => {
  const content = await written(recorded);
  const sheets = content.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.some(({ value }) => value === "Joined remotely counts") ? [] : cells,
    ),
  }));
  const { settings, attendance } = opened({ ...content, sheets }).programme;
  expect(settings).toEqual({ ...defaultSettings, ...recorded.settings, remoteCounts: false });
  expect(attendance.find(({ memberId }) => memberId === first)?.code).toBeNull();
});

test("a link for one meeting goes before the one for every meeting, in calendars and packs; rooms stay", async () => {
  const { programme } = after(
    two,
    { kind: "rooms", rooms: [{ setNumber: 1, meetingId: null, room: "Oak", capacity: 12 }] },
    { kind: "link", sets: "every-set", meetingId: null, link: "https://meet.example/all" },
    { kind: "link", sets: [2], meetingId: "M3", link: " https://meet.example/m3 " },
  );
  const read = opened(await written(programme)).programme;
  expect(read.year.rooms).toEqual(programme.year.rooms);
  expect(read.year.rooms).toContainEqual({
    ...{ setNumber: 1, meetingId: null, room: "Oak", capacity: 12, link: "https://meet.example/all" },
  });
  const { files } = issueCalendars({ ...two, programme }, new Date("2026-10-01T09:00:00Z"), today);
  const unfolded = (name: string): string =>
    (files.find((file) => file.name === name)?.text ?? "").replace(/\r\n /g, "");
  expect(unfolded("set-1.ics").match(/Join online: https:\/\/meet\.example\/all/g)).toHaveLength(9);
  expect(unfolded("set-2.ics").match(/Join online: https:\/\/meet\.example\/m3/g)).toHaveLength(1);
  expect(unfolded("all-meetings.ics")).not.toContain("meet.example");
  const [, pack] = makePacks({ ...two, programme }, { madeOn: "2026-11-01", contact: "", withEmail: false });
  const sheets = plannedContent(planPack(pack ?? fail())).sheets;
  const textOf = (sheet: string): string => JSON.stringify(sheets.find(({ name }) => name === sheet)?.rows);
  expect(textOf("Meetings")).toContain("https://meet.example/m3");
  expect(textOf("Register")).toContain("https://meet.example/m3");
  const without = after(
    { ...two, programme },
    { kind: "link", sets: "every-set", meetingId: null, link: "" },
  );
  expect(without.programme.year.rooms.map(({ room, link }) => [room, link])).toEqual([
    ["", "https://meet.example/m3"],
    ["Oak", undefined],
  ]);
});

test("what is no web address is no link", () => {
  for (const link of ["room 3", "javascript:alert(1)", "https://", "file:///c/x"]) {
    expect(refusalOf(() => after(two, { kind: "link", sets: [1], meetingId: null, link }))).toBe(
      "not-a-link",
    );
  }
});

function fail(): never {
  throw new Error("no pack");
}
