import fc from "fast-check";
import { certificateOf, type Command } from "../../src/commands";
import { sizesOf, type Programme } from "../../src/programme";
import { bringHistoryUpToDate, registers } from "../../src/attendance";
import { setPack } from "../../src/sharing";
import { planPack, planWorkbook } from "../../src/workbook";
import { sayCertificate } from "../../src/wording";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";
import { lintPlan } from "../workbook/lint/lint-plan";

/** Sets 1 to 3 of eight. */
const three = formed(24);
const on = "2026-10-01";

function sizes({ sets, members }: Programme): Record<string, number> {
  return Object.fromEntries(
    sets.map(({ number, name }) => [name, members.filter(({ setNumber }) => setNumber === number).length]),
  );
}

function moved(before: Programme, now: Programme): number {
  const sets = new Map(before.members.map(({ id, setNumber }) => [id, setNumber]));
  return now.members.filter(({ id, setNumber }) => sets.get(id) !== setNumber).length;
}

async function writtenAndRead({ programme, certificate }: ReturnType<typeof after>): Promise<Programme> {
  const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
  expect(lintPlan(plan)).toEqual([]);
  return opened(plannedContent(plan)).programme;
}

test("a closed set's members are spread over the others, and nobody else moves", async () => {
  const applied = after(three, { kind: "close-set", set: 2, place: true, on });
  const { programme, certificate } = applied;
  expect(sizes(programme)).toEqual({ "Set 1": 12, "Set 3": 12 });
  expect(moved(three.programme, programme)).toBe(8);
  expect(sizesOf(certificate)).toEqual([12, 12]);
  const read = await writtenAndRead(applied);
  expect(sizes(read)).toEqual({ "Set 1": 12, "Set 3": 12 });
  expect(read.year.closedSets).toEqual([{ number: 2, name: "Set 2", closedOn: on }]);
  expect(sizesOf(certificateOf(read))).toEqual([12, 12]);
});

test("members of a closed set can wait to be placed, and whoever had left it is in no set", () => {
  const [first] = three.programme.members.filter(({ setNumber }) => setNumber === 2);
  const { programme } = after(
    three,
    { kind: "withdraw", member: first?.id ?? "", on: "2026-09-20" as const },
    { kind: "close-set", set: 2, place: false, on },
  );
  expect(programme.members.filter(({ setNumber }) => setNumber === null)).toHaveLength(8);
  const waiting = programme.members.find(({ setNumber, left }) => setNumber === null && left === null);
  const later = after({ ...three, programme }, { kind: "join", member: waiting?.id ?? "", to: 1, on });
  expect(later.certificate.memberCount).toBe(23);
  expect(later.programme.members.find(({ id }) => id === waiting?.id)?.joined).toBeNull();
});

test.each([
  { kind: "close-set", set: 2, place: true, on },
  { kind: "close-set", set: 2, place: false, on },
  { kind: "merge-sets", set: 2, into: 3, on },
] as const)("who leaves later than the set does comes to another until then: %j", (command) => {
  const [first] = three.programme.members.filter(({ setNumber }) => setNumber === 2);
  const lastDay = "2026-11-20" as const;
  const { programme } = after(three, { kind: "withdraw", member: first?.id ?? "", on: lastDay }, command);
  const leaver = programme.members.find(({ id }) => id === first?.id);
  expect([1, 3]).toContain(leaver?.setNumber);
  expect(leaver?.left).toBe(lastDay);
  const own = programme.year.moves.filter(({ memberId }) => memberId === leaver?.id);
  expect(own.slice(-2)).toEqual([
    { memberId: leaver?.id, from: 2, to: leaver?.setNumber, on },
    { memberId: leaver?.id, from: leaver?.setNumber, to: null, on: lastDay },
  ]);
  expect(bringHistoryUpToDate(programme, "2026-10-02")).toEqual(programme);
});

test("a merged set keeps its number, and the other's facilitator ends the day before", () => {
  const { programme } = after(
    three,
    { kind: "assign-facilitator", set: 3, facilitator: "Ann Ash", on: null },
    { kind: "merge-sets", set: 3, into: 1, on },
  );
  expect(sizes(programme)).toEqual({ "Set 1": 16, "Set 2": 8 });
  expect(programme.facilitators.map(({ name, setNumber }) => [name, setNumber])).toContainEqual([
    "Ann Ash",
    null,
  ]);
  expect(programme.year.facilitatorTerms).toMatchObject([
    { name: "Ann Ash", setNumber: 3, until: "2026-09-30" as const },
  ]);
});

describe("a member who is kept out of a set", () => {
  const [kept] = three.programme.members.filter(({ setNumber }) => setNumber === 2);
  const first = kept?.id ?? "";
  const outOf = (second: string): typeof three => {
    const rule = { typedKind: "Keep out of set", kind: "not-in-set", first, second } as const;
    return { ...three, programme: { ...three.programme, rules: [rule] } };
  };

  it("comes to another where theirs is closed", () => {
    const { programme } = after(outOf("3"), { kind: "close-set", set: 2, place: true, on });
    expect(programme.members.find(({ id }) => id === first)?.setNumber).toBe(1);
  });

  it("does not come to it by a merger unless that is meant", () => {
    const merge = { kind: "merge-sets", set: 2, into: 3, on } as const;
    expect(refusalOf(() => after(outOf("3"), merge))).toBe("would-break-rules");
    expect(sizes(after(outOf("1"), merge).programme)).toEqual({ "Set 1": 8, "Set 3": 16 });
  });

  it.each([
    { kind: "close-set", set: 3, place: true, on },
    { kind: "merge-sets", set: 3, into: 1, on },
  ] as const)("is asked about before that set goes: %j", (command) => {
    expect(refusalOf(() => after(outOf("3"), command))).toBe("rule-set-unknown");
  });

  it("is not said in a facilitator's pack", () => {
    const { programme } = outOf("1");
    const [, learningSet] = programme.sets;
    if (!learningSet) throw new Error("no second set");
    const pack = setPack(programme, learningSet, { madeOn: on, contact: "", withEmail: false });
    expect(pack.programme.rules).toEqual([]);
    expect(JSON.stringify(planPack(pack))).not.toMatch(/keep out|not-in-set/i);
  });
});

test("a split set's halves are as even as can be, and the new one has the next number", async () => {
  const applied = after(three, { kind: "split-set", set: 2, name: "Oak", on });
  expect(sizes(applied.programme)).toEqual({ "Set 1": 8, "Set 2": 4, "Set 3": 8, Oak: 4 });
  expect(moved(three.programme, applied.programme)).toBe(4);
  expect(sizes(await writtenAndRead(applied))).toEqual({ "Set 1": 8, "Set 2": 4, "Set 3": 8, Oak: 4 });
});

test("a set that is added is filled with few moves, or stays empty and is there when it is read again", async () => {
  const filled = after(three, { kind: "add-set", name: "", fill: true, on });
  expect(sizes(filled.programme)).toEqual({ "Set 1": 6, "Set 2": 6, "Set 3": 6, "Set 4": 6 });
  expect(moved(three.programme, filled.programme)).toBe(6);
  const empty = after(three, { kind: "add-set", name: "", fill: false, on });
  const read = await writtenAndRead(empty);
  expect(sizes(read)).toEqual({ "Set 1": 8, "Set 2": 8, "Set 3": 8, "Set 4": 0 });
});

test("everyone in a locked set keeps it when all sets are formed again, until it is unlocked", () => {
  const locked = after(three, { kind: "lock-set", set: 2, locked: true }).programme;
  const ofSet = (number: number) => locked.members.filter(({ setNumber }) => setNumber === number);
  expect(ofSet(2).map((member) => member.locked)).toEqual(Array<boolean>(8).fill(true));
  expect([...ofSet(1), ...ofSet(3)].filter((member) => member.locked)).toEqual([]);
  const unlocked = after({ ...three, programme: locked }, { kind: "lock-set", set: 2, locked: false });
  expect(unlocked.programme.members.filter((member) => member.locked)).toEqual([]);
  expect(refusalOf(() => after(three, { kind: "lock-set", set: 4, locked: true }))).toBe("unknown-set");
});

test("the number of a closed set is given to no other, and its past meetings keep their register", () => {
  const { programme } = after(
    three,
    { kind: "close-set", set: 3, place: true, on },
    { kind: "add-set", name: "", fill: false, on },
  );
  expect(sizes(programme)).toEqual({ "Set 1": 12, "Set 2": 12, "Set 4": 0 });
  const past = registers(programme).filter(({ meeting }) => meeting.date < on);
  expect(past.map(({ setNumber, members }) => [setNumber, members.length])).toEqual(
    [
      ...[
        [1, 8],
        [2, 8],
        [4, 0],
      ],
      [3, 8],
    ].sort(([a = 0], [b = 0]) => a - b),
  );
});

test.each<[string, Command]>([
  ["unknown-set", { kind: "close-set", set: 9, place: true, on }],
  ["not-a-date", { kind: "close-set", set: 2, place: true, on: "2026-02-30" as const }],
  ["sets-not-two", { kind: "merge-sets", set: 2, into: 2, on }],
  ["unknown-set", { kind: "merge-sets", set: 2, into: 9, on }],
  ["move-before-last", { kind: "close-set", set: 2, place: true, on: "2026-08-01" as const }],
])("is refused: %s", (code, command) => {
  const joined = {
    ...three.programme,
    members: three.programme.members.map((each) => ({ ...each, joined: "2026-08-20" as const })),
  };
  expect(refusalOf(() => after({ ...three, programme: joined }, command))).toBe(code);
});

test("the last open set cannot close, and a set of one cannot be split", () => {
  const one = formed(8);
  expect(refusalOf(() => after(one, { kind: "close-set", set: 1, place: true, on }))).toBe("last-set");
  const [first] = three.programme.members;
  const alone = after(
    three,
    { kind: "add-set", name: "", fill: false, on },
    { kind: "move", member: first?.id ?? "", to: 4, on },
  );
  const workbook = { ...three, programme: alone.programme };
  expect(refusalOf(() => after(workbook, { kind: "split-set", set: 4, name: "", on }))).toBe(
    "set-too-small-to-split",
  );
});

test("people whom a rule keeps apart are not merged unless that is asked for, nor placed together", () => {
  const of = (set: number): string =>
    three.programme.members.find(({ setNumber }) => setNumber === set)?.id ?? "";
  const rules = [{ typedKind: "Keep apart", kind: "keep-apart" as const, first: of(2), second: of(3) }];
  const workbook = { ...three, programme: { ...three.programme, rules } };
  const merge = { kind: "merge-sets", set: 2, into: 3, on } as const;
  expect(refusalOf(() => after(workbook, merge))).toBe("would-break-rules");
  expect(sizes(after(workbook, { ...merge, breakRules: true }).programme)).toEqual({
    "Set 1": 8,
    "Set 3": 16,
  });
  const { programme } = after(workbook, { kind: "close-set", set: 2, place: true, on });
  expect(programme.members.find(({ id }) => id === of(2))?.setNumber).toBe(1);
});

test("whatever is done to sets: sizes add up, numbers and names stay, nobody is lost", () => {
  const anyCommand: fc.Arbitrary<Command> = fc.oneof(
    fc.record({
      kind: fc.constant("close-set" as const),
      set: fc.integer({ min: 1, max: 6 }),
      place: fc.boolean(),
      on: fc.constant(on),
    }),
    fc.record({
      kind: fc.constant("merge-sets" as const),
      set: fc.integer({ min: 1, max: 6 }),
      into: fc.integer({ min: 1, max: 6 }),
      on: fc.constant(on),
    }),
    fc.record({
      kind: fc.constant("split-set" as const),
      set: fc.integer({ min: 1, max: 6 }),
      name: fc.constantFrom("", "Oak"),
      on: fc.constant(on),
    }),
    fc.record({
      kind: fc.constant("add-set" as const),
      name: fc.constant(""),
      fill: fc.boolean(),
      on: fc.constant(on),
    }),
  );
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 6 }), (commands) => {
      let { programme } = three;
      for (const command of commands) {
        const before = programme;
        try {
          ({ programme } = after({ ...three, programme }, command));
        } catch {
          continue;
        }
        const open = new Set<number | null>(programme.sets.map(({ number }) => number));
        expect(programme.members.every(({ setNumber }) => setNumber === null || open.has(setNumber))).toBe(
          true,
        );
        expect(programme.members.map(({ id }) => id)).toEqual(before.members.map(({ id }) => id));
        const known = new Map(before.sets.map(({ number, name }) => [number, name]));
        for (const { number, name } of programme.sets) expect(known.get(number) ?? name).toBe(name);
        expect(certificateOf(programme).sets).toHaveLength(programme.sets.length);
      }
    }),
    { numRuns: 20 },
  );
});

test("the balance check names sets by their numbers, whichever are closed", () => {
  const { programme, certificate } = after(three, { kind: "merge-sets", set: 1, into: 3, on });
  const [, ...off] = sayCertificate(certificate, programme.groupings);
  const named = new Set(off.join(" ").match(/Set \d+(?= has)/g));
  expect([...named].sort()).toEqual(["Set 2", "Set 3"]);
});
