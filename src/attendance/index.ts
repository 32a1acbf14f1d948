export { airtime, usualTurn } from "./airtime";
export type { Airtime } from "./airtime";
export { airtimeOf } from "./airtime-of";
export type { AirtimeOfSizes } from "./airtime-of";
export { accountedRate, attendanceRates, countedCodes, setAtMeeting } from "./attendance-rates";
export type { AttendanceRates, CountedCode, Tally } from "./attendance-rates";
export { attendedMeetings } from "./attended-meetings";
export { bankHolidayOn, englandBankHolidays } from "./bank-holidays";
export { bringHistoryUpToDate } from "./bring-history-up-to-date";
export { isRealDay } from "./calendar-days";
export {
  cancelMeeting,
  describeMeeting,
  markHeld,
  reinstateMeeting,
  rescheduleMeeting,
} from "./change-meetings";
export type { MeetingDetails } from "./change-meetings";
export { meetOnOwnDay, meetWithTheRest } from "./change-own-days";
export type { OwnDayOptions } from "./change-own-days";
export { isActive, moveMember, placeJoiner, swapMembers, withdrawMember } from "./change-members";
export { attendedAnswers, blanks, codesOf, codeSpellings } from "./code-spellings";
export {
  addFacilitator,
  assignFacilitator,
  endFacilitator,
  removeFacilitator,
  setAvailable,
} from "./change-facilitators";
export type { AssignedFacilitator } from "./change-facilitators";
export { addSet, closeSet, leavingLater, stayingIn, withPlaces } from "./change-sets";
export type { NewPlaces } from "./change-sets";
export { commitment } from "./commitment";
export type { Commitment } from "./commitment";
export type { Misses } from "./conversations-due";
export { addMeetingsOn, extendMeetings } from "./extend-meetings";
export type { ExtensionOptions } from "./extend-meetings";
export { noticeableFall, setNumbers } from "./fallen-sets";
export type { SetNumbers } from "./fallen-sets";
export { nextDefaultDay } from "./meeting-pattern";
export type { MeetingPattern } from "./meeting-pattern";
export { leadersOn } from "./facilitators-on";
export { findMeeting, findSet } from "./find-in-programme";
export { followOnCycle } from "./follow-on-cycle";
export type { FollowOnOptions } from "./follow-on-cycle";
export { memberFigures, rateBandEnds, rateBands } from "./member-figures";
export type { MemberFigures, RateBand } from "./member-figures";
export { expectedAt, firstMeetingDay, nextMeeting } from "./next-meeting";
export type { Expected } from "./next-meeting";
export { awaitedAt, cameApart, cameTo, dueAt, heldUpTo, meetingAfterHeld } from "./held-so-far";
export type { Awaited, CameApart } from "./held-so-far";
export { inOrderOfRoster } from "./in-order-of-roster";
export { isDue } from "./is-due";
export { inOrderOfDays } from "./in-order-of-days";
export { dayNotes, noticesOfDays, withFreshNotes } from "./notable-days";
export { monthsElapsed, mostMeetings, planChosenMeetings, planMeetings } from "./plan-meetings";
export type { MeetingPlan, MeetingRequest, MeetingTimes } from "./plan-meetings";
export type { BankHoliday } from "./proclaimed-holidays";
export { datesApart, hasOwnDate, inOrderOfMeetings, meetingOfSet } from "./own-days";
export type { MeetingOfSet } from "./own-days";
export { recordedFor, recordedInAdvance, recordedMeetings, withoutAdvance } from "./recorded-meetings";
export type { Recording } from "./recorded-meetings";
export { recordAllPresent, recordCodes } from "./record-codes";
export { codesByMeeting, registerCounts, registers } from "./register-counts";
export type { Register, RegisterCount } from "./register-counts";
export { linkOf, peopleInRoom, roomOf, roomTroubles } from "./rooms";
export type { RoomTroubles } from "./rooms";
export { setHistory } from "./set-history";
export type { SetOn } from "./set-history";
export { ownSetAt, seatAt, tableAt } from "./table-at";
export type { SetAt } from "./table-at";
export { codeAlone, understandCode } from "./understand-code";
export type { UnderstoodCode } from "./understand-code";
export { understandPattern } from "./understand-pattern";
export { endedVisits, endVisit, meetApart, meetTogether, visitSet, withoutPointlessVisits } from "./visits";
export { tablesHeld, whoMet } from "./who-met";
export type { MetColumn, MetGroup } from "./who-met";
export { facilitatorsAway, setsWithoutFacilitator, yearNotices } from "./year-notices";
