export { sayCertificate } from "./say-certificate";
export { sayProblem } from "./say-problem";
export type { Sentence } from "./sentences";
