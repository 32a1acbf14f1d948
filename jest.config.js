/** Unit tests: everything that needs neither LibreOffice, nor the validator, nor a browser. */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "/test/oracle/", "/test/e2e/"],
  // hucre and its kin are published as ES modules only, so they are transformed too.
  transform: { "\\.(mjs|jsx?|tsx?)$": ["@swc/jest"] },
  transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "cjs", "json", "node"],
};
