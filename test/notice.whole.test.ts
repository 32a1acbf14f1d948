import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { Notice } from "../scripts/notice";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "notice-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function addPackage(name: string, licence: string | null, facts: object = {}): void {
  const own = path.join(folder, "node_modules", name);
  mkdirSync(own, { recursive: true });
  writeFileSync(
    path.join(own, "package.json"),
    JSON.stringify({ name, version: "1.2.3", main: "index.js", ...facts }),
  );
  writeFileSync(path.join(own, "index.js"), `export const told = ${JSON.stringify(name)} + Math.random();`);
  if (licence !== null) writeFileSync(path.join(own, "LICENSE"), licence);
}

/** What a build of one script notes of the packages in it, and complains of. */
function built(script: string): Promise<{ notice: string; complaints: readonly string[] }> {
  writeFileSync(path.join(folder, "script.js"), script);
  const compiler = webpack({
    ...{ mode: "production", context: folder, entry: "./script.js" },
    output: { path: path.join(folder, "built") },
    optimization: { minimize: false },
    plugins: [new Notice()],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) {
        reject(error);
        return;
      }
      const complaints = (stats?.compilation.errors ?? []).map(({ message }) => message);
      const file = path.join(folder, "built", "NOTICE.txt");
      resolve({ notice: complaints.length > 0 ? "" : readFileSync(file, "utf8"), complaints });
    });
  });
}

describe("the notice beside the scripts", () => {
  it("has every package that is in them, with its licence, and no other", async () => {
    addPackage("one", "The licence of one", { license: "MIT" });
    addPackage("@some/two", null, { license: "ISC", author: { name: "Ada Thornbury" } });
    addPackage("three", "The licence of three", { license: "MIT" });
    const { notice } = await built(`
      import { told } from "one";
      console.log(told);
      import("@some/two").then(console.log);
    `);
    expect(notice).toMatch(/^Learning Sets for Excel\n\nMIT License/);
    expect(notice).toContain("one 1.2.3 (MIT)\n\nThe licence of one");
    expect(notice).toContain("@some/two 1.2.3 (ISC)\n\nCopyright (c) Ada Thornbury and contributors");
    expect(notice).not.toContain("three");
  });

  it("fails the build for a package whose licence has no text", async () => {
    addPackage("nameless", null, { license: "Unknown" });
    const { complaints } = await built('import { told } from "nameless"; console.log(told);');
    expect(complaints).toEqual([expect.stringContaining("nameless has no licence's text")]);
  });
});
