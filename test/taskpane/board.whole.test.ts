import fc from "fast-check";
import {
  discardMoves,
  moveOnBoard,
  pickMember,
  putBack,
  putDown,
  saveMoves,
} from "../../src/taskpane/core/board-actions";
import { selectMember } from "../../src/taskpane/core/member-actions";
import { movedCounts, movedSets, offBySet } from "../../src/taskpane/core/moved-sets";
import type { Pane } from "../../src/taskpane/core/pane";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import {
  allocate,
  chooseOptions,
  findDrafts,
  findRuleCosts,
  showDraftOffer,
  tryAgain,
  writeDraft,
} from "../../src/taskpane/core/sets-actions";
import type { Target } from "../../src/taskpane/core/sets-slice";
import { today, withRoster, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);

const view = (pane: Pane) => {
  const { view: now } = pane.state.session;
  if (!now?.check) throw new Error("There are no sets.");
  return { ...now, check: now.check };
};
const seats = (pane: Pane): string[][] =>
  view(pane).sets.map(({ members }) => members.map(({ id }) => id).sort());
const idOf = (pane: Pane, set: number, at: number): string => view(pane).sets[set - 1]?.members[at]?.id ?? "";
const toSet = (set: number): Target => ({ kind: "set", set });

describe("the board of sets, without its screen", () => {
  it("writes nothing until the moves are saved, then all at once, and one undo takes them all back", async () => {
    const { pane } = await withSets();
    const before = seats(pane);
    const [first, second, third] = [idOf(pane, 1, 0), idOf(pane, 2, 0), idOf(pane, 3, 0)];
    moveOnBoard(pane, first, toSet(2));
    moveOnBoard(pane, second, { kind: "member", member: third });
    expect(pane.state.sets.moves).toEqual([
      { member: first, set: 2 },
      { member: second, set: 3 },
      { member: third, set: 2 },
    ]);
    await readAgain(pane);
    expect(seats(pane)).toEqual(before);
    const shown = movedSets(view(pane).sets, pane.state.sets.moves).map(({ members }) =>
      members.map(({ id }) => id).sort(),
    );
    expect(await saveMoves(pane, today, false)).toBe(true);
    expect(pane.state.shell.message?.what).toBe("3 members were moved to another set.");
    expect(seats(pane)).toEqual(shown);
    expect(shown[1]).toEqual(expect.arrayContaining([first, third]));
    expect(pane.state.sets.moves).toEqual([]);
    await undo(pane);
    expect(seats(pane)).toEqual(before);
  });

  it("counts as the balance check does, whatever was moved", async () => {
    const { pane } = await withSets();
    const ids = seats(pane).flat();
    const move = fc.tuple(
      fc.constantFrom(...ids),
      fc.constantFrom(1, 2, 3),
      fc.constantFrom(...ids),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 5 }), async (made) => {
        discardMoves(pane);
        for (const [member, set, other, isSwap] of made) {
          moveOnBoard(pane, member, isSwap ? { kind: "member", member: other } : toSet(set));
        }
        const { moves } = pane.state.sets;
        const off = offBySet(movedCounts(view(pane).check, view(pane).sets, moves));
        const [member = ""] = ids;
        const { uneven } = await pane.dependencies.engine.call("whatIf", [member, moves]);
        expect(off.reduce((sum, each) => sum + each, 0)).toBe(uneven);
      }),
      { numRuns: 40 },
    );
  });

  it("knows what every choice would do, with what was moved before", async () => {
    const { pane } = await withSets();
    const [member, other] = [idOf(pane, 1, 0), idOf(pane, 2, 0)];
    await pickMember(pane, member);
    const effects = pane.state.sets.picked?.effects;
    expect([...(effects?.sets.keys() ?? [])]).toEqual([2, 3]);
    expect(effects?.partners.size).toBe(16);
    expect(effects?.uneven).toBe(view(pane).check.uneven);
    moveOnBoard(pane, other, toSet(1));
    await pickMember(pane, member);
    expect(pane.state.sets.picked?.effects?.partners.has(other)).toBe(false);
    expect(pane.state.sets.picked?.effects?.uneven).toBeGreaterThan(0);
  });

  it("goes on with a member's open choices after another was dragged", async () => {
    const { pane } = await withSets();
    const [member, other] = [idOf(pane, 1, 0), idOf(pane, 2, 0)];
    await selectMember(pane, member);
    await pickMember(pane, other);
    await putDown(pane);
    expect(pane.state.sets.picked?.id).toBe(member);
    expect(pane.state.sets.picked?.effects).not.toBeNull();
  });

  it("keeps moves while other screens are shown, and gives up those that the workbook has made itself", async () => {
    const { pane } = await withSets();
    const [member, other] = [idOf(pane, 1, 0), idOf(pane, 2, 0)];
    moveOnBoard(pane, member, toSet(2));
    moveOnBoard(pane, other, toSet(3));
    pane.showScreen("meetings");
    await readAgain(pane);
    pane.showScreen("sets");
    expect(pane.state.sets.moves).toHaveLength(2);
    putBack(pane, other);
    expect(pane.state.sets.moves).toEqual([{ member, set: 2 }]);
    moveOnBoard(pane, member, toSet(1));
    expect(pane.state.sets.moves).toEqual([]);
  });

  it("keeps moves that could not be saved, and drops them with sets formed anew", async () => {
    const { pane } = await withSets();
    moveOnBoard(pane, idOf(pane, 1, 0), toSet(2));
    expect(await saveMoves(pane, "2026-02-31", false)).toBe(false);
    expect(pane.state.sets.moves).toHaveLength(1);
    await allocate(pane);
    await tryAgain(pane);
    expect(pane.state.sets.moves).toHaveLength(1);
    await writeDraft(pane);
    expect(pane.state.sets.moves).toEqual([]);
  });
});

describe("drafts side by side", () => {
  it("forms several, and shows any of them with the figures that it was offered with", async () => {
    const { pane } = await withRoster("roster-60.xlsx");
    await allocate(pane);
    await findDrafts(pane);
    const drafts = pane.state.sets.drafts ?? [];
    expect(drafts.length).toBeGreaterThan(1);
    const shown = (): string[][] =>
      pane.state.sets.draft?.sets.map(({ members }) => members.map(({ id }) => id)) ?? [];
    const first = shown();
    const [, second] = drafts;
    if (!second) throw new Error("There is no second draft.");
    expect(await showDraftOffer(pane, second)).toBe(true);
    expect(shown()).not.toEqual(first);
    expect(pane.state.sets.draft?.isEven).toBe(second.uneven === 0);
    expect(pane.state.sets.drafts).toEqual(drafts);
    await chooseOptions(pane, { targetSize: 8 });
    await allocate(pane);
    expect(pane.state.sets.drafts).toBeNull();
  });
});

describe("facilitators and rules on the board", () => {
  it("gives a set a facilitator, replaces and ends them, and each is undone", async () => {
    const { pane } = await withSets();
    const [set] = view(pane).sets;
    if (!set) throw new Error("There are no sets.");
    const wish = { kind: "assign-facilitator", set: set.number, on: null, beside: false } as const;
    await change(pane, { ...wish, facilitator: "Ann Ash", organisation: "Oakbridge" }, "");
    expect(view(pane).sets[0]?.facilitator).toBe("Ann Ash");
    const [ann] = view(pane).facilitators;
    expect(ann).toMatchObject({ name: "Ann Ash", organisation: "Oakbridge", sets: [1], isFree: false });
    await change(pane, { kind: "facilitator-available", facilitator: "Ann Ash", available: false }, "");
    expect(view(pane).facilitators[0]?.isAvailable).toBe(false);
    await undo(pane);
    await change(pane, { kind: "end-facilitator", set: set.number, facilitator: null, on: today }, "");
    expect(view(pane).sets[0]?.facilitator).toBe("");
    await undo(pane);
    expect(view(pane).sets[0]?.facilitator).toBe("Ann Ash");
  });

  it("ends one of two who lead a set together, and the other goes on", async () => {
    const { pane } = await withSets();
    const [set] = view(pane).sets;
    if (!set) throw new Error("There are no sets.");
    const wish = { kind: "assign-facilitator", set: set.number } as const;
    await change(pane, { ...wish, facilitator: "Ann Ash", on: null, beside: false }, "");
    await change(pane, { ...wish, facilitator: "Bea Birch", on: today, beside: true }, "");
    expect(view(pane).sets[0]?.facilitator).toBe("Ann Ash and Bea Birch");
    await change(pane, { kind: "end-facilitator", set: set.number, facilitator: "Ann Ash", on: today }, "");
    expect(view(pane).sets[0]?.facilitator).toBe("Bea Birch");
  });

  it("adds and removes a rule, and says at once when the sets break it", async () => {
    const { pane } = await withSets();
    const [first, second] = view(pane).sets[0]?.members.map(({ name }) => name) ?? [];
    await change(
      pane,
      { kind: "add-rule", rule: { kind: "keep-apart", first: first ?? "", second: second ?? "" } },
      "",
    );
    expect(view(pane).check.troubles).toHaveLength(1);
    await findRuleCosts(pane);
    expect(pane.state.sets.ruleCosts).toHaveLength(1);
    expect(pane.state.sets.ruleCosts?.[0]).toContain(`${first ?? ""}`);
    const [rule] = view(pane).rules;
    if (!rule) throw new Error("There is no rule.");
    await change(pane, { kind: "remove-rule", rule }, "");
    expect(view(pane).rules).toEqual([]);
    expect(view(pane).check.troubles).toEqual([]);
  });
});
