import { bringHistoryUpToDate, withFreshNotes, withoutPointlessVisits, yearNotices } from "../attendance";
import { setsChanges, type Certificate, type Notice, type Programme } from "../programme";
import { withDatesOnRoster } from "../roster";
import type { OpenedWorkbook } from "../workbook";
import { roomCommands } from "./book-rooms";
import { certificateOf } from "./certificate-of";
import { facilitatorCommands } from "./change-facilitators";
import { meetingCommands } from "./change-meetings";
import { memberCommands, severalCommands } from "./change-members";
import { ruleCommands } from "./change-rules";
import { setCommands } from "./change-sets";
import { visitCommands } from "./change-visits";
import type { Command, CommandContext } from "./command";
import { enteredByHand, rulesNow, visitsEnded } from "./entered-by-hand";
import { carriedOut, type Handlers } from "./handlers";
import { recordCommands } from "./keep-records";
import { cycleCommands } from "./plan-cycle";
import { prepare } from "./prepare";
import { attendanceCommands } from "./record-attendance";
import { withSetsRecorded } from "./record-sets";

/** A programme to plan a workbook from, after a command. Nothing is written. */
export interface Applied {
  readonly programme: Programme;
  readonly certificate: Certificate;
  /** What the command brought about and what is due on the day; the origin's own notices are not repeated. */
  readonly notices: readonly Notice[];
}

/**
 * Enters into the history what people changed by hand (sets, leaving days, dates of meetings), then
 * carries out the command.
 * @throws {Refusal} when the command cannot be carried out; nothing has changed then
 */
export function apply(opened: OpenedWorkbook, command: Command, context: CommandContext): Applied {
  const prepared = prepare(opened);
  const before = prepared.programme;
  const current = asOfToday(before, context);
  const changed = carriedOut(handlers, current, command, { ...context, prepared });
  const programme = withSetsRecorded(
    withDatesOnRoster(withoutPointlessVisits(changed.programme), before),
    before,
    changed.setsChange ?? setsChanges.moved,
    context,
  );
  const due = yearNotices(programme, context.today);
  return {
    programme,
    certificate: certificateOf(programme),
    notices: [
      ...prepared.notices,
      ...enteredByHand(before, current),
      ...visitsEnded(before, programme),
      ...(changed.notices ?? []).filter((notice) => !isSaidBy(due, notice)),
      ...due,
    ],
  };
}

/** A meeting that is recorded in advance is said once, with what follows from it. */
function isSaidBy(due: readonly Notice[], { problem }: Notice): boolean {
  if (problem.code !== "present-before-the-day") return false;
  const { meetingId } = problem.details;
  return due.some(
    ({ problem: said }) =>
      said.code === "recorded-in-advance" &&
      said.details.meetings.some((meeting) => meeting.meetingId === meetingId),
  );
}

/** The programme with its history brought up to date. */
export function asOfToday(programme: Programme, { today }: CommandContext): Programme {
  return bringHistoryUpToDate({ ...programme, meetings: withFreshNotes(programme.meetings) }, today);
}

const handlers: Handlers<Command> = {
  ...memberCommands,
  ...severalCommands,
  ...setCommands,
  ...visitCommands,
  ...facilitatorCommands,
  ...ruleCommands,
  ...meetingCommands,
  ...attendanceCommands,
  ...cycleCommands,
  ...roomCommands,
  ...recordCommands,
  refresh(programme, _, { prepared }) {
    return { programme, notices: rulesNow(prepared, programme) };
  },
};
