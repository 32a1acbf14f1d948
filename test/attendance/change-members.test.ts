import {
  attendanceRates,
  memberFigures,
  bringHistoryUpToDate,
  isActive,
  isDue,
  moveMember,
  placeJoiner,
  setHistory,
  withdrawMember,
} from "../../src/attendance";
import type { Programme } from "../../src/programme";
import { refusalOf } from "../refusal-of";
import { codesOf, member, smallProgramme } from "../small-programme";

function setsOf(programme: Programme, memberId: string): (number | null)[] {
  const setOn = setHistory(programme);
  const found = programme.members.find(({ id }) => id === memberId);
  return found ? programme.meetings.map(({ date }) => setOn(found, date)) : [];
}

describe("moving a member", () => {
  const programme = smallProgramme(["PLA.", "PPPP"]);
  const moved = moveMember(programme, "M001", 2, "2026-11-10");

  it("leaves every code and everybody's figures as they were", () => {
    expect(codesOf(moved)).toEqual(codesOf(programme));
    expect(memberFigures(moved)).toEqual(memberFigures(programme));
    expect(attendanceRates(moved).meetings).toEqual(attendanceRates(programme).meetings);
  });

  it("keeps which set they were in at each meeting", () => {
    expect(setsOf(moved, "M001")).toEqual([1, 1, 2, 2]);
    expect(setsOf(moveMember(moved, "M001", 1, "2026-12-01"), "M001")).toEqual([1, 1, 2, 1]);
    expect(setsOf(moved, "M002")).toEqual([2, 2, 2, 2]);
    expect(moved.year.moves).toEqual([{ memberId: "M001", from: 1, to: 2, on: "2026-11-10" as const }]);
  });

  it("is refused where it makes no sense", () => {
    expect(refusalOf(() => moveMember(programme, "M001", 1, "2026-11-10"))).toBe("already-in-set");
    expect(refusalOf(() => moveMember(programme, "M001", 3, "2026-11-10"))).toBe("unknown-set");
    expect(refusalOf(() => moveMember(programme, "M9", 2, "2026-11-10"))).toBe("unknown-member");
    expect(refusalOf(() => moveMember(programme, "M001", 2, "2026-02-30"))).toBe("not-a-date");
    expect(refusalOf(() => moveMember(moved, "M001", 1, "2026-11-09"))).toBe("move-before-last");
  });

  it("may be dated before the day on which the first sets were entered, when they had none before", () => {
    const started = bringHistoryUpToDate(smallProgramme(["....", "...."]), "2026-11-01");
    const early = moveMember(started, "M001", 2, "2026-10-13");
    expect(setsOf(early, "M001")).toEqual([1, 2, 2, 2]);
    expect(bringHistoryUpToDate(early, "2026-11-02")).toBe(early);
    expect(setsOf(withdrawMember(started, "M001", "2026-10-13"), "M001")).toEqual([1, 1, null, null]);
    expect(setsOf(early, "M002")).toEqual([2, 2, 2, 2]);
    expect(refusalOf(() => moveMember(early, "M001", 1, "2026-10-12"))).toBe("move-before-last");
  });

  it("is not dated before the day on which a late joiner came", () => {
    const members = [member(1, { joined: "2026-10-10" as const })];
    const started = bringHistoryUpToDate(smallProgramme(["...."], { members }), "2026-11-01");
    expect(refusalOf(() => moveMember(started, "M001", 2, "2026-10-09"))).toBe("move-before-last");
  });
});

describe("a member who leaves", () => {
  const left = withdrawMember(smallProgramme(["PPAA", "PPPP"]), "M001", "2026-10-13");

  it("keeps row, set and codes, and owes no later meeting", () => {
    const [person] = left.members;
    expect(person).toMatchObject({ id: "M001", left: "2026-10-13" as const, setNumber: 1 });
    expect(codesOf(left)).toEqual(["PPAA", "PPPP"]);
    expect(person && left.meetings.map((meeting) => isDue(person, meeting))).toEqual([
      ...[true, true, false, false],
    ]);
    expect(memberFigures(left)[0]).toMatchObject({ present: 2, recorded: 2, rate: 1 });
    expect(setsOf(left, "M001")).toEqual([1, 1, null, null]);
  });

  it("is neither moved nor withdrawn again", () => {
    expect(refusalOf(() => withdrawMember(left, "M001", "2026-12-01"))).toBe("member-left");
    expect(refusalOf(() => moveMember(left, "M001", 2, "2026-12-01"))).toBe("member-left");
  });
});

describe("a late joiner", () => {
  const members = [member(1), member(3, { setNumber: null })];
  const programme = smallProgramme(["PP..", "...."], { members });

  it("owes nothing before the day they joined", () => {
    const joined = placeJoiner(programme, "M003", 2, "2026-11-01");
    const [, joiner] = joined.members;
    expect(joiner).toMatchObject({ setNumber: 2, joined: "2026-11-01" as const });
    expect(joiner && joined.meetings.map((meeting) => isDue(joiner, meeting))).toEqual([
      ...[false, false, true, true],
    ]);
    expect(codesOf(joined)).toEqual(codesOf(programme));
  });

  it("has no second place", () => {
    expect(refusalOf(() => placeJoiner(programme, "M001", 2, "2026-11-01"))).toBe("already-in-set");
  });
});

describe("the history", () => {
  it("enters everybody's first set once, and leaves a full history alone", () => {
    const members = [member(1, { joined: "2026-09-20" as const }), member(2), member(3, { setNumber: null })];
    const started = bringHistoryUpToDate(smallProgramme(["."], { members }), "2026-09-01");
    expect(started.year.moves).toEqual([
      { memberId: "M001", from: null, to: 1, on: "2026-09-20" as const },
      { memberId: "M002", from: null, to: 2, on: "2026-09-01" as const },
    ]);
    expect(bringHistoryUpToDate(started, "2026-10-01")).toBe(started);
  });

  it("notices what was changed by hand: a set, a leaving, a return", () => {
    const started = bringHistoryUpToDate(smallProgramme(["....", "....", "...."]), "2026-09-01");
    const byHand = (index: number, change: object, from = started) => ({
      ...from,
      members: from.members.map((person, at) => (at === index ? { ...person, ...change } : person)),
    });
    const moved = bringHistoryUpToDate(byHand(0, { setNumber: 2 }), "2026-10-20");
    expect(setsOf(moved, "M001")).toEqual([1, 1, 2, 2]);
    const left = bringHistoryUpToDate(byHand(1, { left: "2026-10-13" as const }), "2026-10-20");
    expect(setsOf(left, "M002")).toEqual([2, 2, null, null]);
    const back = bringHistoryUpToDate(byHand(1, { left: null }, left), "2026-12-01");
    expect(setsOf(back, "M002")).toEqual([2, 2, null, 2]);
    expect(bringHistoryUpToDate(back, "2026-12-02")).toBe(back);
  });

  it("takes a leaving typed for a day before the last move once, and as it is meant", () => {
    const started = bringHistoryUpToDate(smallProgramme(["....", "...."]), "2026-09-01");
    const moved = moveMember(started, "M001", 2, "2026-11-10");
    const members = moved.members.map((each) =>
      each.id === "M001" ? { ...each, left: "2026-10-20" as const } : each,
    );
    const left = bringHistoryUpToDate({ ...moved, members }, "2026-11-20");
    expect(setsOf(left, "M001")).toEqual([1, 1, null, null]);
    expect(left.year.moves.filter(({ to }) => to === null)).toHaveLength(1);
    expect(bringHistoryUpToDate(left, "2026-11-21")).toBe(left);
  });

  it("agrees with the actions, and so adds nothing after them", () => {
    const started = bringHistoryUpToDate(smallProgramme(["..", "..", ".."]), "2026-09-01");
    const after = withdrawMember(moveMember(started, "M001", 2, "2026-09-10"), "M003", "2026-09-20");
    expect(bringHistoryUpToDate(after, "2026-09-30")).toBe(after);
  });
});

describe("a member is active", () => {
  it.each([
    [null, null, true],
    ["2026-10-01", null, true],
    ["2026-10-02", null, false],
    [null, "2026-10-01", true],
    [null, "2026-09-30", false],
  ] as const)("on 1 October, joined %s and left %s: %s", (joined, left, active) => {
    expect(isActive(member(1, { joined, left }), "2026-10-01")).toBe(active);
  });
});
