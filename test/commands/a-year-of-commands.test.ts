import { registers } from "../../src/attendance";
import { certificateOf } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { planWorkbook } from "../../src/workbook";
import { opened } from "../opened";
import { formed } from "./formed";
import { actOut, type Ledger } from "./year-of-commands";
import { plannedContent } from "../planned-content";

jest.setTimeout(30_000);

function codesOf({ attendance }: Programme): Map<string, string | null> {
  const recorded = attendance.filter(({ code }) => code !== null);
  return new Map(recorded.map(({ memberId, meetingId, code }) => [`${memberId} ${meetingId}`, code]));
}

function expectSame(programme: Programme, ledger: Ledger): void {
  expect(codesOf(programme)).toEqual(ledger.codes);
  for (const { id, status } of programme.meetings) {
    if (status === "Cancelled") continue;
    const own = registers(programme).filter(
      ({ meeting, members }) => meeting.id === id && members.length > 0,
    );
    const tables = Object.fromEntries(
      own.map(({ setNumber, members }) => [setNumber, members.map((each) => each.id)]),
    );
    expect({ id, tables }).toEqual({ id, tables: ledger.registers(programme, id) });
  }
}

test.each([1, 3])(
  "an independent ledger agrees on every code and register after each action, seed %i",
  (seed) => {
    const { done } = actOut(formed(32), { actions: 70, seed }, expectSame);
    expect(done).toBeGreaterThan(30);
  },
);

test("what a year of actions came to is read again as it was written", async () => {
  const { programme } = actOut(formed(32), { actions: 80, seed: 4 }).workbook;
  const plan = planWorkbook({
    programme,
    certificate: certificateOf(programme),
    notices: [],
    setSheets: "auto",
  });
  const read = opened(plannedContent(plan)).programme;
  expect(codesOf(read)).toEqual(codesOf(programme));
  expect(read.sets).toEqual(programme.sets);
  expect(read.members.map(({ id, setNumber }) => [id, setNumber])).toEqual(
    programme.members.map(({ id, setNumber }) => [id, setNumber]),
  );
  expect({ ...read.year, packs: null }).toEqual({ ...programme.year, packs: null });
});
