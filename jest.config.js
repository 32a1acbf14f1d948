import { suite } from "./jest.base.js";

/** Unit tests: each takes milliseconds, all of them a minute, and they need no other program. */
export default suite("", 60);
