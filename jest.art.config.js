import unit from "./jest.config.js";

/** Tests in a real Chromium, of the pane as it is built in dist/. */
export default {
  ...unit,
  testMatch: ["<rootDir>/artefacts/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
  roots: ["<rootDir>/artefacts"], testTimeout: 120_000,
};
