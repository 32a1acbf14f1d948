export { apply } from "./apply";
export type { Applied } from "./apply";
export type { Command, CommandContext } from "./command";
export type { RuleRequest } from "./change-rules";
export type { MemberCommand } from "./change-members";
export { changesListed } from "./listed-changes";
export type { SeveralMembers } from "./listed-changes";
export type { RecordAttendance, TypedCode } from "./record-attendance";
export type { AddMeetings, CycleRequest } from "./plan-cycle";
export { certificateOf } from "./certificate-of";
export { allocateSets, allocateSetsInSteps, allocateSetsProven } from "./allocate-sets";
export type { AllocateOptions, Allocation, AllocationOutcome } from "./allocate-sets";
export { bringBackSets, bringBackSetsInSteps } from "./bring-back-sets";
export { setsToBringBack } from "./record-sets";
export type { EarlierCohort } from "./earlier-cohorts";
export { collectPacks } from "./collect-packs";
export type { Collection } from "./collect-packs";
export { withGroups } from "./prepare";
export { makePacks, makeSealedPacks } from "./make-packs";
export type { PackOptions, SealedPacks } from "./make-packs";
export { draftRequests, mostDrafts, severalDraftsInSteps } from "./queries/several-drafts";
export type { DraftOffer, DraftRequest } from "./queries/several-drafts";
export { airtimeOf } from "../attendance";
export type { AirtimeOfSizes } from "../attendance";
export { costsOfRules, explainMember, findSwaps, whatIfMoved } from "./queries/ask-about-sets";
export type { SwapRequest, TentativeMove } from "./queries/ask-about-sets";
export { checkRoster } from "./queries/check-roster";
export type { RosterCheck } from "./queries/check-roster";
export { checkSets } from "./queries/check-sets";
export type { SetsCheck } from "./queries/check-sets";
export { codesAsTyped } from "./queries/codes-as-typed";
export type { CodeAsTyped, CodesByMeeting } from "./queries/codes-as-typed";
export { cellsToClean, cleanRoster } from "./queries/clean-roster";
export type { ProposalPlace } from "./queries/clean-roster";
export { anonymiseProgramme, startNextCycle } from "./queries/close-the-year";
export type { AnonymisingContext, ClosingContext } from "./queries/close-the-year";
export { issueCalendars } from "./queries/issue-calendars";
export { compareProgrammes } from "./queries/compare-programmes";
export { makeReport, reportBeside } from "./queries/make-report";
export type { ReportBesideKind } from "./queries/make-report";
export type { ReportRequest } from "../workbook";
export { notCarriedOver } from "./queries/not-carried-over";
export { monthsElapsed, understandCode } from "../attendance";
export type { MeetingDetails, OwnDayOptions } from "../attendance";
export { meetingOfSet } from "../attendance";
export { timesInCommon } from "../roster";
export { runThrough } from "../seating";
export type { ExactSolver } from "../seating";
export { namesMeetings } from "../sharing";
export type {
  Acceptance,
  CodeStanding,
  CollectedCode,
  CollectedList,
  CollectedPack,
  ListOptions,
} from "../sharing";
