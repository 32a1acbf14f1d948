export { sayAirtime } from "./say-airtime";
export { sayCertificate, sayCount } from "./say-certificate";
export { sayList } from "./say-list";
export { sayPackChange } from "./say-pack-change";
export { sayProblem, sayProblemInPane, sayProblemOnSheet } from "./say-problem";
export { sayRuleCost, saySwap, sayWhyHere } from "./say-answers";
export { sayAnonymising, sayNextCycle } from "./say-closing";
export { sayReport } from "./say-report";
