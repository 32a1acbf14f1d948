export { findOurSheet } from "./find-our-sheet";
export { readProgramme } from "./read-programme";
export type { ProgrammeReading, ProgrammeReadingOptions } from "./read-programme";
