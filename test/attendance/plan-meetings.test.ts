import { isoDate, type IsoDate } from "../../src/sheet";
import fc from "fast-check";
import {
  extendMeetings,
  monthsElapsed,
  nextDefaultDay,
  planChosenMeetings,
  planMeetings,
  understandPattern,
} from "../../src/attendance";
import type { Notice } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { refusalOf } from "../refusal-of";

const datesOf = ({ meetings }: { meetings: readonly { date: string }[] }) => meetings.map(({ date }) => date);
const codesOf = (notices: readonly Notice[]) => notices.map(({ problem }) => problem.code);

describe("planning a cycle of meetings", () => {
  it("goes on with second Tuesdays from a second Tuesday", () => {
    const plan = planMeetings({ firstMeeting: "2026-09-08" as const, count: 9 });
    expect(datesOf(plan)).toEqual([
      ...["2026-09-08", "2026-10-13", "2026-11-10", "2026-12-08"],
      ...["2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13", "2027-05-11"],
    ]);
    expect(plan.meetings.map(({ id }) => id)).toEqual(["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9"]);
    expect(monthsElapsed(plan.meetings)).toBe(8);
    expect(plan.notices).toEqual([]);
  });

  it("leaves out August unless told otherwise", () => {
    const months = (skipMonths?: number[]) =>
      datesOf(
        planMeetings({ firstMeeting: "2027-06-08" as const, count: 4, ...(skipMonths && { skipMonths }) }),
      ).map((date) => date.slice(5, 7));
    expect(months()).toEqual(["06", "07", "09", "10"]);
    expect(months([])).toEqual(["06", "07", "08", "09"]);
    expect(months([7, 9])).toEqual(["06", "08", "10", "11"]);
  });

  it("takes a fifth weekday for the last, and says so", () => {
    const plan = planMeetings({ firstMeeting: "2026-09-29" as const, count: 8 });
    expect(datesOf(plan).slice(0, 4)).toEqual(["2026-09-29", "2026-10-27", "2026-11-24", "2026-12-29"]);
    expect(codesOf(plan.notices)).toContain("fifth-weekday-means-last");
  });

  it("flags a bank holiday by name and keeps the day", () => {
    const plan = planMeetings({ firstMeeting: "2026-05-04" as const, count: 8 });
    expect(plan.meetings[0]).toMatchObject({
      date: "2026-05-04" as const,
      note: "Bank holiday: Early May bank holiday",
    });
    const notice = plan.notices.find(({ problem }) => problem.code === "meetings-on-bank-holidays");
    expect(notice && sayProblem(notice.problem).what).toBe(
      "M1 (Monday 4 May 2026, Early May bank holiday) falls on a bank holiday in England.",
    );
  });

  it("warns of fewer than 8 meetings and of days over Christmas", () => {
    const plan = planMeetings({ firstMeeting: "2026-10-20" as const, count: 4 });
    expect(codesOf(plan.notices)).toEqual(["few-meetings"]);
    const christmas = planMeetings({ firstMeeting: "2026-09-22" as const, count: 8 });
    expect(datesOf(christmas)).toContain("2026-12-22");
    expect(codesOf(christmas.notices)).toEqual(["meetings-over-christmas"]);
  });

  it("keeps a first meeting in August and says that August is otherwise skipped", () => {
    const plan = planMeetings({ firstMeeting: "2026-08-11" as const, count: 8 });
    expect(datesOf(plan).slice(0, 2)).toEqual(["2026-08-11", "2026-09-08"]);
    expect(codesOf(plan.notices)).toEqual(["first-meeting-in-skipped-month"]);
  });

  it.each([
    ["2027-02-29", 9, [8], "not-a-date"],
    ["0206-09-08", 9, [8], "not-a-date"],
    ["2026-09-08", 0, [8], "meeting-count-out-of-range"],
    ["2026-09-08", 61, [8], "meeting-count-out-of-range"],
    ["2026-09-08", 8.5, [8], "meeting-count-out-of-range"],
    ["2026-09-08", 9, [13], "month-not-understood"],
    ["2026-09-08", 9, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "every-month-skipped"],
  ] as const)("refuses %s, %d meetings, skipping %j", (firstMeeting, count, skipMonths, code) => {
    expect(refusalOf(() => planMeetings({ firstMeeting, count, skipMonths }))).toBe(code);
  });

  it("keeps the weekday, the months and the order, whatever the start", () => {
    const anyDay = fc
      .integer({ min: Date.UTC(2000, 0, 1) / 86_400_000, max: Date.UTC(2190, 0, 1) / 86_400_000 })
      .map((day) => isoDate(1970, 1, 1 + day));
    const someMonths = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 11 });
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), someMonths, (firstMeeting, count, skipMonths) => {
        const dates = datesOf(planMeetings({ firstMeeting, count, skipMonths }));
        expect(dates).toHaveLength(count);
        expect(dates).toEqual([...new Set(dates)].sort());
        const weekdays = new Set(dates.map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()));
        expect(weekdays.size).toBe(1);
        expect(dates.slice(1).some((date) => skipMonths.includes(Number(date.slice(5, 7))))).toBe(false);
      }),
    );
  });
});

describe("other patterns", () => {
  const plan = (typed: string, firstMeeting: IsoDate, count = 4, skipMonths = [8]) =>
    datesOf(planMeetings({ firstMeeting, count, skipMonths, pattern: understandPattern(typed) }));

  it.each([
    ["last Friday", "2026-09-01", ["2026-09-25", "2026-10-30", "2026-11-27", "2026-12-25"]],
    ["1st Mon of the month", "2026-09-08", ["2026-10-05", "2026-11-02", "2026-12-07", "2027-01-04"]],
    ["every 4 weeks", "2027-06-01", ["2027-06-01", "2027-06-29", "2027-07-27", "2027-09-21"]],
    ["Fortnightly", "2026-09-02", ["2026-09-02", "2026-09-16", "2026-09-30", "2026-10-14"]],
    ["weekly", "2027-07-28", ["2027-07-28", "2027-09-01", "2027-09-08", "2027-09-15"]],
    ["fifth Tuesday", "2026-09-01", ["2026-09-29", "2026-10-27", "2026-11-24", "2026-12-29"]],
  ] as const)("%s from %s", (typed, firstMeeting, dates) => {
    expect(plan(typed, firstMeeting)).toEqual(dates);
  });

  it.each(["second", "every 0 weeks", "every 27 weeks", "sixth Monday", "2nd", ""])(
    "refuses “%s” as a pattern",
    (typed) => {
      expect(refusalOf(() => understandPattern(typed))).toBe("pattern-not-understood");
    },
  );

  it("end on a last day as well as after a number", () => {
    const until = (day: IsoDate) => planMeetings({ firstMeeting: "2026-09-08" as const, until: day });
    expect(datesOf(until("2026-11-10"))).toEqual(["2026-09-08", "2026-10-13", "2026-11-10"]);
    expect(refusalOf(() => until("2026-09-07"))).toBe("no-meeting-until");
    expect(refusalOf(() => until("2046-09-07"))).toBe("cycle-too-long");
    expect(refusalOf(() => until("2026-13-01"))).toBe("not-a-date");
  });

  it("take chosen dates in order, each once", () => {
    const chosen = planChosenMeetings(["2026-12-08", "2026-08-31", "2026-12-08"], { sessionMinutes: 120 });
    expect(chosen.meetings).toMatchObject([
      {
        id: "M1",
        date: "2026-08-31" as const,
        sessionMinutes: 120,
        note: "Bank holiday: Summer bank holiday",
      },
      { id: "M2", date: "2026-12-08" as const, sessionMinutes: 120, note: "" },
    ]);
    expect(refusalOf(() => planChosenMeetings([]))).toBe("meeting-count-out-of-range");
    expect(refusalOf(() => planChosenMeetings(["2026-08-32"]))).toBe("not-a-date");
  });
});

describe("the next second Tuesday", () => {
  it.each([
    ["2026-09-07", "2026-09-08"],
    ["2026-09-08", "2026-10-13"],
    ["2026-12-31", "2027-01-12"],
  ] as const)("after %s is %s", (after, next) => {
    expect(nextDefaultDay(after)).toBe(next);
  });
});

describe("bringing a cycle to more meetings", () => {
  const { meetings } = planMeetings({ firstMeeting: "2026-09-08" as const, count: 3 });

  it("keeps what is there and adds later meetings at the same times and venue", () => {
    const existing = meetings.map((meeting) => ({
      ...meeting,
      ...{ venue: "Fenwold Hall", topic: "Kept", speakerStart: 600 },
    }));
    const plan = extendMeetings(existing, 5);
    expect(plan.meetings.slice(0, 3)).toEqual(existing);
    expect(plan.meetings.slice(3)).toMatchObject([
      { id: "M4", date: "2026-12-08" as const, venue: "Fenwold Hall", speakerStart: 600, topic: "" },
      { id: "M5", date: "2027-01-12" as const, venue: "Fenwold Hall", speakerStart: 600, topic: "" },
    ]);
  });

  it("never gives an ID twice", () => {
    const [first, , third] = meetings;
    const existing = [first, third].flatMap((meeting) => meeting ?? []);
    const plan = extendMeetings(existing, 3, { usedIds: ["M7"] });
    expect(plan.meetings.map(({ id }) => id)).toEqual(["M1", "M3", "M8"]);
  });

  it("goes on with the pattern of a meeting that was not moved", () => {
    const existing = meetings.map((meeting, index) =>
      index === 0 ? { ...meeting, date: "2026-09-17" as const, status: "Moved" as const } : meeting,
    );
    expect(extendMeetings(existing, 4).meetings.at(-1)?.date).toBe("2026-12-08");
  });

  it("goes on in another pattern when asked", () => {
    const pattern = understandPattern("every 6 weeks");
    const plan = extendMeetings(meetings, 5, { pattern });
    expect(datesOf(plan).slice(3)).toEqual(["2026-12-22", "2027-02-02"]);
  });

  it("takes no meeting away", () => {
    const plan = extendMeetings(meetings, 2);
    expect(plan.meetings).toEqual(meetings);
    expect(codesOf(plan.notices)).toContain("more-meetings-kept");
  });
});
