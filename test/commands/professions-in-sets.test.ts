import fc from "fast-check";
import { professionsInSets } from "../../src/programme";
import type { Member } from "../../src/programme";
import { sayProfessions } from "../../src/wording";
import { member } from "../small-programme";
import { everyWay, families } from "../seating/people";

const groupings = [...families, { key: "profession", label: "Profession", family: "profession" as const }];
const sets = [1, 2].map((number) => ({ number, name: `Set ${String(number)}` }));

function seated(professions: readonly string[], setNumbers: readonly number[]): Member[] {
  return professions.map((profession, at) =>
    member(at + 1, { setNumber: setNumbers[at] ?? null, groups: { profession } }),
  );
}

describe("different professions in each set", () => {
  it("are counted, and no way to form even sets gives every set more than is said to be best", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("GP", "Nurse", "Midwife", "Dentist"), { minLength: 4, maxLength: 7 }),
        (all) => {
          for (const way of everyWay(all.length, 2)) {
            const first = way.filter((set) => set === 1).length;
            if (Math.abs(all.length - 2 * first) > 1) continue;
            const members = seated(all, way);
            const found = professionsInSets({ members, groupings, sets });
            const counted = [1, 2].map((set) => new Set(all.filter((_, at) => way[at] === set)).size);
            expect(found?.bySet).toEqual(counted);
            expect(found?.fewest).toBe(Math.min(...counted));
            expect(found?.best).toBeGreaterThanOrEqual(Math.min(...counted));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are nothing to tell without sets or professions", () => {
    const members = seated(["GP", "Nurse"], [1, 2]);
    expect(professionsInSets({ members, groupings: families, sets })).toBeNull();
    expect(professionsInSets({ members, groupings, sets: [] })).toBeNull();
  });

  it("are said with how many there could be at best", () => {
    expect(sayProfessions({ fewest: 1, most: 1, best: 1 })).toBe(
      "Each set has 1 different profession. No other mix could give every set more.",
    );
    expect(sayProfessions({ fewest: 5, most: 7, best: 6 })).toBe(
      "Each set has 5 to 7 different professions. At best, every set could have 6; it is not known whether any mix does that.",
    );
  });
});
