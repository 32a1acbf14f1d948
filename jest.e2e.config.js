import { suite } from "./jest.base.js";

/** The pane as it is built in dist/, in a real Chromium. */
export default suite("e2e", 120, { setupFilesAfterEnv: ["<rootDir>/test/e2e/once-more.ts"] });
