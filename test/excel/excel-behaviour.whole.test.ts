import { readFileSync } from "node:fs";
import path from "node:path";
import { neededExcelApi } from "../../src/excel";
import { scenarios } from "../../selftest/scenarios";
import { excelMembersUsed } from "./members-used";

const page = readFileSync(path.join(__dirname, "../../docs/excel-behaviour.md"), "utf8");

interface Row {
  readonly member: string;
  readonly set: string;
  readonly says: string;
  readonly emulator: string;
}

/** The members that the page lists, under the headings of Microsoft's pages. */
const rows: readonly Row[] = page.split("\n### ").flatMap((section) => {
  const [heading = "", ...lines] = section.split("\n");
  return lines.flatMap((line): Row[] => {
    const [, members = "", set = "", says = "", emulator = ""] = line.split("|").map((cell) => cell.trim());
    if (!/^`/.test(members)) return [];
    const names = [...members.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? "");
    return names.map((name) => ({ member: `${heading.trim()}.${name}`, set, says, emulator }));
  });
});

/** Whether one requirement set is newer than another: "1.9" is older than "1.14". */
function isNewer(one: string, other: string): boolean {
  const [a, b] = [one, other].map((set) => Number(set.split(".")[1]));
  return (a ?? 0) > (b ?? 0);
}

describe("the list of what Excel documents", () => {
  const used = excelMembersUsed("src/excel");

  it("names every member that the add-in uses, and no other", () => {
    expect(used.size).toBeGreaterThan(150);
    expect(rows.map(({ member }) => member).sort()).toEqual([...used.keys()].sort());
  });

  it("says of each what the reference says, and of the emulated Excel whether it does so", () => {
    for (const { member, says, emulator } of rows) {
      expect([member, says]).not.toEqual([member, ""]);
      expect([member, emulator]).toEqual([member, expect.stringMatching(/^(Yes|Doubt: `)/)]);
    }
  });

  it("has each member's requirement set as in Microsoft's types, none newer than the oldest Excel has", () => {
    for (const { member, set, says } of rows) {
      const typed = used.get(member) ?? null;
      if (typed !== null) expect([member, set]).toEqual([member, typed]);
      if (isNewer(set, neededExcelApi))
        expect([member, says]).toEqual([member, expect.stringMatching(/only where/)]);
    }
  });

  it("asks the self-test only what it replays", () => {
    const asked = rows.flatMap(({ emulator }) =>
      [...emulator.matchAll(/Doubt: `([\w-]+)`/g)].map(([, id]) => id),
    );
    const replayed = scenarios.map(({ id }) => id);
    expect(asked.filter((id) => !replayed.includes(id ?? ""))).toEqual([]);
  });
});
