export { allocateSets } from "./allocate-sets";
export type { AllocateOptions, Allocation, AllocationOutcome } from "./allocate-sets";
export { checkRoster } from "./check-roster";
export type { RosterCheck } from "./check-roster";
