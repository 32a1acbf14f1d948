import { readFileSync } from "node:fs";

const swc = JSON.parse(readFileSync(new URL(".swcrc", import.meta.url), "utf8"));

/**
 * Jest runs tests where each look at a global asks Node's C++; as parameters of every module these are at hand. Not
 * Symbol, which a module of Fluent's declares for itself, and not Date, which tests replace.
 */
const globalsAtHand = [
  ...["Array", "ArrayBuffer", "BigInt", "BigInt64Array", "BigUint64Array", "Boolean", "DataView", "Error"],
  ...[
    "Float64Array",
    "Infinity",
    "Int16Array",
    "Int32Array",
    "Int8Array",
    "Intl",
    "JSON",
    "Map",
    "Math",
    "Number",
  ],
  ...["Object", "Promise", "RangeError", "Reflect", "RegExp", "Set", "String", "TypeError"],
  ...["Uint16Array", "Uint32Array", "Uint8Array", "WeakMap", "WeakSet", "isNaN", "parseFloat", "parseInt"],
];

const shared = {
  // The product's modules run once in each worker: docs/decisions/2026-11-30-modules-run-once.md.
  testEnvironment: "<rootDir>/test/runner/kept-environment.cjs",
  runtime: "<rootDir>/test/runner/kept-runtime.cjs",
  // Two at a time: the machines this runs on have two cores, and a file that hangs is then seen by name.
  maxWorkers: 2,
  roots: ["<rootDir>/test"],
  setupFiles: ["<rootDir>/test/runner/fixed-seed.ts"],
  transform: { "\\.(mjs|jsx?|tsx?)$": ["<rootDir>/test/settled-exports.mjs", { ...swc, sourceMaps: true }] },
  sandboxInjectedGlobals: globalsAtHand,
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
