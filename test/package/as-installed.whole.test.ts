import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");
const project = mkdtempSync(path.join(tmpdir(), "stranger-"));
const home = path.join(project, "node_modules", "learning-sets-for-excel");

/** What somebody else has after installing the package without a network: nothing of this repository. */
beforeAll(() => {
  const shell = process.platform === "win32";
  const built = execFileSync("npm", ["run", "--silent", "build:package"], {
    cwd: root,
    encoding: "utf8",
    shell,
  });
  writeFileSync(path.join(project, "package.json"), "{}");
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", built.trim()], {
    cwd: project,
    shell,
  });
}, 120_000);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

/** What a module of the stranger's gives to `console.log`. */
function run(code: string): unknown[] {
  const file = path.join(project, "use.mjs");
  writeFileSync(
    file,
    `console.log = (value) => process.stdout.write(JSON.stringify(value) + "\\n");\n${code}`,
  );
  const { stdout, stderr, status } = spawnSync(process.execPath, [file], { cwd: project, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

describe("the allocator as somebody else's library", () => {
  it("does what its page shows", () => {
    const page = readFileSync(path.join(home, "src", "allocation", "README.md"), "utf8");
    const [, example = ""] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
    const [sets, uneven, shortfalls] = run(example);
    expect(sets).toHaveLength(12);
    const [first, second] = sets as number[];
    expect(first).not.toBe(second);
    expect((sets as number[])[11]).toBe(2);
    expect([uneven, shortfalls]).toEqual([0, []]);
  });

  it("names contradictions, moves as few as possible, and proves", () => {
    const printed = run(`
      import { certify, evenOut, evenSets, shortfallsOf } from "learning-sets-for-excel/allocation";
      const family = (family, ...groupOf) => ({ kind: "family", family, groupOf: Int32Array.from(groupOf) });
      const cohort = {
        memberCount: 6, setCount: 2,
        groups: [family("left", 0, 0, 0, 0, 1, 1), family("right", 0, 1, 0, 1, 0, 1)],
      };
      const pin = (member, set) => ({ kind: "pin", member, set });
      console.log(evenSets({ ...cohort, seed: 1, rules: [pin(5, 1), pin(0, 0), { kind: "together", a: 0, b: 1 }, pin(1, 1)] }));
      const { moves, fewest, isEven } = evenOut({ ...cohort, seed: 1, sets: Int32Array.of(0, 0, 0, 1, 1, 1) });
      console.log([moves.length, fewest, isEven]);
      const rules = [pin(0, 0), pin(1, 0), pin(2, 0)];
      const answer = evenSets({ ...cohort, rules, seed: 1 });
      console.log(certify(cohort, answer.sets).groups.filter(({ isEven }) => !isEven).map(({ column, group, counts }) => [column, group, counts]));
      console.log(shortfallsOf({ ...cohort, rules, sets: answer.sets }).map(({ column, group, standing, rules }) => [column, group, standing, rules]));
      try { evenSets({ ...cohort, seed: 1, rules: [pin(6, 0)] }); } catch (error) { console.log([error.name, error.message]); }
    `);
    expect(printed).toEqual([
      expect.objectContaining({ outcome: "contradiction", rules: [2, 1, 3], staying: [] }),
      [2, true, true],
      [
        [0, 0, [3, 1]],
        [0, 1, [0, 2]],
      ],
      [
        [0, 0, "counted", [0, 1, 2]],
        [0, 1, "counted", expect.anything()],
      ],
      ["RangeError", "rules[0]: 6 is not from 0 to 5"],
    ]);
  });

  it("has types that strict TypeScript of today accepts, and that refuse what makes no sense", () => {
    const file = path.join(project, "use.mts");
    writeFileSync(
      file,
      `
      import { evenSets, type Cohort, type EvenSets, type Rule } from "learning-sets-for-excel/allocation";
      const cohort: Cohort = {
        memberCount: 2, setCount: 2,
        groups: [{ kind: "family", family: "left", groupOf: Int32Array.of(0, 0) }, { kind: "together", groupOf: Int32Array.of(0, 1) }],
      };
      const answer: EvenSets = evenSets({ ...cohort, seed: 1 });
      if (answer.outcome === "formed") answer.sets satisfies Int32Array;
      // @ts-expect-error sets are there once they are formed
      answer.sets;
      // @ts-expect-error a pin names one member
      ({ kind: "pin", a: 0, b: 1 }) satisfies Rule;
      // @ts-expect-error no such objective
      evenSets({ memberCount: 2, setCount: 1, seed: 1, groups: [{ kind: "scattered", groupOf: Int32Array.of(0, 0) }] });
      `,
    );
    const program = ts.createProgram([file], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      ...{ strict: true, noEmit: true, skipLibCheck: false, types: [], lib: ["lib.es2022.d.ts"] },
    });
    const said = ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
    expect(said).toEqual([]);
  });

  it("opens no door but its index", () => {
    expect(() => run(`import "learning-sets-for-excel/library/allocation/certify.js";`)).toThrow(
      "ERR_PACKAGE_PATH_NOT_EXPORTED",
    );
  });
});

describe("the command line as somebody installs it", () => {
  /** What the installed command prints, run in the stranger's folder. */
  function command(...words: string[]): string {
    const bin = path.join(project, "node_modules", ".bin", "learning-sets-for-excel");
    return execFileSync(bin, words, { cwd: project, encoding: "utf8", shell: process.platform === "win32" });
  }

  it("brings no other package along", () => {
    expect(readdirSync(path.join(project, "node_modules")).filter((name) => !name.startsWith("."))).toEqual([
      "learning-sets-for-excel",
    ]);
  });

  it("says its version and forms the sets of its sample", () => {
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      version: string;
    };
    expect(command("--version").trim()).toBe(version);
    expect(command("allocate", "--out", "sets.xlsx")).toContain("Formed 6 sets of 10.");
  });

  it("asks the exact solver that lies beside it", () => {
    // Professions and organisations alternate round a ring of eight; each pair asks for one seat more than there is.
    const pairs = ["w", "x", "w", "x", "y", "z", "y", "z"];
    const people = pairs.map((pair, i) =>
      [`Person ${String(i)}`, `Job ${String(i >> 1)}`, `Trust ${String(((i + 1) & 7) >> 1)}`, pair].join(","),
    );
    writeFileSync(
      path.join(project, "ring.csv"),
      ["Name,Profession,Organisation,Pair", ...people].join("\n"),
    );
    const asked = ["--size", "4", "--balance", "Pair", "--out", "ring.xlsx"];
    expect(command("allocate", "ring.csv", ...asked)).not.toContain("An exact solver proved");
    expect(command("allocate", "ring.csv", ...asked, "--force", "--prove", "5")).toContain(
      "An exact solver proved",
    );
  });
});
