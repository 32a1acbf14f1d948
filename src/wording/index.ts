export { sayProblem } from "./say-problem";
export type { Sentence } from "./sentences";
