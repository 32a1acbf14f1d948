import { suite } from "./jest.base.js";

/** Whole commands, workbooks, packs and years: too long for the minute that unit tests take. */
export default suite("whole", 60);
