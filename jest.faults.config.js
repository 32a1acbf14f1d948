import unit from "./jest.config.js";

/** Every action of the live workbook, failed at each of its requests in turn and disturbed between any two. */
export default {
  ...unit,
  testMatch: ["<rootDir>/test/faults/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 180_000,
};
