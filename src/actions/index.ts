export { allocateSets, allocateSetsProven } from "./allocate-sets";
export type { AllocateOptions, Allocation, AllocationOutcome } from "./allocate-sets";
export { checkRoster } from "./check-roster";
export type { RosterCheck } from "./check-roster";
export type { EarlierWorkbook } from "./earlier-workbooks";
export type { ExactSolver } from "../allocation";
export { costsOfRules, explainMember, findSwaps } from "./ask-about-sets";
export type { SwapWish } from "./ask-about-sets";
