import type { RuleRequest } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";

const workbook = formed(24);
const [a, b, c] = workbook.programme.members.map(({ name }) => name);
const apart = { kind: "keep-apart", first: a ?? "", second: b ?? "" } as const;

describe("rules", () => {
  it("are added to the Rules sheet and removed from it, and read back as they were typed", async () => {
    const pin = { kind: "pin", first: c ?? "", second: "2" } as const;
    const added = after(workbook, { kind: "add-rule", rule: apart }, { kind: "add-rule", rule: pin });
    const rules = [
      { ...apart, typedKind: "Keep apart" },
      { ...pin, typedKind: "Pin to set" },
    ];
    expect(added.programme.rules).toEqual(rules);
    const plan = planWorkbook({ ...added, notices: [], setSheets: true });
    const { programme } = opened(plannedContent(plan));
    expect(programme.rules).toEqual(rules);
    const [first] = rules;
    if (!first) throw new Error("There is no rule.");
    const removed = after({ ...workbook, programme }, { kind: "remove-rule", rule: first });
    expect(removed.programme.rules).toEqual(rules.slice(1));
  });

  it("that name nobody, one person twice or no set are refused, whatever else is wrong on the sheet", () => {
    const odd = { kind: null, typedKind: "Perhaps", first: "?", second: "?" };
    const untidy = { ...workbook, programme: { ...workbook.programme, rules: [odd] } };
    const refusal = (rule: Partial<RuleRequest>): string | null =>
      refusalOf(() => after(untidy, { kind: "add-rule", rule: { ...apart, ...rule } }));
    expect(refusal({})).toBeNull();
    expect(refusal({ second: "Nobody Known" })).toBe("rule-member-unknown");
    expect(refusal({ second: apart.first })).toBe("rule-about-oneself");
    expect(refusal({ kind: "pin", second: "99" })).toBe("rule-set-unknown");
    expect(refusal({ kind: "not-facilitated-by", second: "Nobody" })).toBe("rule-facilitator-unknown");
  });
});
