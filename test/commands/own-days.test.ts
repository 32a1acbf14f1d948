import ICAL from "ical.js";
import {
  memberFigures,
  meetingAfterHeld,
  nextMeeting,
  recordedInAdvance,
  registerCounts,
  yearNotices,
} from "../../src/attendance";
import { apply, certificateOf, makePacks, type Command } from "../../src/commands";
import { newRecords, type Programme } from "../../src/programme";
import { calendarFiles, chaseList } from "../../src/sharing";
import { dateOfSerial, serialOfDate, type IsoDate } from "../../src/sheet";
import { planPack, planWorkbook, type OpenedWorkbook } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { EditedWorkbook } from "../edited-workbook";
import { opened } from "../opened";
import { refusalOf, refusalSentence } from "../refusal-of";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";
import { lintPlan } from "../workbook/lint/lint-plan";

/** Three sets of eight. All meet at M2 on 13 October 2026 but set 2, a week later. */
const three = formed(24, { year: newRecords("key") });
const shared = three.programme.meetings.find(({ id }) => id === "M2")?.date ?? "2026-10-13";
const later = (days: number): IsoDate => dateOfSerial(serialOfDate(shared) + days);
const own = { kind: "own-day", meetingId: "M2", sets: [2], date: later(7), start: 600 } as const;
const apart = after(three, { ...own, minutes: 60, venue: "Northwold library" });
const workbook: OpenedWorkbook = { ...three, programme: apart.programme };

function on(day: IsoDate, ...commands: readonly Command[]): Programme {
  let now = workbook;
  for (const command of commands) {
    now = { ...now, programme: apply(now, command, { today: day }).programme };
  }
  return now.programme;
}

const idsOf = (set: number): string[] =>
  three.programme.members.filter(({ setNumber }) => setNumber === set).map(({ id }) => id);

test("the register, the pack and the calendar of the set have its own day, and no other has", () => {
  const days = registerCounts(apart.programme)
    .filter(({ meeting }) => meeting.id === "M2")
    .map(({ setNumber, meeting }) => [setNumber, meeting.date]);
  expect(days).toEqual([
    [1, shared],
    [3, shared],
    [2, later(7)],
  ]);
  const options = { madeOn: "2026-10-01", contact: "", withEmail: false } as const;
  const [ofOne, ofTwo] = makePacks(workbook, { ...options, sets: [1, 2] });
  expect(ofTwo?.register).toMatchObject({ date: later(7), venue: "Northwold library", sessionStart: 600 });
  expect(ofOne?.programme.meetings).toEqual(three.programme.meetings);
  expect(JSON.stringify(ofOne)).not.toContain("Northwold");
  expect(ofTwo && lintPlan(planPack(ofTwo))).toEqual([]);
  const { files } = calendarFiles(apart.programme, new Date("2026-09-01T09:00:00Z"));
  const starts = (name: string): string[] => {
    const text = files.find((file) => file.name === name)?.text ?? "";
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent");
    return events.map((event) => new ICAL.Event(event).startDate.toJSDate().toISOString());
  };
  expect(starts("set-2.ics")).toContain(`${later(7)}T09:00:00.000Z`);
  expect(starts("set-1.ics")).toEqual(starts("all-meetings.ics"));
  expect(starts("all-meetings.ics").join()).not.toContain(later(7));
});

test("a calendar issued before is updated by the set's new day, and one issued again is not", () => {
  const first = calendarFiles(three.programme, new Date("2026-09-01T09:00:00Z"));
  const kept = { ...apart.programme.year, calendarEntries: first.entries };
  const second = calendarFiles({ ...apart.programme, year: kept }, new Date("2026-09-02T09:00:00Z"));
  const revisions = second.entries.map(({ meetingId, revision }) => [meetingId, revision]);
  expect(Object.fromEntries(revisions)).toMatchObject({ M1: 0, M2: 1, M3: 0 });
  const again = { ...apart.programme.year, calendarEntries: second.entries };
  expect(
    calendarFiles({ ...apart.programme, year: again }, new Date("2026-09-03T09:00:00Z")).entries,
  ).toEqual(second.entries);
});

test("the set's apologies count from its own day on, and the others' from theirs", () => {
  const [ada = ""] = idsOf(2);
  const [bo = ""] = idsOf(1);
  const noted = ["M2"].map((meetingId) => ({
    ...{ kind: "record" as const, meetingId },
    codes: [
      { member: ada, code: "A" },
      { member: bo, code: "A" },
    ],
  }));
  const first = { kind: "record", meetingId: "M1", allPresent: "every-set" } as const;
  const recorded = { kind: "record", meetingId: "M2", allPresent: [1, 3] } as const;
  const before = on(later(1), first, ...noted, recorded);
  const rateOf = (programme: Programme, id: string): number | null | undefined =>
    memberFigures(programme).find(({ memberId }) => memberId === id)?.rate;
  expect([rateOf(before, ada), rateOf(before, bo)]).toEqual([1, 0.5]);
  expect(meetingAfterHeld(before)?.id).toBe("M3");
  expect(meetingAfterHeld(before, 2)?.date).toBe(later(7));
  const early = on(later(-1), ...noted, { kind: "record", meetingId: "M2", allPresent: [2] });
  expect([rateOf(early, ada), rateOf(early, bo)]).toEqual([0, null]);
  expect(recordedInAdvance(early, later(-1)).map(({ date }) => date)).toEqual([later(7)]);
  // A mark of "Held" is no code, neither of the set's nor of the rest's.
  const marked = early.meetings.map((each) =>
    each.id === "M2" ? { ...each, status: "Held" as const } : each,
  );
  const attendance = early.attendance.filter(({ code }) => code !== "A");
  const held = { ...early, meetings: marked, attendance };
  expect(recordedInAdvance(held, later(-1)).map(({ date }) => date)).toEqual([later(7)]);
  expect(recordedInAdvance({ ...held, attendance: [] }, later(-1))).toEqual([]);
});

test("its register is missing only once its own day is over, and it is what comes next until then", () => {
  const recorded = on(later(1), { kind: "record", meetingId: "M2", allPresent: [1, 3] });
  const missing = (today: IsoDate) =>
    yearNotices(recorded, today).flatMap(({ problem }) =>
      problem.code === "registers-missing"
        ? problem.details.registers.filter(({ meetingId }) => meetingId === "M2")
        : [],
    );
  expect(missing(later(1))).toEqual([]);
  expect(missing(later(8)).map(({ setNumber }) => setNumber)).toEqual([2]);
  expect(nextMeeting(recorded, later(1), 2)?.id).toBe("M2");
  expect(nextMeeting(recorded, later(1))?.id).toBe("M3");
  const letters = chaseList(recorded, later(8)).filter(({ about }) => about === "registers");
  expect(letters.find(({ setNumber }) => setNumber === 2)?.text).toContain("20 October 2026");
});

test("a member who leaves between the two days is due only where their set has met", () => {
  const [leaver = ""] = idsOf(2);
  const left = on(later(3), { kind: "withdraw", member: leaver, on: later(3) });
  const due = registerCounts(left).find(({ meeting, setNumber }) => meeting.id === "M2" && setNumber === 2);
  expect(due?.due).toBe(7);
});

test("apologies for the old day are to be confirmed, and a day that people came to stays", () => {
  const [ada = "", bo = ""] = idsOf(2);
  const noted = { kind: "record", meetingId: "M3", codes: [{ member: ada, code: "A" }] } as const;
  const moved = on("2026-10-01", noted, { ...own, meetingId: "M3", date: "2026-11-12" });
  expect(moved.year.apologiesToReconfirm).toEqual([{ memberId: ada, meetingId: "M3" }]);
  const came = { kind: "record", meetingId: "M2", codes: [{ member: bo, code: "P" }] } as const;
  expect(refusalOf(() => on(later(8), came, { ...own, date: later(9) }))).toBe("meeting-was-held");
  expect(refusalOf(() => on(later(8), came, { kind: "shared-day", meetingId: "M2", sets: [2] }))).toBe(
    "meeting-was-held",
  );
  const place = on(later(8), came, { kind: "own-day", meetingId: "M2", sets: [2], venue: "Town hall" });
  expect(place.year.ownDays[0]?.venue).toBe("Town hall");
});

test("it meets with the rest again, and what is as for all is not its own", () => {
  const back = on("2026-10-01", { kind: "shared-day", meetingId: "M2", sets: [2] });
  expect(back.year.ownDays).toEqual([]);
  const { date = shared } = three.programme.meetings[2] ?? {};
  const same = on("2026-10-01", { kind: "own-day", meetingId: "M3", sets: [1], date });
  expect(same.year.ownDays).toEqual(apart.programme.year.ownDays);
  const refused = (command: Command): string | null => refusalOf(() => on("2026-10-01", command));
  expect(refused({ kind: "shared-day", meetingId: "M3", sets: [2] })).toBe("no-own-day");
  expect(refused({ ...own, sets: [9] })).toBe("unknown-set");
  expect(refused({ ...own, meetingId: "M40" })).toBe("unknown-meeting");
  expect(refused({ ...own, minutes: 900 })).toBe("minutes-out-of-range");
});

async function written(programme: Programme): Promise<EditedWorkbook> {
  const plan = planWorkbook({
    ...{ programme, certificate: certificateOf(programme), notices: [], setSheets: "auto" as const },
  });
  expect(lintPlan(plan)).toEqual([]);
  return new EditedWorkbook(plannedContent(plan));
}

const read = async (book: EditedWorkbook): Promise<OpenedWorkbook> =>
  opened(await readWorkbook(await book.save(), "sets.xlsx"));

test("what is typed on the Rooms sheet is the same as what is entered, and bad input is answered with its cell", async () => {
  const book = await written(three.programme);
  const type = (header: string, value: string | number): void => {
    book.type("Rooms", ["Set", 2], header, value);
  };
  type("Meeting", "m2");
  type("Own day", serialOfDate(later(7)));
  type("Own start", "10:00");
  type("Own minutes", 60);
  type("Own venue", "Northwold library");
  const typed = await read(book);
  expect(typed.programme.year.ownDays).toEqual(apart.programme.year.ownDays);
  type("Meeting", "M40");
  const unknown = await read(book);
  expect(unknown.origin.notices.map(({ problem }) => [problem.code, problem.place?.cell])).toContainEqual([
    "own-day-unknown-meeting",
    expect.stringMatching(/^B\d+$/),
  ]);
  type("Own day", "soon");
  await expect(read(book)).rejects.toMatchObject({ problem: { code: "not-a-date" } });
  type("Own day", serialOfDate(later(7)));
  type("Meeting", "");
  const sheet = await readWorkbook(await book.save(), "sets.xlsx");
  expect(refusalSentence(() => opened(sheet))).toMatch(/no meeting is named beside it/);
});

test("a workbook that was written before sets had days of their own is read", async () => {
  const content = await readWorkbook(await (await written(apart.programme)).save(), "sets.xlsx");
  const ours = new Set(["Own day", "Own start", "Own minutes", "Own venue", "Came"]);
  const sheets = content.sheets.map((sheet) => {
    const headers =
      sheet.name === "Rooms" ? sheet.rows.find((row) => row.some(({ value }) => value === "Own day")) : [];
    const kept = (_: unknown, column: number): boolean => !ours.has(String(headers?.[column]?.value));
    return { ...sheet, rows: sheet.rows.map((row) => row.filter(kept)) };
  });
  expect(opened({ ...content, sheets }).programme.year.ownDays).toEqual([]);
});
