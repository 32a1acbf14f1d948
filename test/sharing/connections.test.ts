import fc from "fast-check";
import type { AttendanceRecord, Programme } from "../../src/programme";
import { programmeEffect } from "../../src/sharing";
import { planReport } from "../../src/workbook";
import { formed } from "../commands/formed";
import { isoDate } from "../../src/sheet";
import { refusalOf } from "../refusal-of";
import { lintPlan } from "../workbook/lint/lint-plan";

const today = "2027-03-01" as const;
const { programme } = formed(40);

/** A programme with everybody present at the first meetings, but for those who are named. */
function after(meetings: number, absent: ReadonlySet<string> = new Set()): Programme {
  const attendance = programme.meetings.slice(0, meetings).flatMap(({ id: meetingId }) =>
    programme.members.map(({ id: memberId }): AttendanceRecord => {
      const code = absent.has(memberId) ? "A" : "P";
      return { memberId, meetingId, code, notUnderstood: null };
    }),
  );
  return { ...programme, attendance };
}

const sizes = programme.sets.map(
  ({ number }) => programme.members.filter(({ setNumber }) => setNumber === number).length,
);
const allPairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
/** Pairs that five people have. */
const step = 10 * Math.ceil((5 * (Math.max(...sizes) - 1)) / 10);

test("pairs are at least as many as is said, and never said so closely that everybody must have come", () => {
  const { connections } = programmeEffect(after(5), today);
  expect(connections).toMatchObject({ pairs: step * Math.floor(allPairs / step) - step, timesEach: 4 });
  expect(programmeEffect(programme, today).connections).toBeNull();
  expect(programmeEffect(after(1), today).connections?.timesEach).toBe(1);
});

test("five people more or fewer who came look the same, whoever they are", () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        programme.members.map(({ id }) => id),
        { maxLength: 4 },
      ),
      (absent) => {
        const { connections } = programmeEffect(after(3, new Set(absent)), today);
        expect(connections?.pairs).toBe(programmeEffect(after(3), today).connections?.pairs);
      },
    ),
    { numRuns: 10 },
  );
});

test("the share of pairs across organisations is of who sits together, and does not tell who came", () => {
  const own = programme.members.map((each) => ({ ...each, groups: { organisation: each.id } }));
  const pair = own
    .filter(({ setNumber }) => setNumber === 1)
    .slice(0, 2)
    .map(({ id }) => id);
  for (const absent of [new Set<string>(), new Set(pair)]) {
    const { connections } = programmeEffect({ ...after(3, absent), members: own }, today);
    expect(connections?.acrossOrganisations).toBe(100);
  }
});

test("attendance has risen when the later meetings are better, and says nothing of two meetings", () => {
  expect(programmeEffect(after(2), today).trend).toBeNull();
  expect(programmeEffect(after(6), today).trend).toBe("steady");
  const { attendance, ...rest } = after(6);
  const early = new Set(programme.meetings.slice(0, 3).map(({ id }) => id));
  const worse = attendance.map((record, at) =>
    early.has(record.meetingId) && at % 2 === 0 ? { ...record, code: "A" as const } : record,
  );
  expect(programmeEffect({ ...rest, attendance: worse }, today).trend).toBe("risen");
});

test("a cell of two organisations does not tell whether one to four people came, and nobody is named", () => {
  // A meeting for which everybody sent apologies is not recorded, and counts for nothing.
  const [, ...mayBeAbsent] = programme.members.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(mayBeAbsent), (absent) => {
      const now = after(3, new Set(absent));
      const { organisations } = programmeEffect(now, today);
      const everybody = programmeEffect(after(3), today).organisations;
      for (const [row, { name, met }] of organisations.entries()) {
        const own = now.members.filter(({ groups }) => groups["organisation"] === name);
        if (own.length < 5) expect(new Set(met)).toEqual(new Set([null]));
        // Which cells have a figure is known from who sits where, whoever came.
        expect(met.map((share) => share === null)).toEqual(
          everybody[row]?.met.map((share) => share === null),
        );
      }
      const { plan } = planReport(now, { kind: "does-it-work" }, today);
      expect(lintPlan(plan)).toEqual([]);
      const said = JSON.stringify(plan);
      for (const { name } of now.members) expect(said).not.toContain(name);
    }),
    { numRuns: 15 },
  );
});

test("who stayed is shown as rates are: of fewer than five who joined later nothing is said", () => {
  const [one, ...others] = programme.members;
  if (!one) throw new Error("nobody");
  const late = { ...one, joined: "2026-12-01" as const, left: "2027-01-01" as const };
  const { staying } = programmeEffect({ ...programme, members: [late, ...others] }, today);
  expect(staying.rates.get("1 to 3")).toBeUndefined();
  expect(staying.rates.get("start")?.bound).not.toBe("about");
});

test("the last programme is set beside it, figure by figure, and no programme is set beside itself", () => {
  const last = {
    ...after(3),
    id: "last",
    meetings: programme.meetings.map((meeting) => ({ ...meeting, date: isoDate(2025, 9, 9) })),
    settings: { ...programme.settings, programmeName: "Network 2025" },
  };
  const { plan, facts } = planReport(after(5), { kind: "does-it-work", before: last }, today);
  expect(lintPlan(plan)).toEqual([]);
  expect(facts).toMatchObject({ before: "Network 2025" });
  const rows = plan.sheets[0]?.rows.map((cells) => cells.map((cell) => cell?.value ?? null)) ?? [];
  const times = rows.find(([label]) => label === "How often each pair has met, on average");
  expect(times?.slice(1)).toEqual([4, 2]);
  const refused = (before: Programme): unknown =>
    refusalOf(() => planReport(after(5), { kind: "does-it-work", before }, today));
  expect(refused(after(3))).toBe("not-an-earlier-programme");
  // An anonymised copy of this one has another ID, and began on the same day.
  expect(refused({ ...after(3), id: "copy" })).toBe("not-an-earlier-programme");
});
