import unit from "./jest.config.js";

/** Tests in a real Chromium, of the pane as it is built in dist/. */
export default {
  ...unit,
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  setupFilesAfterEnv: ["<rootDir>/test/e2e/once-more.ts"],
  testTimeout: 120_000,
};
