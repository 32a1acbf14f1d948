import fc from "fast-check";
import type { Programme } from "../../src/programme";
import { sponsorReport as reportOn } from "../../src/sharing";
import { sayProblem } from "../../src/wording";
import { refusalOf } from "../refusal-of";
import { smallProgramme } from "../small-programme";

const sponsorReport = (programme: Programme, organisation: string) =>
  reportOn(programme, organisation, "2026-12-01");

/** A programme with so many members of each organisation, and a code for each member. */
function cohort(sizes: Readonly<Record<string, number>>, codes: readonly string[]): Programme {
  const organisations = Object.entries(sizes).flatMap(([name, size]) =>
    Array.from({ length: size }, () => name),
  );
  const programme = smallProgramme(organisations.map((_, index) => codes[index % codes.length] ?? "."));
  const ids = programme.members.map((_, index) => `M${String(index)}`);
  const newId = new Map(programme.members.map(({ id }, index) => [id, ids[index] ?? ""]));
  return {
    ...programme,
    members: programme.members.map((member, index) => ({
      ...member,
      id: ids[index] ?? "",
      groups: { organisation: organisations[index] ?? "" },
    })),
    attendance: programme.attendance.map((record) => ({
      ...record,
      memberId: newId.get(record.memberId) ?? "",
    })),
  };
}

describe("a sponsor's report", () => {
  it("names the sponsor's own members and gives numbers for the others", () => {
    const report = sponsorReport(cohort({ Ours: 5, Large: 8, Other: 5 }, ["PPPU"]), "Ours");
    expect(report.members.slice(0, 2).map(({ name, rate }) => [name, rate])).toEqual([
      ["Member 1", 0.75],
      ["Member 2", 0.75],
    ]);
    expect(report.elsewhere).toEqual([
      { organisation: "Large", members: 8, rate: { percent: 75, bound: "about" } },
      { organisation: "Other", members: 5, rate: { percent: 75, bound: "or more" } },
    ]);
  });

  it("never says that everybody of another organisation was always there", () => {
    const report = sponsorReport(cohort({ Ours: 5, Large: 10, Other: 5 }, ["PPPP"]), "Ours");
    expect(report.elsewhere.map(({ rate }) => rate)).toEqual([
      { percent: 87, bound: "or more" },
      { percent: 75, bound: "or more" },
    ]);
  });

  it("gives no rate where so little is recorded that it would tell a few people's", () => {
    const [other] = sponsorReport(cohort({ Ours: 5, Other: 6 }, ["P"]), "Ours").elsewhere;
    expect(other).toEqual({ organisation: "Other", members: 6, rate: null });
  });

  it("takes the organisation whatever the case, and gives it as it is counted", () => {
    expect(sponsorReport(cohort({ Ours: 6 }, ["P"]), " ours ").organisation).toBe("Ours");
  });

  it("hides a small organisation, and others with it so that subtraction finds none", () => {
    const sizes = { Ours: 7, Large: 12, Middle: 6, Fifth: 5, Small: 2 };
    const report = sponsorReport(cohort(sizes, ["P"]), "Ours");
    expect(report.elsewhere.map(({ organisation }) => organisation)).toEqual(["Large"]);
  });

  it("says nothing of others where nothing can be said safely", () => {
    expect(sponsorReport(cohort({ Ours: 6, Small: 4 }, ["P"]), "Ours").elsewhere).toEqual([]);
  });

  it("hides an organisation of which one to four have anything recorded", () => {
    const programme = cohort({ Ours: 5, Others: 6 }, ["P"]);
    const others = programme.members.slice(7).map(({ id }) => id);
    const attendance = programme.attendance.filter(({ memberId }) => !others.includes(memberId));
    expect(sponsorReport({ ...programme, attendance }, "Ours").elsewhere).toEqual([]);
  });

  it("refuses an organisation nobody comes from, and says which there are", () => {
    expect(refusalOf(() => sponsorReport(cohort({ Ours: 6 }, ["P"]), "Theirs"))).toBe("unknown-organisation");
    const details = { typed: "Theirs", known: ["Ours"] };
    expect(sayProblem({ code: "unknown-organisation", details }).remedy).toContain("Ours");
  });
});

/**
 * What somebody knows as sums of organisations' figures, a row each and a column for each organisation:
 * the own members of every report they hold, and every row of numbers in them.
 */
function knowledge(programme: Programme, names: readonly string[], held: readonly string[]): number[][] {
  const only = (name: string): number[] => names.map((each) => (each === name ? 1 : 0));
  return held.flatMap((name) => {
    const report = sponsorReport(programme, name);
    return [only(name), ...report.elsewhere.map(({ organisation }) => only(organisation))];
  });
}

/** Whether a sum can be had from the known ones by adding and subtracting: Gauss and Jordan, over fractions. */
function canBeHad(known: readonly (readonly number[])[], wanted: readonly number[]): boolean {
  const basis: number[][] = [];
  const reduced = (row: readonly number[]): number[] =>
    basis.reduce<number[]>(
      (rest, own) => {
        const lead = own.findIndex((value) => value !== 0);
        const factor = (rest[lead] ?? 0) / (own[lead] ?? 1);
        return rest.map((value, at) => value - factor * (own[at] ?? 0));
      },
      [...row],
    );
  for (const row of known) {
    const rest = reduced(row);
    if (rest.some((value) => Math.abs(value) > 1e-9)) basis.push(rest);
  }
  return reduced(wanted).every((value) => Math.abs(value) < 1e-9);
}

/** Every group of one or more of the organisations, as sums. */
function* groupsOf(count: number): Generator<number[]> {
  for (let bits = 1; bits < 2 ** count; bits++) {
    yield Array.from({ length: count }, (_, at) => (bits >> at) & 1);
  }
}

describe("what sponsors' reports give away", () => {
  const cases = fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 7 }),
    codes: fc.array(fc.constantFrom("P", "A", "."), { minLength: 1, maxLength: 5 }),
    holders: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  });

  /** Groups of organisations, none of them held, that come to one to four people and can be worked out. */
  function recovered(
    sizes: readonly number[],
    codes: readonly string[],
    holds: (index: number) => boolean,
    withTotals: boolean,
  ): number[][] {
    const names = sizes.map((_, index) => `Org ${String(index)}`);
    const programme = cohort(Object.fromEntries(names.map((name, at) => [name, sizes[at] ?? 0])), codes);
    const known = knowledge(
      programme,
      names,
      names.filter((_, index) => holds(index)),
    );
    if (withTotals) known.push(names.map(() => 1));
    return [...groupsOf(names.length)].filter((group) => {
      const people = group.reduce((sum, isIn, at) => sum + isIn * (sizes[at] ?? 0), 0);
      const isForeign = group.every((isIn, at) => isIn === 0 || !holds(at));
      return people < 5 && isForeign && canBeHad(known, group);
    });
  }

  it("is no figure of one to four people elsewhere, whoever puts their reports together", () => {
    fc.assert(
      fc.property(cases, ({ sizes, codes, holders }) => {
        expect(recovered(sizes, codes, (index) => holders[index] ?? false, false)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("is no such figure of any two reports held against the programme's totals either", () => {
    fc.assert(
      fc.property(cases, fc.nat(6), fc.nat(6), ({ sizes, codes }, one, other) => {
        // Where the programme is no more than the holders and a few people, its total itself gives those away.
        const rest = sizes.filter((_, index) => index !== one && index !== other);
        fc.pre(rest.length >= 2 && rest.reduce((sum, size) => sum + size, 0) >= 5);
        expect(recovered(sizes, codes, (index) => index === one || index === other, true)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("would be found if one report hid less than another", () => {
    const known = [
      [1, 0, 0],
      [1, 1, 1],
      [0, 1, 0],
    ];
    expect(canBeHad(known, [0, 0, 1])).toBe(true);
    expect(canBeHad(known.slice(0, 2), [0, 0, 1])).toBe(false);
  });
});
