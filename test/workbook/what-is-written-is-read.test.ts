import fc from "fast-check";
import { allocateSets } from "../../src/commands";
import { type Facilitator, type Programme, type Settings } from "../../src/programme";
import { withDatesOnRoster } from "../../src/roster";
import { understandRules } from "../../src/seating";
import { isoDate } from "../../src/sheet";
import { planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";
import { plannedContent } from "../planned-content";

jest.setTimeout(30_000);

const { programme, certificate } = allocateSets(opened(contentOf(rosterRows(14))), {
  ...{ reform: false, today: "2026-08-20" as const, settings: { targetSize: 7 } },
  meetings: { firstMeeting: "2026-09-08" as const, count: 4 },
});
const memberIds = programme.members.map(({ id }) => id);
const setNumbers = programme.sets.map(({ number }) => number);

/** Texts that a cell could take for something else, and ordinary ones. */
const anyText = fc.constantFrom(
  ...[
    "Oak",
    "=1+1",
    "-2",
    "+44 20",
    "@home",
    "12",
    "TRUE",
    "08/09/2026",
    'O\'Brien "Bo"',
    "Set 2",
    "M3",
    "#N/A",
  ],
  ...["naïve\u00a0text", "two\nlines", "a*b?~c", "n/a", "1.30 pm", "P", "<b>&amp;"],
);
const maybeText = fc.oneof(fc.constant(""), anyText);
const anyDay = fc.nat({ max: 400 }).map((day) => isoDate(2026, 9, 1 + day));
const maybeDay = fc.option(anyDay);

const anyFacilitators: fc.Arbitrary<Facilitator[]> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("F1", "F2", "F3"),
    name: fc.constantFrom("Fay Outside", "Dr Fay Outside", "Ann Ash", "Outside, Fay"),
    organisation: maybeText,
    email: fc.constantFrom("", "fay@outside.example", "ann@ash.example"),
    setNumber: fc.option(fc.constantFrom(...setNumbers)),
    available: fc.boolean(),
    mostSets: fc.integer({ min: 1, max: 2 }),
    notes: maybeText,
    from: maybeDay,
  }),
  { maxLength: 5, selector: ({ id, setNumber }) => `${id} ${String(setNumber)}` },
);

const anySettings: fc.Arbitrary<Settings> = fc.record({
  targetSize: fc.integer({ min: 4, max: 20 }),
  maxSize: fc.integer({ min: 4, max: 20 }),
  balance: fc.constant(""),
  missesInARow: fc.integer({ min: 1, max: 9 }),
  missesInAll: fc.integer({ min: 1, max: 9 }),
  programmeName: anyText,
  seed: fc.nat({ max: 1000 }),
  quorum: fc.nat({ max: 9 }),
  aim: fc.nat({ max: 100 }),
  remoteCounts: fc.boolean(),
  setSheetEmails: fc.boolean(),
  retentionDate: maybeDay,
  skipMonths: fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 })
    .map((all) => all.sort((a, b) => a - b)),
  meetingCount: fc.integer({ min: 1, max: 60 }),
});

const anyProgramme: fc.Arbitrary<Programme> = fc
  .record({
    settings: anySettings,
    facilitators: anyFacilitators,
    rules: fc.array(
      fc.record({
        kind: fc.constant("not-facilitated-by" as const),
        typedKind: fc.constant("Not facilitated by"),
        first: fc.constantFrom(...memberIds),
        second: fc.constantFrom("Fay Outside", "Ann Ash"),
      }),
      { maxLength: 3 },
    ),
    meetings: fc.tuple(
      ...programme.meetings.map((meeting) =>
        fc.record({
          id: fc.constant(meeting.id),
          date: anyDay,
          ...{ venue: maybeText, speaker: maybeText, topic: maybeText, note: maybeText },
          speakerStart: fc.nat({ max: 1439 }),
          speakerMinutes: fc.nat({ max: 600 }),
          sessionMinutes: fc.nat({ max: 600 }),
          status: fc.constantFrom(
            "Planned" as const,
            "Held" as const,
            "Cancelled" as const,
            "Moved" as const,
          ),
        }),
      ),
    ),
    attendance: fc.uniqueArray(
      fc.record({
        memberId: fc.constantFrom(...memberIds, "M900"),
        meetingId: fc.constantFrom(...programme.meetings.map(({ id }) => id)),
        code: fc.constantFrom("P" as const, "L" as const, "A" as const, "U" as const, "–" as const),
        notUnderstood: fc.constant(null),
      }),
      { maxLength: 40, selector: ({ memberId, meetingId }) => `${memberId} ${meetingId}` },
    ),
    members: fc.tuple(
      ...programme.members.map((member, place) =>
        fc
          .record({
            joined: maybeDay,
            left: maybeDay,
            locked: fc.boolean(),
            set: fc.constantFrom(...(place === 0 ? setNumbers.slice(-1) : setNumbers)),
          })
          .map(({ set, ...change }) => ({ ...member, ...change, setNumber: set })),
      ),
    ),
  })
  .map((change) => ({
    ...withDatesOnRoster({ ...programme, ...change }, programme),
    formerMembers: change.attendance.some(({ memberId }) => memberId === "M900")
      ? [{ id: "M900", name: "Gone Away" }]
      : [],
  }));

describe("what is written", () => {
  it("is read as it was, whatever the programme holds", async () => {
    await fc.assert(
      fc.asyncProperty(anyProgramme, async (whole) => {
        const plan = planWorkbook({ programme: whole, certificate, notices: [], setSheets: true });
        const content = await readWorkbook(await writeWorkbook(plan), "year.xlsx");
        // What most tests read instead of a file.
        expect(plannedContent(plan)).toEqual(content);
        const { programme: read } = opened(content);
        const order = (records: Programme["attendance"]) =>
          records.map(({ memberId, meetingId, code }) => `${memberId} ${meetingId} ${String(code)}`).sort();
        expect(order(read.attendance)).toEqual(order(whole.attendance));
        for (const key of [
          "id",
          "settings",
          "facilitators",
          "rules",
          "meetings",
          "formerMembers",
          "year",
          "earlierSets",
          "sets",
          "matchings",
          "leftOut",
        ] as const) {
          expect({ [key]: read[key] }).toEqual({ [key]: whole[key] });
        }
        const own = ({ id, name, joined, left, locked, setNumber }: (typeof whole.members)[number]) => ({
          id,
          name,
          joined,
          left,
          locked,
          setNumber,
        });
        expect(read.members.map(own)).toEqual(whole.members.map(own));
        // A rule that could be understood before it was written still can.
        const problems = (of: Programme) =>
          understandRules({ ...of, places: new Map(), setCount: of.sets.length }).problems.map(
            ({ code }) => code,
          );
        expect(problems(read)).toEqual(problems(whole));
      }),
      { numRuns: 6 },
    );
  });
});
