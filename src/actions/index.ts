export { allocateSets, allocateSetsInSteps, allocateSetsProven } from "./allocate-sets";
export type { AllocateOptions, Allocation, AllocationOutcome } from "./allocate-sets";
export { bringBackSets, bringBackSetsInSteps, listEarlierSets } from "./bring-back-sets";
export { checkRoster } from "./check-roster";
export type { RosterCheck } from "./check-roster";
export type { EarlierWorkbook } from "./earlier-workbooks";
export type { ExactSolver } from "../seating";
export { costsOfRules, explainMember, findSwaps } from "./ask-about-sets";
export type { SwapWish } from "./ask-about-sets";
export { collectPacks, makePacks } from "./share-sets";
export type { Collection, PackOptions, ReturnedFile } from "./share-sets";
export type { Acceptance, CodeStanding, CollectedCode } from "../sharing";
export { anonymiseProgramme, startNextCycle } from "./close-the-year";
export { makeReport } from "./make-report";
export type { ReportWish } from "./make-report";
export { assignRooms } from "./assign-rooms";
export {
  cancelMeeting,
  describeMeeting,
  markMeetingHeld,
  reinstateMeeting,
  rescheduleMeeting,
} from "./change-meetings";
export { moveMember, placeJoiner, swapMembers, withdrawMember } from "./change-members";
export type { YearChange, YearOptions } from "./change-the-year";
export { cleanRoster } from "./clean-roster";
export { lockMember } from "./lock-member";
export { notCarriedOver } from "./not-carried-over";
export { issueCalendars } from "./issue-calendars";
export type { IssuedCalendars } from "./issue-calendars";
export { addMeetings, planCycle } from "./plan-cycle";
export type { CycleRequest, FurtherMeetings, PlannedCycle } from "./plan-cycle";
export { recordAttendance } from "./record-attendance";
export type { AttendanceRequest, TypedCode } from "./record-attendance";
export { refreshTracker } from "./refresh-tracker";
export { airtimeOf } from "./airtime-of";
export type { AirtimeOfSizes } from "./airtime-of";
export { understandPattern } from "../attendance";
export type { MeetingDetails, MeetingPattern, MeetingTimes } from "../attendance";
