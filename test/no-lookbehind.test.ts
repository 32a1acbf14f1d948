import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import webpack from "webpack";
import { NoLookbehind } from "../scripts/no-lookbehind";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "no-lookbehind-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What a build of one script complains of. */
function complaints(script: string): Promise<string[]> {
  writeFileSync(path.join(folder, "script.js"), script);
  const compiler = webpack({
    ...{ mode: "production", context: folder, entry: "./script.js" },
    output: { path: path.join(folder, "built") },
    plugins: [new NoLookbehind()],
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else resolve((stats?.compilation.errors ?? []).map(({ message }) => message));
    });
  });
}

describe("the build", () => {
  it("fails for a lookbehind, which WebKit before 16.4 refuses with the whole script", async () => {
    expect(await complaints("console.log(/(?<!a)b/.test(name), /(?<=a)b/.test(name));")).toEqual([
      expect.stringContaining("main.js has a lookbehind: (?<!a)b"),
    ]);
  });

  it("takes lookaheads and named groups", async () => {
    expect(await complaints("console.log(/a(?!b)(?=c)(?<name>d)/.test(name));")).toEqual([]);
  });
});
