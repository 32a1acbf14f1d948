import type { YearProblems } from "../../../src/programme";
import { dayToBeSet } from "../../../src/sheet";
import { names, nothing, type SamplesOf } from "./samples-of";

const due = { memberId: "M001", name: "Ada Okafor", inARow: 1, inAll: 1 };
const date = "2026-09-08";
const register = { meetingId: "M1", setNumber: 3, notRecorded: 2 };
const room = { meetingId: "M1", setNumber: 1, room: "Oak", capacity: 8, people: 10 };

export const yearSamples: SamplesOf<YearProblems> = {
  "own-day-without-meeting": [{ set: 2 }],
  "own-day-unknown-meeting": [{ set: 2, meetingId: "M30" }],
  "repeated-own-day": [{ set: 2, meetingId: "M3", firstCell: "B7" }],
  "no-own-day": [{ set: 2, meetingId: "M3" }],
  "conversations-due": [
    { members: [due] },
    { members: [due, { ...due, name: "Bo Birch", inARow: 2, inAll: 3 }] },
  ],
  "below-quorum": [
    { meetingId: "M3", date, quorum: 5, sets: [{ setNumber: 2, expected: 1 }] },
    {
      ...{ meetingId: "M3", date, quorum: 5 },
      sets: [
        { setNumber: 2, expected: 0 },
        { setNumber: 3, expected: 4 },
      ],
    },
  ],
  "moves-entered": [
    { moves: [{ name: "Ada Okafor", from: 1, to: 3, isRowGone: false }] },
    {
      moves: [
        { name: "Ada Okafor", from: null, to: 3, isRowGone: false },
        { name: "Bo Birch", from: 2, to: null, isRowGone: true },
        { name: "Cy Doe", from: null, to: null, isRowGone: false },
      ],
    },
  ],
  "visits-ended": [
    { visits: [{ name: "Ada Okafor", meetingId: "M5", setNumber: 2, because: "left" }] },
    {
      visits: [
        { name: "Ada Okafor", meetingId: "M5", setNumber: 2, because: "own-set" },
        { name: "Bo Birch", meetingId: "M6", setNumber: 9, because: "set-gone" },
      ],
    },
  ],
  "recorded-in-advance": [
    { meetings: [{ meetingId: "M7", date }] },
    {
      meetings: [
        { meetingId: "M7", date },
        { meetingId: "M8", date: dayToBeSet },
      ],
    },
  ],
  "members-without-set": [{ names: names(1) }, { names: names(40) }],
  "sets-fallen": [{ sets: [3] }, { sets: [3, 5] }],
  "apologies-to-reconfirm": [
    { apologies: [{ name: "Ada Okafor", meetingId: "M3" }] },
    { apologies: names(40).map((name) => ({ name, meetingId: "M3" })) },
  ],
  "registers-missing": [
    { registers: [{ ...register, notRecorded: 1 }] },
    { registers: [register, { ...register, setNumber: 4 }, { ...register, meetingId: "M2" }] },
  ],
  "rooms-too-small": [
    { rooms: [room] },
    { rooms: ["M1", "M2", "M3", "M4"].map((meetingId) => ({ ...room, meetingId })) },
  ],
  "unknown-organisation": [{ typed: "Base", known: ["Base Trust"] }],
  "no-meeting-to-come": [{ known: ["M1"] }, { known: ["M1", "M2"] }],
  "anonymising-not-confirmed": [{ typed: "Sets 2025", wanted: "Learning sets 2026" }],
  "name-left": [{ name: "ada thornbury", part: "xl/sharedStrings.xml" }],
  "nobody-came-yet": nothing,
  "aim-out-of-reach": [
    { aim: 75, names: ["Ada Okafor"] },
    { aim: 80, names: ["Ada Okafor", "Bo Birch"] },
  ],
  "notice-unknown": [{ typed: "0a1b2c3d" }],
  "rooms-double-booked": [
    { rooms: [{ meetingId: "M1", room: "Oak", setNumbers: [1, 2] }] },
    {
      rooms: ["M1", "M2", "M3", "M4"].map((meetingId) => ({
        ...{ meetingId, room: "Oak" },
        setNumbers: [1, 2],
      })),
    },
  ],
};
