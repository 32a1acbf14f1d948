import { suite } from "./jest.base.js";

/** Every write to the open workbook, failed at each of its requests in turn and disturbed between any two. */
export default suite("faults", 180);
