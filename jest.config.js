/** For the Node at hand: older targets would turn every private field into a look-up in a map. */
const swc = {
  jsc: {
    parser: { syntax: "typescript", tsx: true },
    transform: { react: { runtime: "automatic" } },
    target: "es2022",
  },
};

/** Tests of whole commands, workbooks and files, for jest.whole.config.js. */
export const wholeThings = [
  "allocation/as-a-library.test.ts",
  "cli/**/*.test.ts",
  "excel/**/*.test.ts",
  "hostile/**/*.test.ts",
  "workbook-contract/**/*.test.ts",
  "sharing/packs.test.ts",
  "taskpane/{pane,kept-and-given-up,renders,reports}.test.{ts,tsx}",
  "xlsx/{a-year-in-a-file,encryption,huge-files,mutated-files}.test.ts",
];

/** Unit tests: everything that needs neither a whole program, nor LibreOffice, nor the validator, nor a browser. */
export default {
  testEnvironment: "node",
  // Two at a time: the machines this runs on have two cores, and a file that hangs is then seen by name.
  maxWorkers: 2,
  // A busy machine is no fault: what hangs is seen by this all the same.
  testTimeout: 60_000,
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: [
    "/node_modules/",
    "/test/(oracle|faults|e2e|cli|excel|hostile|workbook-contract)/",
    "/test/allocation/as-a-library\\.",
    "/test/sharing/packs\\.",
    "/test/taskpane/(pane|kept-and-given-up|renders|reports)\\.",
    "/test/xlsx/(a-year-in-a-file|encryption|huge-files|mutated-files)\\.",
  ],
  // hucre and @noble are published as ES modules only, so they are transformed too.
  transform: { "\\.(mjs|jsx?|tsx?)$": ["@swc/jest", swc] },
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(hucre|@noble)/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
};
