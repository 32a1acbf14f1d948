export { calendarFiles } from "./calendar-files";
export type { CalendarFile, Calendars } from "./calendar-files";
export { participationCertificates } from "./certificates";
export type { ParticipationCertificate } from "./certificates";
export { chaseList } from "./chase-list";
export type { ChaseEntry } from "./chase-list";
export { printedRegisters } from "./printed-register";
export type { PrintedRegister } from "./printed-register";
