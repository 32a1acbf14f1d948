import { spawnSync } from "node:child_process";
import path from "node:path";

describe("a reader that closes the pipe before all is printed", () => {
  it("ends the program without a word", () => {
    const main = path.join(__dirname, "../../src/cli/main.ts");
    const { stderr } = spawnSync(
      "sh",
      ["-c", `"$0" --import tsx "$1" allocate --help | true`, process.execPath, main],
      { encoding: "utf8", cwd: path.join(__dirname, "../..") },
    );
    expect(stderr).toBe("");
  });
});
