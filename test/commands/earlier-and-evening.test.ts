import {
  type AllocateOptions,
  allocateSets,
  type Allocation,
  costsOfRules,
  explainMember,
  findSwaps,
} from "../../src/commands";
import { certify } from "../../src/seating";
import type { CellScalar } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { sayProblem } from "../../src/wording";
import { refusalSentence } from "../refusal-of";
import { contentOf, rosterRows } from "../workbook-content";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const options: AllocateOptions = {
  reform: false,
  today: "2026-08-20",
};

/** What a person who saved the workbook would hand back. */
async function saved({ programme, certificate }: Allocation): Promise<WorkbookContent> {
  return plannedContent(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
}

function withRow(content: WorkbookContent, cells: readonly CellScalar[]): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.name === "Roster"
        ? { ...sheet, rows: [...sheet.rows, cells.map((value) => ({ value }))] }
        : sheet,
    ),
  };
}

function without(content: WorkbookContent, id: string): WorkbookContent {
  return {
    ...content,
    sheets: content.sheets.map((sheet) =>
      sheet.name === "Roster"
        ? { ...sheet, rows: sheet.rows.filter((cells) => !cells.some(({ value }) => value === id)) }
        : sheet,
    ),
  };
}

function noticesOf({ notices }: Allocation): Map<string, string> {
  return new Map(
    notices.map(({ problem }) => {
      const { what, remedy } = sayProblem(problem);
      return [problem.code, `${what} ${remedy}`];
    }),
  );
}

describe("an earlier cohort's workbook", () => {
  it("separates those who met, as far as arithmetic allows, and later runs remember it", async () => {
    const rows = rosterRows(60);
    const earlier = {
      name: "Cohort 2025 (final).xlsx",
      programme: opened(await saved(allocateSets(opened(contentOf(rows)), options))).programme,
    };
    const now = allocateSets(opened(contentOf(rosterRows(60).slice(0, 55))), {
      ...options,
      earlier: [earlier],
    });
    const told = noticesOf(now);
    expect(told.get("earlier-sets-read")).toContain(
      "54 of the 60 people in Cohort 2025 (final).xlsx are members now",
    );
    expect(told.get("met-again")).toMatch(/\d+ pairs .*\(Set in Cohort 2025 final\)\. It cannot be fewer/);
    expect(now.certificate.uneven).toBe(0);
    expect(now.programme.settings.balance).toBe("Set in Cohort 2025 final (met)");

    const again = allocateSets(opened(await saved(now)), { ...options, reform: true });
    expect(again.programme.rosterColumns.map(({ header }) => header)).toContain("Set in Cohort 2025 final");
    expect(noticesOf(again).get("met-again")).toContain("It cannot be fewer");
  });

  it("of strangers is said to hold nobody, and changes nothing", async () => {
    const strangers = rosterRows(20).map(([name, ...rest], index) =>
      index === 0
        ? [name ?? null, ...rest]
        : [`Stranger${String(index)} Other`, ...rest.slice(0, 2), `s${String(index)}@other.example`],
    );
    const earlier = {
      name: "other.xlsx",
      programme: opened(await saved(allocateSets(opened(contentOf(strangers)), options))).programme,
    };
    const now = allocateSets(opened(contentOf(rosterRows(40))), { ...options, earlier: [earlier] });
    expect(noticesOf(now).get("earlier-sets-read")).toContain(
      "None of the 20 people in other.xlsx was found",
    );
    expect(now.programme.settings.balance).toBe("");
  });
});

describe("joiners and leavers", () => {
  const first = allocateSets(opened(contentOf(rosterRows(48, 6))), options);

  it("leave everyone where they are unless asked, and say what moves would even things out", async () => {
    let offered: string | undefined;
    let moved = 0;
    const content = await saved(first);
    for (const { id } of first.programme.members) {
      const left = without(content, id);
      const kept = allocateSets(opened(left), options);
      for (const { id: each, setNumber } of kept.programme.members) {
        expect(setNumber).toBe(first.programme.members.find((member) => member.id === each)?.setNumber);
      }
      offered = noticesOf(kept).get("could-even-out");
      if (offered === undefined) continue;
      const evened = allocateSets(opened(left), { ...options, evenOut: true });
      moved = evened.programme.members.filter(
        (member) =>
          first.programme.members.find((each) => each.id === member.id)?.setNumber !== member.setNumber,
      ).length;
      expect(certify(evened.programme.members, evened.programme.groupings, 5).uneven).toBeLessThan(
        kept.certificate.uneven,
      );
      expect(noticesOf(evened).get("members-moved")).toMatch(/changed set .*Fewer moves would not be enough/);
      break;
    }
    expect(offered).toContain("--even-out");
    expect(moved).toBeGreaterThan(0);
    expect(offered).toContain(moved === 1 ? "With 1 move " : `With ${String(moved)} moves `);
  });

  it("place a newcomer where everything stays even, moving nobody when that is possible", async () => {
    const content = withRow(await saved(first), ["New Comer", "GP", "Trust 1", "new@members.example"]);
    const now = allocateSets(opened(content), { ...options, evenOut: true });
    expect(now.outcome).toBe("placed");
    expect(now.placed).toHaveLength(1);
    expect(now.certificate.uneven).toBe(0);
  });
});

describe("questions to a workbook", () => {
  it("are answered about a member by name or ID, and refused for nobody, somebody of several, or before sets", async () => {
    const first = allocateSets(opened(contentOf(rosterRows(30))), options);
    const content = await saved(first);
    const [member] = first.programme.members;
    expect(explainMember(opened(content), "  MEMBER0 invented ").set).toBe(member?.setNumber);
    expect(explainMember(opened(content), member?.id ?? "").name).toBe(member?.name);
    expect(findSwaps(opened(content), { member: member?.id ?? "" })).toHaveLength(5);
    expect(findSwaps(opened(content), { sets: [1, 2] })).toHaveLength(5);
    const refused = (act: () => unknown): string => refusalSentence(act);
    expect(refused(() => explainMember(opened(content), "Nobody"))).toContain("Nobody on the roster");
    expect(refused(() => findSwaps(opened(content), { sets: [1, 9] }))).toContain("There are sets 1 to 3");
    expect(refused(() => explainMember(opened(contentOf(rosterRows(30))), "Member0 Invented"))).toContain(
      "Run allocate on this workbook first",
    );
  });

  it("say that a rule which nothing stands against costs nothing, and what a costly one costs", async () => {
    const plan = allocateSets(opened(contentOf(rosterRows(30, 12))), options);
    const names = plan.programme.members
      .filter(({ profession }) => profession === "GP")
      .map(({ name }) => name);
    const rules = [
      { typedKind: "Keep apart", kind: "keep-apart" as const, first: names[0] ?? "", second: names[1] ?? "" },
      ...names
        .slice(2, 6)
        .map((second) => ({
          typedKind: "Keep together",
          kind: "keep-together" as const,
          first: names[2] ?? "",
          second,
        }))
        .slice(1),
    ];
    const content = await saved({ ...plan, programme: { ...plan.programme, rules } });
    const costs = costsOfRules(opened(content));
    expect(costs).toHaveLength(4);
    expect(costs[0]?.unevenWith).toBe(costs[0]?.unevenWithout);
    expect(costs[0]?.unevenWith).toBeGreaterThan(0);
    expect(Math.min(...costs.map(({ unevenWithout }) => unevenWithout))).toBeLessThan(
      costs[0]?.unevenWith ?? 0,
    );
    expect(costs[1]?.cell).toMatch(/^[A-Z]+\d+$/);
  });
});
