import fc from "fast-check";
import type { AttendanceRecord, Programme } from "../../src/programme";
import { programmeEffect } from "../../src/sharing";
import { lintPlan, planReport } from "../../src/workbook";
import { formed } from "../commands/formed";

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

test("pairs are those who were at a table together, counted once and rounded", () => {
  const sizes = programme.sets.map(
    ({ number }) => programme.members.filter(({ setNumber }) => setNumber === number).length,
  );
  const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  expect(programmeEffect(after(5), today).connections).toMatchObject({
    pairs: 10 * Math.round(pairs / 10),
    timesEach: 5,
  });
  expect(programmeEffect(programme, today).connections).toBeNull();
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

test("a cell of two organisations needs five people of each who have met the other, and no name of a member is in it", () => {
  fc.assert(
    fc.property(fc.subarray(programme.members.map(({ id }) => id)), (absent) => {
      const now = after(3, new Set(absent));
      const { organisations } = programmeEffect(now, today);
      for (const { name, met } of organisations) {
        const here = now.members.filter(
          ({ id, groups }) => groups["organisation"] === name && !absent.includes(id),
        );
        if (here.length < 5) expect(new Set(met)).toEqual(new Set([null]));
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
