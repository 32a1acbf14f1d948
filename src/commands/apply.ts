import { bringHistoryUpToDate, withFreshNotes, yearNotices } from "../attendance";
import {
  setsChanges,
  type Certificate,
  type DismissedNotice,
  type IsoDate,
  type Notice,
  type Programme,
} from "../programme";
import { withDatesOnRoster } from "../roster";
import type { OpenedWorkbook } from "../workbook";
import { bookRooms, setLink } from "./book-rooms";
import { certificateOf } from "./certificate-of";
import { changeFacilitator } from "./change-facilitators";
import { changeRules } from "./change-rules";
import { changeMeeting } from "./change-meetings";
import { memberIdOf } from "./find-member";
import { chaseList } from "../sharing";
import { changeMember, changeMembers } from "./change-members";
import { changeSets } from "./change-sets";
import { changeVisits } from "./change-visits";
import type { Command, CommandContext } from "./command";
import { enteredByHand, rulesNow } from "./entered-by-hand";
import { addMeetings, planCycle } from "./plan-cycle";
import { prepare, type PreparedProgramme } from "./prepare";
import { recordAttendance } from "./record-attendance";
import { withSetsRecorded } from "./record-sets";

/** A programme to plan a workbook from, after a command. Nothing is written. */
export interface Applied {
  readonly programme: Programme;
  readonly certificate: Certificate;
  /** What the command brought about and what is due on the day; the origin's own notices are not repeated. */
  readonly notices: readonly Notice[];
}

/** A programme as one command's function leaves it, and what to say of it. */
export interface Changed {
  readonly programme: Programme;
  readonly notices?: readonly Notice[];
  /** What changed the sets, as the Earlier sets say it; members moved without. */
  readonly setsChange?: string;
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
  const changed = change(current, command, { ...context, prepared });
  const programme = withSetsRecorded(
    withDatesOnRoster(changed.programme, before),
    before,
    changed.setsChange ?? setsChanges.moved,
    context,
  );
  return {
    programme,
    certificate: certificateOf(programme),
    notices: [
      ...prepared.notices,
      ...enteredByHand(before, current),
      ...(changed.notices ?? []),
      ...yearNotices(programme, context.today),
    ],
  };
}

/** The programme with its history brought up to date. */
export function asOfToday(programme: Programme, { today }: CommandContext): Programme {
  return bringHistoryUpToDate({ ...programme, meetings: withFreshNotes(programme.meetings) }, today);
}

/** What the functions of single commands may ask for. */
export interface ChangeContext extends CommandContext {
  readonly prepared: PreparedProgramme;
}

function change(programme: Programme, command: Command, context: ChangeContext): Changed {
  switch (command.kind) {
    case "move":
    case "rearrange":
    case "swap":
    case "join":
    case "withdraw":
    case "lock":
      return changeMember(programme, command, context);
    case "several-members":
      return changeMembers(programme, command.changes, context);
    case "close-set":
    case "merge-sets":
    case "split-set":
    case "add-set":
      return changeSets(programme, command, context);
    case "visit":
    case "end-visit":
    case "meet-together":
    case "meet-apart":
      return changeVisits(programme, command);
    case "add-facilitator":
    case "remove-facilitator":
    case "assign-facilitator":
    case "end-facilitator":
    case "facilitator-available":
      return changeFacilitator(programme, command, context);
    case "add-rule":
    case "remove-rule":
      return changeRules(programme, command, context);
    case "cancel":
    case "reinstate":
    case "held":
    case "reschedule":
    case "describe":
    case "own-day":
    case "shared-day":
      return changeMeeting(programme, command);
    case "record":
      return recordAttendance(programme, command, context);
    case "plan":
      return planCycle(programme, command);
    case "add-meetings":
      return addMeetings(programme, command, context);
    case "rooms":
      return bookRooms(programme, command);
    case "link":
      return setLink(programme, command);
    case "keep-calendars":
      return { programme: { ...programme, year: { ...programme.year, calendarEntries: command.entries } } };
    case "keep-packs":
      return { programme: { ...programme, year: { ...programme.year, packs: command.packs } } };
    case "keep-moves":
      return { programme: { ...programme, year: { ...programme.year, unsavedMoves: command.moves } } };
    case "written-to":
      return noteWrittenTo(programme, command.members, command.on);
    case "dismiss":
      return withDismissed(programme, [
        ...withoutKeys(
          programme,
          command.notices.map(({ key }) => key),
        ),
        ...command.notices,
      ]);
    case "show-again": {
      const { keys } = command;
      return withDismissed(programme, keys === "all" ? [] : withoutKeys(programme, keys));
    }
    case "refresh":
      return { programme, notices: rulesNow(context.prepared, programme) };
  }
}

/** @throws {Refusal} for an unknown or ambiguous member */
function noteWrittenTo(programme: Programme, members: readonly string[] | "all", on: IsoDate): Changed {
  const ids =
    members === "all"
      ? chaseList(programme, on).flatMap(({ memberId }) => memberId ?? [])
      : members.map((typed) => memberIdOf(programme.members, typed));
  const noted = [...new Set(ids)];
  const writtenTo = [
    ...programme.year.writtenTo.filter(({ memberId }) => !noted.includes(memberId)),
    ...noted.map((memberId) => ({ memberId, on })),
  ];
  return { programme: { ...programme, year: { ...programme.year, writtenTo } } };
}

function withDismissed(programme: Programme, dismissedNotices: readonly DismissedNotice[]): Changed {
  return { programme: { ...programme, year: { ...programme.year, dismissedNotices } } };
}

function withoutKeys({ year }: Programme, keys: readonly string[]): DismissedNotice[] {
  return year.dismissedNotices.filter(({ key }) => !keys.includes(key));
}
