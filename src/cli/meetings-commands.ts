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
import { defaultCycle, type IsoDate, type Programme } from "../programme";
import { clockTime } from "../sheet";
import { sayOwnDays, sayWhen } from "./changes-in-words";
import type { CommandContext } from "./command-context";
import { examples } from "./examples";
import { openFile } from "./open-file";
import { calendarDay, calendarDays, monthNumbers, setNumbers, timeOfDay, wholeNumber } from "./options";
import { printableJson } from "./printable";
import { noticesJson } from "./report-json";
import { sayNotices } from "./report-words";
import { addChangeOptions, runCommand, type ChangeOptions } from "./run-command";
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
    .option("--json", "print one JSON object instead of words")
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
    addChangeOptions(
      meetings
        .command(name)
        .description(description)
        .argument("<workbook>")
        .argument("<meeting>", "such as M3"),
    );
  const simply = (command: Command, kind: "cancel" | "reinstate" | "held"): void => {
    command.action(async (workbook: string, meeting: string, options: ChangeOptions, own: Command) => {
      await runCommand(workbook, options, own, context, { kind, meetingId: meeting.toUpperCase() });
    });
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
      async (
        workbook: string,
        meeting: string,
        options: ChangeOptions & { readonly to: IsoDate; readonly at?: number },
        own: Command,
      ) => {
        const { to: date, at } = options;
        await runCommand(workbook, options, own, context, {
          ...{ kind: "reschedule", meetingId: meeting.toUpperCase(), date },
          ...(at !== undefined && { speakerStart: at }),
        });
      },
    );
}

interface OwnOptions extends ChangeOptions {
  readonly sets: readonly number[];
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
    .action(async (workbook: string, meeting: string, options: OwnOptions, own: Command) => {
      const { sets, to: date, at: start, sessionMinutes: minutes, venue, end } = options;
      const given = Object.entries({ date, start, minutes, venue }).filter(
        ([, value]) => value !== undefined,
      );
      if ((given.length === 0) === (end === undefined)) {
        wrongUsage(own, texts.wrongUsage.ownDay);
      }
      const meetingId = meeting.toUpperCase();
      const details: OwnDayOptions = Object.fromEntries(given);
      await runCommand(
        ...([workbook, options, own, context] as const),
        end ? { kind: "shared-day", meetingId, sets } : { kind: "own-day", meetingId, sets, ...details },
      );
    });
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
    .action(async (workbook: string, meeting: string, options: DetailOptions, own: Command) => {
      const { venue, speaker, topic, speakerMinutes, sessionMinutes } = options;
      const given = Object.entries({ venue, speaker, topic, speakerMinutes, sessionMinutes }).filter(
        ([, value]) => value !== undefined,
      );
      if (given.length === 0) {
        wrongUsage(own, texts.wrongUsage.details);
      }
      const details: MeetingDetails = Object.fromEntries(given);
      const meetingId = meeting.toUpperCase();
      await runCommand(workbook, options, own, context, { kind: "describe", meetingId, details });
    });
}

function addPlan(meetings: Command, context: CommandContext): void {
  const command = meetings
    .command("plan")
    .description("plan the cycle again, as long as no attendance is recorded")
    .argument("<workbook>")
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
    );
  addChangeOptions(command).action(async (workbook: string, options: PlanOptions, own: Command) => {
    const cycle = cycleRequest(options, own);
    await runCommand(workbook, options, own, context, { kind: "plan", cycle }, sayCycle);
  });
}

function cycleRequest(options: PlanOptions, command: Command): CycleRequest {
  const { firstMeeting, pattern, meetings, until, skip, days, speakerStart, speakerMinutes, sessionMinutes } =
    options;
  const times = {
    ...(speakerStart === undefined ? {} : { speakerStart }),
    ...(speakerMinutes === undefined ? {} : { speakerMinutes }),
    ...(sessionMinutes === undefined ? {} : { sessionMinutes }),
  };
  const byPattern = [firstMeeting, pattern, meetings, until, skip].some((given) => given !== undefined);
  if (days !== undefined && !byPattern) return { ...times, days };
  if (days !== undefined || firstMeeting === undefined) {
    wrongUsage(command, texts.wrongUsage.cycle);
  }
  const common = {
    ...times,
    firstMeeting,
    pattern: pattern ?? "",
    ...(skip === undefined ? {} : { skipMonths: skip }),
  };
  if (until !== undefined && meetings === undefined) return { ...common, until };
  if (until !== undefined) {
    wrongUsage(command, texts.wrongUsage.either("--meetings", "--until"));
  }
  return { ...common, ...(meetings === undefined ? {} : { count: meetings }) };
}

function addAdd(meetings: Command, context: CommandContext): void {
  const command = meetings
    .command("add")
    .description("add meetings at the end; the others stay as they are")
    .argument("<workbook>")
    .option("--meetings <count>", "how many more, in the pattern of the cycle", wholeNumber(1, 59))
    .option("--days <days>", "on chosen days, such as 2026-12-01,2027-01-12", calendarDays);
  addChangeOptions(command).action(
    async (
      workbook: string,
      options: ChangeOptions & { readonly meetings?: number; readonly days?: readonly IsoDate[] },
      own: Command,
    ) => {
      const { meetings: count, days } = options;
      if ((count === undefined) === (days === undefined)) {
        wrongUsage(own, texts.wrongUsage.either("--meetings", "--days"));
      }
      const kind = "add-meetings" as const;
      const request: AddMeetings = days === undefined ? { kind, count: count ?? 1 } : { kind, days };
      await runCommand(workbook, options, own, context, request, sayCycle);
    },
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
