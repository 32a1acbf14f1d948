import { Refusal, type Rule } from "../../src/programme";
import { sayProblem } from "../../src/wording";
import { refusalOf } from "../refusal-of";
import { after, formed } from "./formed";

const on = "2026-10-01";
const plain = formed(24).programme;
const [member] = plain.members;
const other = plain.members.find(({ setNumber }) => setNumber !== member?.setNumber);
const [first, second, to] = [member?.id ?? "", other?.id ?? "", other?.setNumber ?? 0];
const apart: Rule = { kind: "keep-apart", typedKind: "Keep apart", first, second };
const workbook = formed(24, { rules: [apart] });

describe("a move or a swap that breaks a rule", () => {
  it("is refused with the rule in words, and done when it may break rules", () => {
    const move = { kind: "move", member: first, to, on } as const;
    try {
      after(workbook, move);
      throw new Error("It was not refused.");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const said = sayProblem(error.problem);
      expect(said.what).toBe(
        `This would break a rule: ${String(member?.name)} apart from ${String(other?.name)}. Nothing was changed.`,
      );
      expect(said.remedy).toContain("--break-rules");
    }
    const moved = after(workbook, { ...move, breakRules: true });
    expect(moved.programme.members.find(({ id }) => id === first)?.setNumber).toBe(to);
    expect(moved.notices.map(({ problem }) => problem.code)).toContain("rules-broken");
    const neighbour = plain.members.find(({ id, setNumber }) => setNumber === to && id !== second);
    const swap = { kind: "swap", first, second: neighbour?.id ?? "", on } as const;
    expect(refusalOf(() => after(workbook, swap))).toBe("would-break-rules");
    expect(refusalOf(() => after(workbook, { ...swap, breakRules: true }))).toBeNull();
  });

  it("is no matter where the rule was broken before, or holds after it", () => {
    const together: Rule = { ...apart, kind: "keep-together", typedKind: "Keep together" };
    const broken = formed(24, { rules: [together] });
    const third = 6 - to - (member?.setNumber ?? 0);
    expect(refusalOf(() => after(broken, { kind: "move", member: first, to: third, on }))).toBeNull();
    expect(refusalOf(() => after(broken, { kind: "move", member: first, to, on }))).toBeNull();
    expect(refusalOf(() => after(workbook, { kind: "move", member: first, to: third, on }))).toBeNull();
  });
});
