import type { Command } from "commander";
import {
  apply,
  monthsElapsed,
  type AddMeetings,
  type Applied,
  type CycleRequest,
  type MeetingDetails,
  type OwnDayOptions,
} from "../commands";
import { type SetNumber, type MeetingId, defaultCycle, type IsoDate, type Programme } from "../programme";
import { clockTime } from "../sheet";
import { sayOwnDays, sayWhen } from "./changes-in-words";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { openFile } from "./open-file";
import {
  meetingId,
  calendarDay,
  calendarDays,
  monthNumbers,
  setNumbers,
  timeOfDay,
  wholeNumber,
} from "./options";
import { printableJson } from "./printable";
import { noticesJson } from "./report-json";
import { sayNotices } from "./report-words";
import { applying, changing, type ChangeOptions } from "./run-command";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface PlanOptions extends ChangeOptions {
  readonly firstMeeting?: IsoDate;
  readonly pattern?: string;
  readonly meetings?: number;
  readonly until?: IsoDate;
  readonly skip?: readonly number[];
  readonly days?: readonly IsoDate[];
  readonly speakerStart?: number;
  readonly speakerMinutes?: number;
  readonly sessionMinutes?: number;
}

/** Adds `meetings`: the cycle listed, planned, extended, and its meetings cancelled, moved or held. */
export function addMeetingsCommands(program: Command, context: CommandContext): void {
  const meetings = program
    .command("meetings")
    .description("list, plan or change the meetings of a workbook that allocate wrote");
  meetings
    .command("list", { isDefault: true })
    .description("list the meetings and what to check; nothing is written")
    .argument("<workbook>")
    .option("--json", "print one JSON object instead of text")
    .action(async (workbook: string, { json }: { readonly json?: true }) => {
      const opened = await openFile(workbook, context);
      const refreshed = apply(opened, { kind: "refresh" }, { today: context.today() });
      const { programme } = refreshed;
      const notices = [...opened.origin.notices, ...refreshed.notices];
      const warnings = noticesJson(notices, programme);
      const { meetings: all, year } = programme;
      const listed = { ok: true, meetings: all, ownDays: year.ownDays, warnings };
      if (json) context.print(printableJson(listed));
      else context.print([...sayMeetings(programme), ...sayNotices(notices, programme)].join("\n"));
    });
  addPlan(meetings, context);
  addAdd(meetings, context);
  const one = (name: string, description: string): Command =>
    changing(meetings, name, description).argument("<meeting>", "such as M3", meetingId);
  const simply = (command: Command, kind: "cancel" | "reinstate" | "held"): void => {
    command.action(applying(context, (meeting: MeetingId) => ({ kind, meetingId: meeting })));
  };
  simply(one("cancel", "cancel a meeting: it counts for nobody, and codes stay as they are"), "cancel");
  simply(one("reinstate", "reinstate a cancelled meeting; apologies must be confirmed again"), "reinstate");
  simply(one("held", "mark a meeting as held"), "held");
  addDescribe(one("describe", "enter a meeting's venue, speaker, topic and minutes"), context);
  addOwn(one("own", "let sets meet on their own day, at their own time or in their own place"), context);
  one("move", "give a meeting another day; apologies must be confirmed again")
    .requiredOption("--to <day>", "such as 2026-11-17", calendarDay)
    .option("--at <time>", "when the external speaker starts, such as 14:00", timeOfDay)
    .action(
      applying(context, (meeting: MeetingId, { to, at }: { readonly to: IsoDate; readonly at?: number }) => ({
        ...{ kind: "reschedule", meetingId: meeting, date: to },
        ...(at !== undefined && { speakerStart: at }),
      })),
    );
}

interface OwnOptions extends ChangeOptions {
  readonly sets: readonly SetNumber[];
  readonly to?: IsoDate;
  readonly at?: number;
  readonly sessionMinutes?: number;
  readonly venue?: string;
  readonly end?: true;
}

function addOwn(command: Command, context: CommandContext): void {
  command
    .requiredOption(
      "--sets <numbers>",
      "the sets that meet apart from the rest, such as 2 or 2,5",
      setNumbers,
    )
    .option("--to <day>", "their day, such as 2026-11-24", calendarDay)
    .option("--at <time>", "when their session starts, such as 14:00", timeOfDay)
    .option("--session-minutes <count>", "how long their session is", wholeNumber(1, 600))
    .option("--venue <text>", "where it is")
    .option("--end", "let them meet with the rest again")
    .addHelpText(
      "after",
      examples(
        "meetings own sets.xlsx M3 --sets 2 --to 2026-11-24 --at 14:00 --out new.xlsx",
        'meetings own sets.xlsx M3 --sets 2,5 --venue "Northwold library" --preview',
        "meetings own sets.xlsx M3 --sets 2 --end --out new.xlsx",
      ),
    )
    .action(
      applying(context, (meeting: MeetingId, options: OwnOptions, own: Command) => {
        const { sets, to: date, at: start, sessionMinutes: minutes, venue, end } = options;
        const details: OwnDayOptions = given({ date, start, minutes, venue });
        if ((Object.keys(details).length === 0) === (end === undefined)) {
          wrongUsage(own, texts.wrongUsage.ownDay);
        }
        const ofSets = { meetingId: meeting, sets };
        return end ? { kind: "shared-day", ...ofSets } : { kind: "own-day", ...ofSets, ...details };
      }),
    );
}

interface DetailOptions extends ChangeOptions {
  readonly venue?: string;
  readonly speaker?: string;
  readonly topic?: string;
  readonly speakerMinutes?: number;
  readonly sessionMinutes?: number;
}

function addDescribe(command: Command, context: CommandContext): void {
  command
    .option("--venue <text>", "where it is")
    .option("--speaker <text>", "the external speaker")
    .option("--topic <text>", "what they speak about")
    .option("--speaker-minutes <count>", "how long the speaker has", wholeNumber(0, 600))
    .option("--session-minutes <count>", "how long the sets meet then", wholeNumber(0, 600))
    .action(
      applying(context, (meeting: MeetingId, options: DetailOptions, own: Command) => {
        const { venue, speaker, topic, speakerMinutes, sessionMinutes } = options;
        const details: MeetingDetails = given({ venue, speaker, topic, speakerMinutes, sessionMinutes });
        if (Object.keys(details).length === 0) wrongUsage(own, texts.wrongUsage.details);
        return { kind: "describe", meetingId: meeting, details };
      }),
    );
}

/** Without the options that were not typed. */
function given<Options extends object>(
  options: Options,
): { [Name in keyof Options]?: Exclude<Options[Name], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: Exclude<Options[Name], undefined>;
  };
}

function addPlan(meetings: Command, context: CommandContext): void {
  changing(meetings, "plan", "plan the cycle again, as long as no attendance is recorded")
    .option(
      "--first-meeting <day>",
      "the first meeting, or the day from which a pattern is followed",
      calendarDay,
    )
    .option(
      "--pattern <words>",
      'such as "second Tuesday", "last Friday" or "every 4 weeks" (default: as the first meeting shows)',
    )
    .option(
      "--meetings <count>",
      "how many meetings (default: as the Programme sheet says)",
      wholeNumber(1, 60),
    )
    .option("--until <day>", "the last day there may be a meeting, instead of their number", calendarDay)
    .option(
      "--skip <months>",
      'months without a meeting, such as 8,12, or "none" (default: as the Programme sheet says)',
      monthNumbers,
    )
    .option("--days <days>", "chosen days instead of a pattern, such as 2026-09-08,2026-10-13", calendarDays)
    .option(
      "--speaker-start <time>",
      `when the external speaker starts (default: ${clockTime(defaultCycle.speakerStart)})`,
      timeOfDay,
    )
    .option(
      "--speaker-minutes <count>",
      `how long the speaker has (default: ${String(defaultCycle.speakerMinutes)})`,
      wholeNumber(0, 600),
    )
    .option(
      "--session-minutes <count>",
      `how long the sets meet then (default: ${String(defaultCycle.sessionMinutes)})`,
      wholeNumber(0, 600),
    )
    .action(
      applying(
        context,
        (options: PlanOptions, own: Command) => ({ kind: "plan", cycle: cycleRequest(options, own) }),
        sayCycle,
      ),
    );
}

function cycleRequest(options: PlanOptions, command: Command): CycleRequest {
  const { firstMeeting, pattern, meetings, until, skip, days, speakerStart, speakerMinutes, sessionMinutes } =
    options;
  const times = given({ speakerStart, speakerMinutes, sessionMinutes });
  const byPattern = [firstMeeting, pattern, meetings, until, skip].some((given) => given !== undefined);
  if (days !== undefined && !byPattern) return { ...times, days };
  if (days !== undefined || firstMeeting === undefined) {
    wrongUsage(command, texts.wrongUsage.cycle);
  }
  const common = { ...times, firstMeeting, pattern: pattern ?? "", ...given({ skipMonths: skip }) };
  if (until !== undefined && meetings === undefined) return { ...common, until };
  if (until !== undefined) {
    wrongUsage(command, texts.wrongUsage.either("--meetings", "--until"));
  }
  return { ...common, ...given({ count: meetings }) };
}

interface AddOptions {
  readonly meetings?: number;
  readonly days?: readonly IsoDate[];
}

function addAdd(meetings: Command, context: CommandContext): void {
  changing(meetings, "add", "add meetings at the end; the others stay as they are")
    .option("--meetings <count>", "how many more, in the pattern of the cycle", wholeNumber(1, 59))
    .option("--days <days>", "on chosen days, such as 2026-12-01,2027-01-12", calendarDays)
    .action(
      applying(
        context,
        ({ meetings: count, days }: AddOptions, own: Command): AddMeetings => {
          if ((count === undefined) === (days === undefined)) {
            wrongUsage(own, texts.wrongUsage.either("--meetings", "--days"));
          }
          return { kind: "add-meetings", ...(days === undefined ? { count: count ?? 1 } : { days }) };
        },
        sayCycle,
      ),
    );
}

function sayCycle({ programme: { meetings } }: Applied): string[] {
  const count = meetings.filter(({ status }) => status !== "Cancelled").length;
  return [texts.meetings.cycle(count, monthsElapsed(meetings))];
}

/** A line for each meeting, by date, and under it the sets that meet apart from the rest. */
function sayMeetings(programme: Programme): string[] {
  const { meetings } = programme;
  if (meetings.length === 0) return [texts.meetings.none];
  return meetings
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .flatMap((meeting) => {
      const { id, speaker, venue, note } = meeting;
      const rest = [speaker, venue, note].filter((part) => part !== "");
      return [
        [`${id.padEnd(4)}${sayWhen(meeting)}`, ...rest].join("; "),
        ...sayOwnDays(programme, meeting).map((line) => `    ${line}`),
      ];
    });
}
