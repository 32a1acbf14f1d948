export { afterInsertions, beforeInsertions, lastFirst, movedBy } from "./after-insertions";
export { columnsAdded } from "./columns-written";
export { fitSheet } from "./fit-sheet";
export type { FittedSheet } from "./fit-sheet";
export type { Insertion } from "./match-columns";
export { inPlace, isInPlace, relocateFormula } from "./relocation";
export type { Relocation } from "./relocation";
export { inR1C1 } from "./r1c1";
export {
  finishedMark,
  isMarkedWaiting,
  isUnfinished,
  layoutOf,
  sheetMark,
  typedOf,
  unfinishedMark,
} from "./sheet-mark";
