import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { allocateSets } from "../../src/commands";
import { certify } from "../../src/seating";
import type { AttendanceCode, Programme } from "../../src/programme";
import { planWorkbook, workbookPlanner, type WorkbookInput } from "../../src/workbook";
import { formed as formedOf } from "../commands/formed";
import { actOut } from "../commands/year-of-commands";
import { opened } from "../opened";
import { contentOf, rosterRows } from "../workbook-content";

const { programme: formed } = allocateSets(opened(contentOf(rosterRows(14))), {
  ...{ reform: false, today: "2026-08-20" },
  settings: { targetSize: 5, maxSize: 6 },
  meetings: { firstMeeting: "2026-09-08", count: 4 },
});

type Change = (programme: Programme) => Programme;

const index = (below: number): fc.Arbitrary<number> => fc.nat({ max: below - 1 });
const text = fc.constantFrom("", "Ann Ash", "Room 1");
const day = fc.constantFrom("2026-09-08", "2026-10-01", "2027-01-12");

function at<Row>(rows: readonly Row[], place: number, change: Partial<Row>): Row[] {
  return rows.map((row, each) => (each === place ? { ...row, ...change } : row));
}

/** Whatever a person or an action may change of a programme, each on its own. */
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .record({
      member: index(14),
      meeting: index(4),
      code: fc.constantFrom<AttendanceCode>("P", "L", "A", "U", "–"),
    })
    .map(({ member, meeting, code }): Change => (programme) => {
      const [memberId = "", meetingId = ""] = [
        programme.members[member]?.id,
        programme.meetings[meeting]?.id,
      ];
      const others = programme.attendance.filter(
        (one) => one.memberId !== memberId || one.meetingId !== meetingId,
      );
      return { ...programme, attendance: [...others, { memberId, meetingId, code, notUnderstood: null }] };
    }),
  fc
    .record({ member: index(14), set: fc.constantFrom(1, 2, 3, null) })
    .map(({ member, set }): Change => (programme) => ({
      ...programme,
      members: at(programme.members, member, { setNumber: set }),
      year: {
        ...programme.year,
        moves: [...programme.year.moves, { memberId: "M001", from: 1, to: set, on: "2026-10-01" }],
      },
    })),
  fc
    .record({ member: index(14), what: fc.constantFrom("joined", "left"), day })
    .map(({ member, what, day: on }): Change => (programme) => ({
      ...programme,
      members: at(programme.members, member, { [what]: on }),
    })),
  fc
    .record({ member: index(14), groups: fc.constantFrom({}, { profession: "Nurse" }) })
    .map(({ member, groups }): Change => (programme) => ({
      ...programme,
      members: at(programme.members, member, { groups }),
    })),
  fc
    .record({ meeting: index(4), venue: text, status: fc.constantFrom("Held", "Cancelled", "Planned") })
    .map(({ meeting, ...rest }): Change => (programme) => ({
      ...programme,
      meetings: at(programme.meetings, meeting, rest as object),
    })),
  fc
    .record({ programmeName: text, quorum: index(4), missesInARow: index(4) })
    .map((settings): Change => (programme) => ({
      ...programme,
      settings: { ...programme.settings, ...settings },
    })),
  fc.record({ set: index(3), name: text }).map(({ set, name }): Change => (programme) => ({
    ...programme,
    sets: at(programme.sets, set, { name: name || "Set 9" }),
  })),
  text.map((room): Change => (programme) => ({
    ...programme,
    year: { ...programme.year, rooms: [{ meetingId: null, setNumber: 1, room, capacity: 4 }] },
  })),
  fc
    .record({ name: text, setNumber: fc.constantFrom(1, 2, null) })
    .map((facilitator): Change => (programme) => ({
      ...programme,
      facilitators: [
        {
          ...facilitator,
          organisation: "",
          email: "",
          notes: "",
          available: true,
          mostSets: 1,
          id: "",
          from: null,
        },
      ],
    })),
  text.map((first): Change => (programme) => ({
    ...programme,
    rules: [{ typedKind: "Pin to set", kind: "pin", first, second: "1" }],
    formerMembers: [{ id: "M099", name: first }],
  })),
  fc.constant<Change>(() => formed),
);

function inputOf(programme: Programme, notices: readonly string[]): WorkbookInput {
  const { members, groupings, sets } = programme;
  const certificate = certify(members, groupings, sets.length);
  // As when the workbook was read again: nothing is the same object.
  return structuredClone({ programme, certificate, notices, setSheets: "auto" });
}

describe("a planner that remembers", () => {
  it("plans after any changes just what is planned from nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 8 }), (changes) => {
        const plan = workbookPlanner();
        let programme = formed;
        for (const [act, isTold] of changes) {
          programme = act(programme);
          const input = inputOf(programme, isTold ? ["Something is worth a look."] : []);
          const [planned, anew] = [plan(input), planWorkbook(input)];
          // To look for what differs takes Jest longer than planning does.
          if (!isDeepStrictEqual(planned, anew)) expect(planned).toEqual(anew);
        }
      }),
      { numRuns: 5 },
    );
  });

  it("plans after every command of a year just what is planned from nothing", () => {
    const plan = workbookPlanner();
    const seed = fc.sample(fc.nat(), 1)[0] ?? 0;
    actOut(formedOf(14), { actions: 40, seed }, (programme) => {
      const input = inputOf(programme, []);
      const [planned, anew] = [plan(input), planWorkbook(input)];
      if (!isDeepStrictEqual(planned, anew)) expect({ seed, ...planned }).toEqual({ seed, ...anew });
    });
  });

  it("plans what was there before a move, once it is taken back, just as it was", () => {
    const plan = workbookPlanner();
    const flagged = { ...formed, settings: { ...formed.settings, missesInARow: 0 } };
    const moved = { ...flagged, members: at(flagged.members, 0, { setNumber: null }) };
    const [before] = [flagged, moved].map((programme) => plan(inputOf(programme, [])));
    expect(plan(inputOf(flagged, []))).toEqual(before);
  });

  it("gives the rows of members whom a code does not concern as they were", () => {
    const plan = workbookPlanner();
    const rowsOf = (programme: Programme): readonly unknown[] =>
      plan(inputOf(programme, [])).sheets.find(({ key }) => key === "attendance")?.rows ?? [];
    const record = (code: AttendanceCode): Programme["attendance"] => [
      { memberId: formed.members[0]?.id ?? "", meetingId: "M1", code, notUnderstood: null },
    ];
    const before = new Set(rowsOf({ ...formed, attendance: record("P") }));
    const rows = rowsOf({ ...formed, attendance: record("U") });
    expect(rows.filter((row) => before.has(row))).toHaveLength(formed.members.length - 1);
  });

  it("draws again only what is drawn from what was changed", () => {
    const plan = workbookPlanner();
    const before = plan(inputOf(formed, []));
    const [{ id: memberId, setNumber }] = formed.members as readonly [Programme["members"][number]];
    const record = { memberId, meetingId: "M1", code: "P", notUnderstood: null } as const;
    const after = plan(inputOf({ ...formed, attendance: [record] }, []));
    const changed = after.sheets.filter((sheet, place) => sheet !== before.sheets[place]);
    // The first code makes the meeting held, which every set's sheet shows as the next one.
    const sets = formed.sets.map(({ number }) => `set-${String(number)}`);
    expect(changed.map(({ key }) => key)).toEqual(["overview", "attendance", "rates", ...sets]);
    const another = plan(
      inputOf(
        {
          ...formed,
          attendance: [
            record,
            { ...record, memberId: formed.members.find((one) => one.setNumber !== setNumber)?.id ?? "" },
          ],
        },
        [],
      ),
    );
    const changedAgain = another.sheets.filter((sheet, place) => sheet !== after.sheets[place]);
    expect(changedAgain.map(({ key }) => key)).toEqual([
      ...["overview", "attendance", "rates"],
      expect.stringMatching(/^set-/),
    ]);
  });

  it("goes on from how the workbook is, as it was planned last", () => {
    const plan = workbookPlanner();
    plan(inputOf(formed, []));
    const moved = { ...formed, settings: { ...formed.settings, programmeName: "Another" } };
    const written = plan(inputOf(moved, []));
    const restoring = plan(inputOf(moved, []));
    expect(restoring.sheets.every((sheet, place) => sheet === written.sheets[place])).toBe(true);
  });
});
