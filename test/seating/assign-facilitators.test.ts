import fc from "fast-check";
import { assignFacilitators } from "../../src/seating";
import type { Facilitator, Member } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { member } from "../small-programme";

function facilitator(name: string, changes: Partial<Facilitator> = {}): Facilitator {
  return {
    name,
    organisation: "Outside",
    email: "",
    setNumber: null,
    available: true,
    mostSets: 1,
    id: "",
    from: null,
    notes: "",
    ...changes,
  };
}

const setsOf = (led: readonly Facilitator[]): (number | null)[] => led.map(({ setNumber }) => setNumber);

/** One member in each set, of the organisation named. */
function membersOf(...organisations: readonly string[]): Member[] {
  return organisations.map((organisation, index) =>
    member(index + 1, {
      name: `Person ${String(index + 1)}`,
      organisation,
      groups: { organisation },
      setNumber: index + 1,
    }),
  );
}

describe("facilitators", () => {
  it("are given to sets of other organisations, and keep a set they have", () => {
    const facilitators = [
      facilitator("Ann", { organisation: "Trust A" }),
      facilitator("Ben", { organisation: "trust  b" }),
      facilitator("Cat", { setNumber: 3 }),
    ];
    const { facilitators: led, shortage } = assignFacilitators({
      ...{ facilitators, members: membersOf("Trust A", "Trust B", "Trust A"), setCount: 3, barred: [] },
    });
    expect(setsOf(led)).toEqual([2, 1, 3]);
    expect(shortage).toBe(0);
  });

  it("are not given to a set when they are away or barred from a member", () => {
    const facilitators = [facilitator("Ann"), facilitator("Ben", { available: false })];
    const barred = [{ member: 0, facilitator: 0, rule: 0 }];
    const { facilitators: led, shortage } = assignFacilitators({
      facilitators,
      members: membersOf("A", "B"),
      setCount: 2,
      barred,
    });
    expect(setsOf(led)).toEqual([2, null]);
    expect(shortage).toBe(1);
  });

  it("are too few: the reason is named, and the cheapest way out", () => {
    const facilitators = [
      facilitator("Ann", { organisation: "X" }),
      facilitator("Ben", { organisation: "Y" }),
    ];
    // Ann can lead neither set 1 nor set 2; Ben both: two sets, one person.
    const members = [
      ...membersOf("X", "X"),
      member(8, { name: "Person 8", organisation: "X", setNumber: 1 }),
    ];
    const { shortage, gaps } = assignFacilitators({ facilitators, members, setCount: 2, barred: [] });
    expect(shortage).toBe(1);
    expect(gaps).toEqual([
      { sets: [1, 2], candidates: ["Ben"], wayOut: { facilitator: "Ann", set: 2, members: ["Person 2"] } },
    ]);
    const { what, remedy } = sayProblem({ code: "facilitators-short", details: { shortage, gaps } });
    expect(what).toBe("1 set has no facilitator: only Ben can lead set 1 and set 2.");
    expect(remedy).toContain("Ann could lead set 2 if Person 2 were in another");
  });

  it("are too few by several: who could lead is named once, with all the sets", () => {
    const members = membersOf("A", "B", "C", "D");
    const { shortage, gaps } = assignFacilitators({
      ...{ facilitators: [facilitator("Ann")], members, setCount: 4, barred: [] },
    });
    const { what } = sayProblem({ code: "facilitators-short", details: { shortage, gaps } });
    expect(what).toBe("3 sets have no facilitator: only Ann can lead set 1, set 2, set 3 and set 4.");
  });

  it("lead as many sets as they say, and one where they say nothing; rows with the same set are co-facilitators", () => {
    const facilitators = [
      facilitator("Ann", { mostSets: 2 }),
      facilitator("Ben"),
      facilitator("Cat", { setNumber: 1 }),
      facilitator("Dan", { setNumber: 1 }),
    ];
    const { facilitators: led, shortage } = assignFacilitators({
      ...{ facilitators, members: membersOf("A", "B", "C", "D"), setCount: 4, barred: [] },
    });
    expect(shortage).toBe(0);
    expect(setsOf(led).slice(2, 4)).toEqual([1, 1]);
    expect(led).toHaveLength(5);
    expect(led[4]?.name).toBe(led[0]?.name);
    expect(setsOf([0, 1, 4].flatMap((row) => led[row] ?? [])).sort()).toEqual([2, 3, 4]);
  });

  it("with a row of their own for a set lead no other at the same time", () => {
    const facilitators = [facilitator("Ann", { setNumber: 2 }), facilitator("Dr ann ")];
    const { facilitators: led, shortage } = assignFacilitators({
      ...{ facilitators, members: membersOf("A", "B"), setCount: 2, barred: [] },
    });
    expect(setsOf(led)).toEqual([2, null]);
    expect(shortage).toBe(1);
  });

  it("are matched as far as any matching can, and never against an objection", () => {
    const cases = fc.record({
      organisations: fc.array(fc.constantFrom("A", "B", "C"), { minLength: 1, maxLength: 7 }),
      leaders: fc.array(fc.constantFrom("A", "B", "C", "D"), { maxLength: 7 }),
    });
    fc.assert(
      fc.property(cases, ({ organisations, leaders }) => {
        const members = membersOf(...organisations);
        const facilitators = leaders.map((organisation, index) =>
          facilitator(`F${String(index)}`, { organisation }),
        );
        const { facilitators: led, shortage } = assignFacilitators({
          facilitators,
          members,
          setCount: members.length,
          barred: [],
        });
        const given = setsOf(led).flatMap((set, index) =>
          set === null ? [] : [[set, leaders[index]] as const],
        );
        expect(new Set(given.map(([set]) => set)).size).toBe(given.length);
        for (const [set, organisation] of given) expect(organisations[set - 1]).not.toBe(organisation);
        expect(shortage).toBe(members.length - mostLed(organisations, leaders, 0, new Set()));
      }),
      { numRuns: 200 },
    );
  });
});

/** The most sets that can be led, by trying everything. */
function mostLed(
  organisations: readonly string[],
  leaders: readonly string[],
  at: number,
  used: Set<number>,
): number {
  if (at === organisations.length) return 0;
  let best = mostLed(organisations, leaders, at + 1, used);
  leaders.forEach((organisation, index) => {
    if (used.has(index) || organisation === organisations[at]) return;
    used.add(index);
    best = Math.max(best, 1 + mostLed(organisations, leaders, at + 1, used));
    used.delete(index);
  });
  return best;
}
