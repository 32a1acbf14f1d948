import { readFileSync } from "node:fs";

const swc = JSON.parse(readFileSync(new URL(".swcrc", import.meta.url), "utf8"));

const shared = {
  testEnvironment: "node",
  // Two at a time: the machines this runs on have two cores, and a file that hangs is then seen by name.
  maxWorkers: 2,
  roots: ["<rootDir>/test"],
  transform: { "\\.(mjs|jsx?|tsx?)$": ["@swc/jest", swc] },
  // These packages are published as ES modules only, so they are transformed too.
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(hucre|@ironcalc|@noble|@xarsh)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
};

/**
 * The tests that a file's name puts into a suite: `name.whole.test.ts` is in "whole".
 * @param {string} suffix the part before `.test`; "" for unit tests, whose names have none
 * @param {number} seconds after which a test hangs; a busy machine is no fault
 * @param {import("jest").Config} [options]
 */
export function suite(suffix, seconds, options) {
  const name = suffix === "" ? "/[^./]+" : `\\.${suffix}`;
  return { ...shared, testRegex: `${name}\\.test\\.tsx?$`, testTimeout: seconds * 1000, ...options };
}
