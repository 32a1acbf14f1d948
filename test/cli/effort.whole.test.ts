import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { seededColumns } from "../../bench/seeded-columns";
import { learningSetsTimed } from "./learning-sets";

const folder = mkdtempSync(path.join(os.tmpdir(), "effort-"));
const roster = path.join(folder, "roster.csv");
const headers = ["Gender", "Band", "Region", "Theme", "Site", "Shift"];

beforeAll(() => {
  const columns = seededColumns(29, [5, 9, 2, 6, 5, 7, 4, 6], 1);
  const rows = Array.from({ length: 29 }, (_, member) => [
    `Person ${String(member)}`,
    ...columns.map((column, at) => `V${String(at)}${String(column[member])}`),
  ]);
  const table = [["Name", "Profession", "Organisation", ...headers], ...rows];
  writeFileSync(roster, table.map((row) => row.join(",")).join("\n"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Printed {
  readonly members: readonly { readonly id: string; readonly set: number }[];
}

async function allocated(clock: () => number, ...words: string[]): Promise<{ sets: string; isCut: boolean }> {
  const out = ["--out", path.join(folder, "sets.xlsx"), "--force"];
  const balance = ["--size", "7", "--balance", headers.join("; ")];
  const { exit, printed, errors } = await learningSetsTimed(
    clock,
    ...["allocate", roster, ...out, ...balance, ...words, "--json"],
  );
  expect([exit, errors]).toEqual([0, ""]);
  return {
    sets: JSON.stringify((JSON.parse(printed) as Printed).members),
    isCut: printed.includes("The time for the search ran out"),
  };
}

/** A clock that goes on by so much whenever it is looked at. */
function clock(milliseconds: number): () => number {
  let now = 0;
  return () => (now += milliseconds);
}

describe("the search", () => {
  it("gives the same sets for the same effort, however slow the machine is", async () => {
    const [quick, slow] = [
      await allocated(clock(0.01), "--effort", "1"),
      await allocated(clock(60_000), "--effort", "1"),
    ];
    expect(slow).toEqual(quick);
    expect(quick.isCut).toBe(false);
  });

  it("searches for a draft as it did when it was listed, and no longer because there is time", async () => {
    const { isCut } = await allocated(clock(1), "--draft", "2", "--seconds", "5");
    expect(isCut).toBe(false);
  });

  it("ends when its time is over, and says so", async () => {
    const { isCut } = await allocated(clock(100), "--seconds", "1");
    expect(isCut).toBe(true);
  });
});
