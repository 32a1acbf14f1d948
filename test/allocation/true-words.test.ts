import { smallCase, untrueWords } from "./brute-force";

describe("what is said of a small cohort", () => {
  it("is true of every arrangement that there is: refusals, the rules named, and what is counted", async () => {
    const untrue: string[] = [];
    for (let seed = 1; seed <= 300; seed++) {
      const said = await untrueWords(smallCase(seed), null);
      untrue.push(...said.untrue.map((words) => `${String(seed)}: ${words}`));
    }
    expect(untrue).toEqual([]);
  });
});
