import type { Command } from "commander";
import {
  addMeetings,
  cancelMeeting,
  describeMeeting,
  markMeetingHeld,
  planCycle,
  refreshTracker,
  reinstateMeeting,
  rescheduleMeeting,
  understandPattern,
  type CycleRequest,
  type FurtherMeetings,
  type MeetingDetails,
  type PlannedCycle,
} from "../actions";
import type { IsoDate, Programme } from "../programme";
import { sayCount } from "../wording";
import { sayWhen } from "./changes-in-words";
import type { CommandContext } from "./command-context";
import { calendarDay, calendarDays, monthNumbers, timeOfDay, wholeNumber } from "./options";
import { noticeJson } from "./report-json";
import { sayNotices } from "./report-words";
import { addChangeOptions, contentOf, writeChange, yearOptions, type ChangeWords } from "./write-change";

interface PlanWords extends ChangeWords {
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
    .description("list the meetings and what deserves a look; nothing is written")
    .argument("<workbook>")
    .option("--json", "print one JSON object instead of words")
    .action(async (workbook: string, { json }: { readonly json?: true }) => {
      const { programme, notices } = refreshTracker(await contentOf(workbook), yearOptions(context));
      const warnings = notices.map(noticeJson);
      if (json) context.print(JSON.stringify({ ok: true, meetings: programme.meetings, warnings }, null, 2));
      else context.print([...sayMeetings(programme), ...sayNotices(notices)].join("\n"));
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
  const simple = [
    ["cancel", "cancel a meeting: it counts for nobody, and codes stay as they are", cancelMeeting],
    ["reinstate", "take a cancellation back; apologies are to be confirmed again", reinstateMeeting],
    ["held", "mark a meeting as held", markMeetingHeld],
  ] as const;
  for (const [name, description, act] of simple) {
    one(name, description).action(
      async (workbook: string, meeting: string, words: ChangeWords, command: Command) => {
        await writeChange(workbook, words, command, context, (content, options) =>
          act(content, options, { meetingId: meeting.toUpperCase() }),
        );
      },
    );
  }
  addDescribe(one("describe", "enter a meeting's venue, speaker, topic and minutes"), context);
  one("move", "give a meeting another day; apologies are to be confirmed again")
    .requiredOption("--to <day>", "such as 2026-11-17", calendarDay)
    .option("--at <time>", "when the external speaker starts, such as 14:00", timeOfDay)
    .action(
      async (
        workbook: string,
        meeting: string,
        words: ChangeWords & { readonly to: IsoDate; readonly at?: number },
        command: Command,
      ) => {
        const { to: date, at } = words;
        await writeChange(workbook, words, command, context, (content, options) =>
          rescheduleMeeting(content, options, {
            ...{ meetingId: meeting.toUpperCase(), date },
            ...(at === undefined ? {} : { speakerStart: at }),
          }),
        );
      },
    );
}

interface DetailWords extends ChangeWords {
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
    .action(async (workbook: string, meeting: string, words: DetailWords, own: Command) => {
      const { venue, speaker, topic, speakerMinutes, sessionMinutes } = words;
      const given = Object.entries({ venue, speaker, topic, speakerMinutes, sessionMinutes }).filter(
        ([, value]) => value !== undefined,
      );
      if (given.length === 0) {
        own.error("error: give --venue, --speaker, --topic, --speaker-minutes or --session-minutes", {
          exitCode: 2,
        });
      }
      const details: MeetingDetails = Object.fromEntries(given);
      await writeChange(workbook, words, own, context, (content, options) =>
        describeMeeting(content, options, { meetingId: meeting.toUpperCase(), details }),
      );
    });
}

function addPlan(meetings: Command, context: CommandContext): void {
  const command = meetings
    .command("plan")
    .description("plan the cycle anew, as long as no attendance is recorded")
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
    .option("--meetings <count>", "how many meetings", wholeNumber(1, 60))
    .option("--until <day>", "the last day there may be a meeting, instead of their number", calendarDay)
    .option("--skip <months>", 'months without a meeting, such as 8,12, or "none" (default: 8)', monthNumbers)
    .option("--days <days>", "chosen days instead of a pattern, such as 2026-09-08,2026-10-13", calendarDays)
    .option("--speaker-start <time>", "when the external speaker starts (default: 14:00)", timeOfDay)
    .option("--speaker-minutes <count>", "how long the speaker has (default: 60)", wholeNumber(0, 600))
    .option("--session-minutes <count>", "how long the sets meet then (default: 90)", wholeNumber(0, 600));
  addChangeOptions(command).action(async (workbook: string, words: PlanWords, own: Command) => {
    const request = cycleRequest(words, own);
    await writeChange(
      ...([workbook, words, own, context] as const),
      (content, options) => planCycle(content, options, request),
      sayCycle,
    );
  });
}

function cycleRequest(words: PlanWords, command: Command): CycleRequest {
  const { firstMeeting, pattern, meetings, until, skip, days, speakerStart, speakerMinutes, sessionMinutes } =
    words;
  const times = {
    ...(speakerStart === undefined ? {} : { speakerStart }),
    ...(speakerMinutes === undefined ? {} : { speakerMinutes }),
    ...(sessionMinutes === undefined ? {} : { sessionMinutes }),
  };
  const byPattern = [firstMeeting, pattern, meetings, until, skip].some((given) => given !== undefined);
  if (days !== undefined && !byPattern) return { ...times, days };
  if (days !== undefined || firstMeeting === undefined) {
    command.error("error: give either --days, or --first-meeting with --meetings or --until", {
      exitCode: 2,
    });
  }
  const common = {
    ...times,
    firstMeeting,
    ...(pattern === undefined ? {} : { pattern: understandPattern(pattern) }),
    ...(skip === undefined ? {} : { skipMonths: skip }),
  };
  if (until !== undefined && meetings === undefined) return { ...common, until };
  if (until !== undefined) {
    command.error("error: give either --meetings or --until", { exitCode: 2 });
  }
  return { ...common, count: meetings ?? usualCount };
}

const usualCount = 9;

function addAdd(meetings: Command, context: CommandContext): void {
  const command = meetings
    .command("add")
    .description("add meetings after those there are, which stay as they are")
    .argument("<workbook>")
    .option("--meetings <count>", "how many more, in the pattern of the cycle", wholeNumber(1, 59))
    .option("--days <days>", "on chosen days, such as 2026-12-01,2027-01-12", calendarDays);
  addChangeOptions(command).action(
    async (
      workbook: string,
      words: ChangeWords & { readonly meetings?: number; readonly days?: readonly IsoDate[] },
      own: Command,
    ) => {
      const { meetings: count, days } = words;
      if ((count === undefined) === (days === undefined)) {
        own.error("error: give either --meetings or --days", { exitCode: 2 });
      }
      const request: FurtherMeetings = days === undefined ? { count: count ?? 1 } : { days };
      await writeChange(
        ...([workbook, words, own, context] as const),
        (content, options) => addMeetings(content, options, request),
        sayCycle,
      );
    },
  );
}

function sayCycle({ programme, monthsElapsed }: PlannedCycle): string[] {
  const count = programme.meetings.filter(({ status }) => status !== "Cancelled").length;
  return [`${sayCount(count, "meeting")}, ${sayCount(monthsElapsed, "month")} from the first to the last.`];
}

/** A line for each meeting, by date. */
function sayMeetings({ meetings }: Programme): string[] {
  if (meetings.length === 0) return ["No meetings are planned yet."];
  return meetings
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .map((meeting) => {
      const { id, speaker, venue, note } = meeting;
      const rest = [speaker, venue, note].filter((part) => part !== "");
      return [`${id.padEnd(4)}${sayWhen(meeting)}`, ...rest].join("; ");
    });
}
