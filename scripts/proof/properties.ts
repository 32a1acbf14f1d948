import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const suites = ["jest.config.js", "jest.whole.config.js"];

interface Outcome {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
  }[];
}

/** Every property of the unit and whole suites with so many fresh seeds; prints each, and how to run again what fails. */
export function proveProperties(seeds: number): Promise<boolean> {
  const files = readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((name) => path.join("test", name))
    .filter((file) => /\.test\.tsx?$/.test(file) && readFileSync(file, "utf8").includes("fc.assert("));
  let fallen = 0;
  for (let tried = 0; tried < seeds; tried++) {
    const seed = String(randomInt(2 ** 31));
    console.log(`properties: seed ${seed}`);
    for (const suite of suites)
      for (const { name, message } of failed(suite, seed, files)) {
        fallen += 1;
        console.log(
          `${message}\nAgain: PROPERTY_SEED=${seed} npx jest --config ${suite} ${path.relative("", name)}\n`,
        );
      }
  }
  console.log(`properties: ${String(seeds)} seeds, ${String(fallen)} files with a failure`);
  return Promise.resolve(fallen === 0);
}

/** @throws when Jest itself cannot run */
function failed(suite: string, seed: string, files: readonly string[]): Outcome["testResults"] {
  const asked = ["node_modules/jest/bin/jest.js", "--config", suite, "--json", "--silent", ...files];
  const { stdout } = spawnSync(process.execPath, asked, {
    ...{ env: { ...process.env, PROPERTY_SEED: seed }, encoding: "utf8", maxBuffer: 2 ** 28 },
  });
  const { testResults } = JSON.parse(stdout) as Outcome;
  return testResults.filter(({ status }) => status !== "passed");
}
