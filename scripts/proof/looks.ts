import { spawnSync } from "node:child_process";

/**
 * The accessibility tests, and the board while somebody is dragged, in all fifteen of the access bar's
 * combinations; pictures are in artefacts/screens.
 */
export function proveLooks(): Promise<boolean> {
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/jest/bin/jest.js",
      "--config",
      "jest.e2e.config.js",
      "test/e2e/accessibility",
      "test/e2e/board",
    ],
    { stdio: "inherit", env: { ...process.env, LEARNING_SETS_EVERY_LOOK: "1" } },
  );
  return Promise.resolve(status === 0);
}
