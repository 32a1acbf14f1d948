import { isoDate } from "../../src/sheet";
import { programmeReport } from "../../src/sharing";
import { shownBands } from "../../src/sharing/small-counts";
import { member, smallProgramme } from "../small-programme";
import type { Programme } from "../../src/programme";

const today = "2027-06-01";

/** So many members with the same codes, in two sets unless said otherwise. */
function programmeOf(rows: readonly string[], setOf: (index: number) => number | null): Programme {
  const programme = smallProgramme(rows);
  return {
    ...programme,
    members: programme.members.map((each, index) => ({ ...each, id: idOf(index), setNumber: setOf(index) })),
    attendance: programme.attendance.map((record) => ({
      ...record,
      memberId: idOf(Number(record.memberId.slice(3)) - 1),
    })),
  };
}

function idOf(index: number): string {
  return `P${String(index + 1)}`;
}

const halves = (index: number): number => (index % 2) + 1;
const [often, seldom] = ["PPPPPU", "PPPUUU"] as const;

describe("the board's figures", () => {
  it("show everything of sets of ten with attendance as it usually is", () => {
    const report = programmeReport(
      programmeOf(
        Array.from({ length: 20 }, () => often),
        halves,
      ),
      today,
    );
    expect(report.sets.map(({ membersNow, rate }) => [membersNow, rate])).toEqual([
      [10, { percent: 83, bound: "about" }],
      [10, { percent: 83, bound: "about" }],
    ]);
    expect(report.figures).toMatchObject({ membersNow: 20, whole: { percent: 83, bound: "about" } });
  });

  it("round the rates of all sets where two people who left could be had by subtraction", () => {
    const rows = Array.from({ length: 42 }, (_, index) => (index < 40 ? often : seldom));
    const left = programmeOf(rows, (index) => (index < 40 ? halves(index) : null));
    const report = programmeReport(left, today);
    expect(report.setStep).toBeGreaterThan(1);
    expect(report.sets.every(({ rate }) => rate !== null)).toBe(true);
  });

  it("show nothing of a small set, and of the other no size and only a coarse rate", () => {
    const rows = Array.from({ length: 13 }, () => often);
    const report = programmeReport(
      programmeOf(rows, (index) => (index < 3 ? 1 : 2)),
      today,
    );
    expect(report.sets.map(({ membersNow }) => membersNow)).toEqual([null, null]);
    expect(report.sets[0]?.rate).toBeNull();
    expect(report.setStep).toBeGreaterThan(1);
  });

  it("show no rate of a set or a meeting for which fewer than five people are recorded", () => {
    const rows = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 && index > 6 ? "....." : "PPUPU"));
    const some = programmeReport(programmeOf(rows, halves), today);
    expect(some.sets[0]?.rate).toBeNull();
    const meeting = programmeOf(
      Array.from({ length: 20 }, (_, index) => (index === 0 ? "PPUPU" : "PPUP.")),
      halves,
    );
    const rates = programmeReport(meeting, today).meetings.map(({ rate }) => rate);
    expect(rates[4]).toBeNull();
  });

  it("never say that everybody came", () => {
    const report = programmeReport(
      programmeOf(
        Array.from({ length: 20 }, () => "PPPP"),
        halves,
      ),
      today,
    );
    expect(report.figures.whole).toEqual({ percent: 93, bound: "or more" });
    expect(report.sets[0]?.rate).toEqual({ percent: 87, bound: "or more" });
  });

  it("keep apart no small count, so that none and four look the same", () => {
    const programme = programmeOf(
      Array.from({ length: 20 }, () => often),
      halves,
    );
    const four = programme.members.map((each, index) =>
      index < 4 ? { ...each, joined: "2026-10-01" as const } : each,
    );
    for (const members of [programme.members, four, [...four, member(99, { left: "2026-12-01" as const })]]) {
      const { figures } = programmeReport({ ...programme, members }, today);
      expect([figures.joinedLater, figures.left, figures.changedSet]).toEqual([null, null, null]);
    }
    const five = programme.members.map((each, index) =>
      index < 5 ? { ...each, joined: "2026-10-01" as const } : each,
    );
    expect(programmeReport({ ...programme, members: five }, today).figures.joinedLater).toBe(5);
  });

  it("count the people who changed set, not their changes", () => {
    const programme = programmeOf(
      Array.from({ length: 20 }, () => often),
      halves,
    );
    const moves = Array.from({ length: 6 }, (_, index) => ({
      ...{ memberId: idOf(0), from: (index % 2) + 1, to: ((index + 1) % 2) + 1 },
      on: isoDate(2026, 11, index + 1),
    }));
    const moved = { ...programme, year: { ...programme.year, moves } };
    expect(programmeReport(moved, today).figures.changedSet).toBeNull();
  });
});

describe("bands of members", () => {
  const bandsOf = (...members: readonly number[]) =>
    [
      { from: 0, to: 49 },
      { from: 50, to: 74 },
      { from: 75, to: 89 },
      { from: 90, to: 100 },
      { from: null, to: null },
    ].map((band, index) => ({ ...band, members: members[index] ?? 0 }));
  const shown = (...members: readonly number[]) =>
    shownBands(bandsOf(...members)).map(({ from, to, orNotRecorded, members: count }) => [
      `${String(from)}-${String(to)}${orNotRecorded ? " or none" : ""}`,
      count,
    ]);

  it("stay apart where each has five and more", () => {
    expect(shown(5, 6, 7, 8, 9)).toEqual([
      ["0-49", 5],
      ["50-74", 6],
      ["75-89", 7],
      ["90-100", 8],
      ["null-null", 9],
    ]);
  });

  it("are put together with a neighbour where fewer than five are in one", () => {
    expect(shown(1, 2, 20, 34, 1)).toEqual([
      ["0-89 or none", 24],
      ["90-100", 34],
    ]);
    expect(shown(6, 20, 10, 2, 0)).toEqual([
      ["0-49 or none", 6],
      ["50-74", 20],
      ["75-100", 12],
    ]);
  });

  it("are not shown where a single one is left", () => {
    expect(shown(0, 0, 3, 57, 0)).toEqual([]);
    expect(shown(0, 0, 1, 2, 1)).toEqual([]);
    expect(shown(0, 0, 1, 2, 30)).toEqual([]);
  });
});
