import { suite } from "./jest.base.js";

/** Another program is the judge: LibreOffice, Microsoft's OpenXmlValidator. */
export default suite("oracle", 180, {
  globalSetup: "<rootDir>/test/oracle/open-offices.ts",
  globalTeardown: "<rootDir>/test/oracle/close-offices.ts",
});
