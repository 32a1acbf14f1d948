import { spawnSync } from "node:child_process";
import path from "node:path";

describe("npm run validate", () => {
  it("says what keeps a manifest out of a store, whether or not Microsoft's service is reached", () => {
    const root = path.join(__dirname, "..");
    const { status, stdout } = spawnSync(
      process.execPath,
      [
        "--import",
        "tsx",
        path.join(root, "scripts", "validate-manifest.ts"),
        path.join(root, "manifest.xml"),
      ],
      { encoding: "utf8", cwd: root },
    );
    expect(stdout).toContain("Only a developer's machine reaches the pane, the icon");
    expect(stdout).toMatch(/Microsoft's (service|validation service)/);
    expect(status).toBe(1);
  });
});
