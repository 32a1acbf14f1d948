import unit from "./jest.config.js";

/** Tests whose judge is another program: LibreOffice, Microsoft's OpenXmlValidator. */
export default {
  ...unit,
  testMatch: ["<rootDir>/test/oracle/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 180_000,
};
