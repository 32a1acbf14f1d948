export { missingSheets, withDeletedSheets } from "./deleted-sheets";
export type { MissingSheet } from "./deleted-sheets";
export { findOurSheet } from "./find-our-sheet";
export { packChanges } from "./pack-changes";
export { isPack, readPack } from "./read-pack";
export { protections } from "./protections";
export { readProgramme } from "./read-programme";
export type { ProgrammeReading, ProgrammeReadingOptions } from "./read-programme";
