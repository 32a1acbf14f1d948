import unit, { wholeThings } from "./jest.config.js";

/**
 * The command line, the pane without its screens, the live workbook, whole packs and years, encrypted and huge files:
 * too long for the unit tests' minute.
 */
export default {
  ...unit,
  testMatch: wholeThings.map((files) => `<rootDir>/test/${files}`),
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 60_000,
};
