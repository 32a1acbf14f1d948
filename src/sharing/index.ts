export { calendarFiles } from "./calendar-files";
export type { CalendarFile, Calendars } from "./calendar-files";
export { participationCertificates } from "./certificates";
export type { ParticipationCertificate } from "./certificates";
export { chaseList } from "./chase-list";
export type { ChaseEntry } from "./chase-list";
export { printedRegisters } from "./printed-register";
export type { PrintedRegister } from "./printed-register";
export { anonymise } from "./anonymise/anonymise";
export type { Anonymised, AnonymiseRequest } from "./anonymise/anonymise";
export { personTexts } from "./anonymise/person-texts";
export { evaluationChange, evaluationStages, evaluationSummary } from "./evaluation";
export { evaluationStatements } from "./evaluation-texts";
export { fewestShown } from "./small-counts";
export type { ShownRate } from "./shown-rates";
export type {
  Evaluation,
  EvaluationAnswers,
  EvaluationStage,
  PublishedMean,
  StatementChange,
  StatementSummary,
} from "./evaluation";
export { nextCycle } from "./next-cycle";
export type { NextCycleRequest } from "./next-cycle";
export { programmeReport } from "./programme-report";
export type { ProgrammeReport } from "./programme-report";
export { sponsorOrganisations, sponsorReport } from "./sponsor-report";
export type { SponsorReport } from "./sponsor-report";
export { withKey, withMade } from "./pack-seal";
export type { SealState } from "./pack-seal";
export { packVersion, setPack } from "./set-pack";
export type { SetPackOptions, SetPack } from "./set-pack";
export { isAnswer, namesMeetings } from "./attendance-list";
export type { AttendanceList, ListedPerson, ListOptions } from "./attendance-list";
export { collectCodes, noLists } from "./collect-codes";
export type {
  CollectedList,
  ListFiles,
  Acceptance,
  Collected,
  CollectedCode,
  CollectedPack,
  CodeStanding,
  PackFile,
} from "./collect-codes";
export type { PackChange, PackCode, ReturnedPack } from "./returned-pack";
export { joiningBands, programmeEffect } from "./connections";
export type { ProgrammeEffect } from "./connections";
