import { spawnSync } from "node:child_process";
import path from "node:path";

describe("a reader that closes the pipe before all is printed", () => {
  it("ends the program without a word", () => {
    const start = path.join(__dirname, "../../src/cli/start.cjs");
    const { stderr } = spawnSync("sh", ["-c", `"$0" "$1" allocate --help | true`, process.execPath, start], {
      encoding: "utf8",
      cwd: path.join(__dirname, "../.."),
    });
    expect(stderr).toBe("");
  });
});
