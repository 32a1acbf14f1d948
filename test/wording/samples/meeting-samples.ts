import type { MeetingProblems } from "../../../src/programme";
import { nothing, type SamplesOf } from "./samples-of";

const date = "2026-09-08";
const onDay = { meetingId: "M4", date: "2026-08-31" as const, day: "Summer bank holiday" };
const days = [{ meetings: [onDay] }, { meetings: [onDay, { ...onDay, meetingId: "M9", day: "" }] }] as const;

export const meetingSamples: SamplesOf<MeetingProblems> = {
  "meeting-count-out-of-range": [
    { typed: 0, most: 60 },
    { typed: 61, most: 60 },
  ],
  "minutes-out-of-range": [
    { typed: 601, most: 600 },
    { typed: 1.5, most: 600 },
  ],
  "month-not-understood": [{ typed: 13 }],
  "every-month-skipped": nothing,
  "pattern-not-understood": [{ typed: "now and then" }],
  "cycle-too-long": [{ until: date, most: 60 }],
  "no-meeting-until": [{ until: date }],
  "few-meetings": [
    { count: 1, fewest: 8 },
    { count: 7, fewest: 8 },
  ],
  "meetings-on-bank-holidays": days,
  "meetings-over-christmas": days,
  "fifth-weekday-means-last": [{ date }],
  "first-meeting-in-skipped-month": [{ date }],
  "more-meetings-kept": [
    { asked: 1, kept: 2 },
    { asked: 6, kept: 9 },
  ],
  "meetings-kept": [{ asked: "2026-10-13" as const, kept: date }],
  "unknown-member": [{ typed: "Ida Okafor" }],
  "unknown-meeting": [
    { typed: "M31", known: [] },
    { typed: "M31", known: ["M1"] },
    { typed: "M31", known: ["M1", "M2"] },
  ],
  "unknown-set": [
    { typed: 9, setCount: 0 },
    { typed: 9, setCount: 1 },
    { typed: 9, setCount: 6 },
    { typed: 3, setCount: 6, closed: [3] },
    { typed: 3, setCount: 6, closed: [3, 4] },
  ],
  "last-set": [{ set: 2 }],
  "set-too-small-to-split": [
    { set: 2, members: 0 },
    { set: 2, members: 1 },
  ],
  "visitor-not-due": [{ name: "Ada Okafor", meetingId: "M3" }],
  "no-such-visit": [{ name: "Ada Okafor", meetingId: "M3" }],
  "nobody-to-visit": [{ set: 2, meetingId: "M3" }],
  "not-a-link": [{ typed: "teams meeting" }],
  "member-left": [{ name: "Ada Okafor", on: date }],
  "swap-without-set": [{ name: "Ada Okafor" }],
  "already-in-set": [{ name: "Ada Okafor", set: 3 }],
  "move-before-last": [
    { name: "Ada Okafor", on: date, last: "2026-10-01" as const, joined: null },
    { name: "Ada Okafor", on: date, last: "2026-10-01" as const, joined: "2026-10-01" as const },
  ],
  "meeting-cancelled": [{ meetingId: "M3", date }],
  "meeting-was-held": [
    { meetingId: "M3", date, present: 1 },
    { meetingId: "M3", date, present: 52 },
  ],
  "cycle-has-begun": [{ meetingId: "M1", date }],
  "present-before-the-day": [{ meetingId: "M3", date }],
  "no-apology-noted": [{ name: "Ada Okafor", meetingId: "M3" }],
  "meeting-day-taken": [{ date, meetingId: "M3" }],
};
