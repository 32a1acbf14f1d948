import { suite } from "./jest.base.js";

/** The pane as it is built in dist/, in a real Chromium. */
export default suite("e2e", 120, {
  // A browser waits for its next frame between two steps: a third takes that time.
  maxWorkers: 3,
  setupFilesAfterEnv: ["<rootDir>/test/e2e/once-more.ts"],
});
