export type {
  AllocationWishes,
  CyclePreview,
  EarlierLook,
  ReadingWishes,
  SwapOffer,
  WritePlan,
} from "./engine";
export type { ChosenFile } from "../xlsx";
export { EngineClient } from "./engine-client";
export type { CallOptions } from "./engine-client";
export { ownThreadLine, workerLine } from "./lines";
export { Cancelled } from "./run-in-steps";
export { pageDependencies } from "./page-dependencies";
export { unforeseeable } from "./unforeseeable";
export type { Said } from "./said";
export type { AnonymisingView, MadeFile, NextCycleWish } from "./share/new-workbooks";
export type { PackView, PackWish } from "./share/pack-files";
export type { CollectionView, ReturnedBytes } from "./share/returned-packs";
export type { Draft } from "./views/draft";
export type { Answer, Question } from "./views/questions";
export type { RegisterLine, RegisterView } from "./views/register";
export type { Mix, SeatedMember, SeatedSet } from "./views/seated-sets";
export type { CheckedColumn, GroupInSets, SetsCheckView } from "./views/sets-check-view";
export type { SizeAnswer, SizeChoice } from "./views/size-answer";
export type { UnplacedMember, WorkbookLook } from "./views/workbook-look";
export type { YearView } from "./views/year-view";
