import { spawnSync } from "node:child_process";

/** The suite of faults with every one of them: each write failed at each place, and disturbed between any two requests. */
export function proveFaults(): Promise<boolean> {
  const asked = ["node_modules/jest/bin/jest.js", "--config", "jest.faults.config.js"];
  const { status } = spawnSync(process.execPath, asked, {
    ...{ stdio: "inherit", env: { ...process.env, FAULTS: "all" } },
  });
  return Promise.resolve(status === 0);
}
