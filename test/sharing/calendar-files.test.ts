import ICAL from "ical.js";
import { cancelMeeting, rescheduleMeeting } from "../../src/attendance";
import { noRecordsYet } from "../../src/programme";
import type { Programme } from "../../src/programme";
import { calendarFiles } from "../../src/sharing";
import { smallProgramme } from "../small-programme";

const issuedAt = new Date("2026-08-01T09:00:00Z");

/** A file's events as another program reads them. */
function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence ?? 0,
      start: event.startDate.toJSDate().toISOString(),
      end: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location ?? "",
      description: event.description,
      status: String(component.getFirstPropertyValue("status")),
    };
  });
}

function issue(programme: Programme) {
  const { files, entries } = calendarFiles(programme, issuedAt);
  const fileOf = (name: string) => eventsOf(files.find((file) => file.name === name)?.text ?? "");
  return {
    names: files.map(({ name }) => name),
    texts: files.map(({ text }) => text),
    all: fileOf("all-meetings.ics"),
    setOne: fileOf("set-1.ics"),
    entries,
    issued: { ...programme, year: { ...programme.year, calendarEntries: entries } },
  };
}

const rooms = [{ meetingId: null, setNumber: 1, room: "Ash", capacity: 12 }];
const programme: Programme = {
  ...smallProgramme(["........"]),
  year: { ...noRecordsYet, rooms },
};
const [first] = programme.meetings;

describe("calendar files", () => {
  it("are one for all and one for each set, with the hours of the clocks in London", () => {
    const { names, all, setOne } = issue(programme);
    expect(names).toEqual(["all-meetings.ics", "set-1.ics", "set-2.ics"]);
    expect(all).toHaveLength(8);
    // 14:00 to 16:30: summer time in September, not in November.
    expect(all[0]).toMatchObject({ start: "2026-09-08T13:00:00.000Z", end: "2026-09-08T15:30:00.000Z" });
    expect(all[2]).toMatchObject({ start: "2026-11-10T14:00:00.000Z", end: "2026-11-10T16:30:00.000Z" });
    expect(all[0]).toMatchObject({ summary: "Action Learning Sets", status: "CONFIRMED", location: "" });
    expect(setOne[0]).toMatchObject({ summary: "Action Learning Sets: Set 1", location: "Ash" });
    expect(setOne[0]?.description).toBe("14:00 External speaker\n15:00 to 16:30 Learning set session");
  });

  it("name nobody", () => {
    const facilitators = [
      {
        name: "Fay Secret",
        organisation: "O",
        email: "fay@secret.example",
        setNumber: 1,
        notes: "",
        available: true,
        mostSets: 1,
        id: "",
        from: null,
      },
    ];
    const texts = issue({ ...programme, facilitators }).texts.join();
    for (const hidden of ["Member 1", "M001", "Fay", "secret"]) expect(texts).not.toContain(hidden);
  });

  it("keep their UIDs, all different, and their sequence while nothing changes", () => {
    const before = issue(programme);
    const again = issue(before.issued);
    expect(again.all).toEqual(before.all);
    expect(again.entries).toEqual(before.entries);
    expect(before.all.every(({ sequence }) => sequence === 0)).toBe(true);
    const uids = [...before.all, ...before.setOne].map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
  });

  it("move a moved meeting and cancel a cancelled one, under the same UID and a higher sequence", () => {
    const before = issue(programme);
    const moved = issue(rescheduleMeeting(before.issued, "M1", { date: "2026-09-15" }));
    expect(moved.all[0]).toMatchObject({
      ...{ uid: before.all[0]?.uid, sequence: 1, start: "2026-09-15T13:00:00.000Z" },
    });
    expect(moved.all[1]?.sequence).toBe(0);
    const cancelled = issue(cancelMeeting(moved.issued, "M1"));
    expect(cancelled.all[0]).toMatchObject({
      ...{ uid: before.all[0]?.uid, sequence: 2, status: "CANCELLED" },
      summary: "Cancelled: Action Learning Sets",
    });
  });

  it("notice what was changed by hand: a day, a venue, a room, a deleted row", () => {
    const { issued, all } = issue(programme);
    const byHand = (change: object) => ({
      ...issued,
      meetings: issued.meetings.map((meeting) => (meeting.id === "M1" ? { ...meeting, ...change } : meeting)),
    });
    expect(issue(byHand({ date: "2026-09-22" })).all[0]?.sequence).toBe(1);
    expect(issue(byHand({ venue: "Fenwold Hall" })).all[0]).toMatchObject({
      ...{ sequence: 1, location: "Fenwold Hall" },
    });
    const birch = { meetingId: "M1", setNumber: 1, room: "Birch", capacity: null };
    const rebooked = issue({ ...issued, year: { ...issued.year, rooms: [...rooms, birch] } });
    expect(rebooked.setOne[0]).toMatchObject({ sequence: 1, location: "Birch" });

    const deleted = issue({ ...issued, meetings: issued.meetings.slice(1) });
    expect(deleted.all).toHaveLength(8);
    expect(deleted.all.at(-1)).toMatchObject({
      ...{ uid: all[0]?.uid, sequence: 1, status: "CANCELLED", start: all[0]?.start, end: all[0]?.end },
    });
    expect(issue(deleted.issued).all.at(-1)?.sequence).toBe(1);
  });

  it("hold any text safely", () => {
    const speaker = 'Prof. "A", B; C\\D\nEND:VEVENT — Zoë';
    const odd = { ...programme, meetings: first ? [{ ...first, speaker, topic: "x".repeat(300) }] : [] };
    const { all } = issue(odd);
    expect(all).toHaveLength(1);
    expect(all[0]?.description).toContain('Prof. "A", B; C\\D\nEND:VEVENT — Zoë');
  });
});
