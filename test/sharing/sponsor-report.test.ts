import fc from "fast-check";
import type { Programme } from "../../src/programme";
import { sponsorReport, type ElsewhereRow } from "../../src/sharing";
import { sayProblem } from "../../src/wording";
import { refusalOf } from "../refusal-of";
import { smallProgramme } from "../small-programme";

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
    const report = sponsorReport(cohort({ Ours: 2, Large: 6, Other: 5 }, ["P"]), "Ours");
    expect(report.members.map(({ name, rate }) => [name, rate])).toEqual([
      ["Member 1", 1],
      ["Member 2", 1],
    ]);
    expect(report.elsewhere).toEqual([
      { organisation: "Large", members: 6, percent: 100 },
      { organisation: "Other", members: 5, percent: 100 },
    ]);
    expect(report.rest).toBeNull();
  });

  it("hides a small organisation, and another with it so that subtraction finds neither", () => {
    const report = sponsorReport(cohort({ Ours: 2, Large: 9, Middle: 6, Small: 2 }, ["P"]), "Ours");
    expect(report.elsewhere.map(({ organisation }) => organisation)).toEqual(["Large"]);
    expect(report.rest).toEqual({ members: 8, percent: 100 });
  });

  it("says nothing of others when they are fewer than five", () => {
    const report = sponsorReport(cohort({ Ours: 6, Small: 4 }, ["P"]), "Ours");
    expect([report.elsewhere, report.rest, report.allElsewhere]).toEqual([[], null, null]);
  });

  it("refuses an organisation nobody comes from, and says which there are", () => {
    expect(refusalOf(() => sponsorReport(cohort({ Ours: 6 }, ["P"]), "Theirs"))).toBe("unknown-organisation");
    const details = { typed: "Theirs", known: ["Ours"] };
    expect(sayProblem({ code: "unknown-organisation", details }).remedy).toContain("Ours");
  });

  it("never shows, or lets subtraction find, a figure of one to four people elsewhere", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 });
    const codes = fc.array(fc.constantFrom("P", "A", "."), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, codes, (others, typed) => {
        const named = Object.fromEntries(others.map((size, index) => [`Org ${String(index)}`, size]));
        const { elsewhere, rest, allElsewhere } = sponsorReport(cohort({ Ours: 3, ...named }, typed), "Ours");
        const shown: readonly ElsewhereRow[] = [...elsewhere, ...(rest ? [rest] : [])];
        for (const { members } of [...shown, ...(allElsewhere ? [allElsewhere] : [])]) {
          expect(members).toBeGreaterThanOrEqual(5);
        }
        const sum = shown.reduce((total, { members }) => total + members, 0);
        const hidden = allElsewhere && shown.length > 0 ? allElsewhere.members - sum : 0;
        expect(hidden === 0 || hidden >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
