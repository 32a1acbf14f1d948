import unit from "./jest.config.js";

/** Tests whose judge is another program: LibreOffice, Microsoft's OpenXmlValidator. */
export default {
  ...unit,
  testMatch: ["<rootDir>/test/oracle/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/oracle/open-offices.ts",
  globalTeardown: "<rootDir>/test/oracle/close-offices.ts",
  // The validator's package is an ES module too.
  transformIgnorePatterns: ["/node_modules/(?!(.*/)?(hucre|@noble|@xarsh)/)"],
  testTimeout: 180_000,
};
