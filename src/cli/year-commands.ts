import path from "node:path";
import type { Command } from "commander";
import {
  assignRooms,
  issueCalendars,
  moveMember,
  placeJoiner,
  recordAttendance,
  refreshTracker,
  swapMembers,
  withdrawMember,
  type AttendanceRequest,
  type TypedCode,
  type YearChange,
  type YearOptions,
} from "../actions";
import type { IsoDate, RoomBooking } from "../programme";
import type { WorkbookContent } from "../workbook";
import type { CommandContext } from "./command-context";
import { isSameFile, makeFolder, refuseUnwritable, writeBytes } from "./files";
import { calendarDay, memberList, roomBooking, setNumbers, typedCodes, wholeNumber } from "./options";
import { refuseLoss } from "./refuse-loss";
import {
  addChangeOptions,
  bytesOf,
  contentOf,
  writeChange,
  yearOptions,
  type ChangeWords,
} from "./write-change";

/** Adds what happens in the course of a year: attendance, moves, joiners, leavers, rooms, calendars. */
export function addYearCommands(program: Command, context: CommandContext): void {
  addAttendance(program, context);
  addMemberCommands(program, context);
  addRooms(program, context);
  addCalendars(program, context);
  changing(
    program,
    "refresh",
    "bring everything up to date with what was typed, and say what deserves a look",
  ).action(async (workbook: string, words: ChangeWords, command: Command) => {
    await writeChange(workbook, words, command, context, refreshTracker);
  });
}

/** A command that changes a workbook. */
function changing(program: Command, name: string, description: string): Command {
  return addChangeOptions(
    program.command(name).description(description).argument("<workbook>", "a workbook that allocate wrote"),
  );
}

interface AttendanceWords extends ChangeWords {
  readonly meeting: string;
  readonly allPresent?: true;
  readonly sets?: readonly number[];
  readonly except?: readonly TypedCode[];
  readonly codes?: readonly TypedCode[];
  readonly confirmed?: readonly string[];
}

function addAttendance(program: Command, context: CommandContext): void {
  changing(program, "attendance", "record who came to a meeting, or apologies noted beforehand")
    .requiredOption("--meeting <id>", "such as M3")
    .option("--all-present", "everybody due of whom nothing is recorded yet")
    .option("--sets <numbers>", "with --all-present: these sets only, such as 1,3", setNumbers)
    .option(
      "--except <codes>",
      'with --all-present: the exceptions, such as "M007 A; M012 U; Ada Okafor L"',
      typedCodes,
    )
    .option("--codes <codes>", 'single codes; a dot takes one back: "M007 A; M012 ."', typedCodes)
    .option(
      "--confirmed <members>",
      'whose apology holds for the new day too, such as "M007; M012"',
      memberList,
    )
    .action(async (workbook: string, words: AttendanceWords, command: Command) => {
      const request = attendanceRequest(words, command);
      await writeChange(workbook, words, command, context, (content, options) =>
        recordAttendance(content, options, request),
      );
    });
}

function attendanceRequest(words: AttendanceWords, command: Command): AttendanceRequest {
  const { meeting, allPresent, sets, except, codes = [], confirmed = [] } = words;
  if (!allPresent && (sets !== undefined || except !== undefined)) {
    command.error("error: --sets and --except go with --all-present", { exitCode: 2 });
  }
  if (!allPresent && codes.length === 0 && confirmed.length === 0) {
    command.error("error: give --all-present, --codes or --confirmed", { exitCode: 2 });
  }
  return {
    meetingId: meeting.toUpperCase(),
    ...(allPresent && { allPresent: sets ?? "every-set" }),
    codes: [...(except ?? []), ...codes],
    confirmed,
  };
}

interface MemberWords extends ChangeWords {
  readonly to?: number;
  readonly on?: IsoDate;
}

function addMemberCommands(program: Command, context: CommandContext): void {
  const whom = "a name in quotation marks, or a Member ID";
  const first = "the first day in the new set (default: today)";
  const run = async (
    workbook: string,
    words: MemberWords,
    command: Command,
    act: (content: WorkbookContent, options: YearOptions, on: IsoDate) => YearChange,
  ): Promise<void> => {
    await writeChange(workbook, words, command, context, (content, options) =>
      act(content, options, words.on ?? context.today()),
    );
  };
  changing(program, "move", "move a member to another set; earlier codes stay, and so does where they were")
    .argument("<member>", whom)
    .requiredOption("--to <set>", "the number of the set", wholeNumber(1, 1000))
    .option("--on <day>", first, calendarDay)
    .action(async (workbook: string, member: string, words: MemberWords, command: Command) => {
      await run(workbook, words, command, (content, options, on) =>
        moveMember(content, options, { member, to: words.to ?? 0, on }),
      );
    });
  changing(program, "swap", "let two members change places; nobody else is moved")
    .argument("<first>", whom)
    .argument("<second>", whom)
    .option("--on <day>", first, calendarDay)
    .action(async (workbook: string, one: string, other: string, words: MemberWords, command: Command) => {
      await run(workbook, words, command, (content, options, on) =>
        swapMembers(content, options, { first: one, second: other, on }),
      );
    });
  changing(program, "join", "give a late joiner, typed on the Roster, a set; nobody else is moved")
    .argument("<member>", whom)
    .option("--to <set>", "the number of the set (default: where they fit best)", wholeNumber(1, 1000))
    .option("--on <day>", "the first day they are expected (default: today)", calendarDay)
    .action(async (workbook: string, member: string, words: MemberWords, command: Command) => {
      const { to } = words;
      await run(workbook, words, command, (content, options, on) =>
        placeJoiner(content, options, { member, on, ...(to === undefined ? {} : { to }) }),
      );
    });
  changing(program, "withdraw", "withdraw a member: their row and codes stay, later meetings are not due")
    .argument("<member>", whom)
    .option("--on <day>", "their last day (default: today)", calendarDay)
    .action(async (workbook: string, member: string, words: MemberWords, command: Command) => {
      await run(workbook, words, command, (content, options, on) =>
        withdrawMember(content, options, { member, on }),
      );
    });
}

function addRooms(program: Command, context: CommandContext): void {
  changing(program, "rooms", "give sets their rooms, for every meeting or for one")
    .argument(
      "<rooms...>",
      'set, room and how many it holds: "3=Oak (12)"; "3=" takes the room away',
      (typed: string, soFar: readonly RoomBooking[] = []) => [...soFar, roomBooking(typed)],
    )
    .option("--meeting <id>", "for one meeting only, such as M3")
    .action(
      async (
        workbook: string,
        rooms: readonly RoomBooking[],
        words: ChangeWords & { readonly meeting?: string },
        command: Command,
      ) => {
        const meetingId = words.meeting?.toUpperCase() ?? null;
        await writeChange(workbook, words, command, context, (content, options) =>
          assignRooms(content, options, { rooms: rooms.map((booking) => ({ ...booking, meetingId })) }),
        );
      },
    );
}

interface CalendarWords {
  readonly out: string;
  readonly workbook: string;
  readonly force?: true;
  readonly json?: true;
}

function addCalendars(program: Command, context: CommandContext): void {
  program
    .command("calendars")
    .description("write calendar files of the meetings, for all and for each set; no member is named in them")
    .argument("<workbook>", "a workbook that allocate wrote")
    .requiredOption("--out <folder>", "where the .ics files go; it is made if it is not there")
    .requiredOption(
      "--workbook <file>",
      "the workbook to write: it remembers what the files said, so that the next ones update people's calendars",
    )
    .option("--force", "replace files that are there already")
    .option("--json", "print one JSON object instead of words")
    .action(async (workbook: string, words: CalendarWords) => {
      await writeCalendars(workbook, words, context);
    });
}

async function writeCalendars(
  workbook: string,
  words: CalendarWords,
  context: CommandContext,
): Promise<void> {
  const force = words.force === true;
  await refuseUnwritable(words.workbook, force);
  const issued = issueCalendars(await contentOf(workbook), yearOptions(context), {
    issuedAt: context.moment(),
  });
  if (await isSameFile(workbook, words.workbook)) refuseLoss(words.workbook, issued);
  await makeFolder(words.out);
  const files = issued.files.map(({ name, text }) => ({ file: path.join(words.out, name), text }));
  for (const { file } of files) await refuseUnwritable(file, force);
  await writeBytes(words.workbook, await bytesOf(issued), force);
  for (const { file, text } of files) await writeBytes(file, new TextEncoder().encode(text), force);
  const [all = "", ...ofSets] = files.map(({ file }) => file);
  const remembering = path.resolve(words.workbook);
  if (words.json) {
    context.print(JSON.stringify({ ok: true, all, sets: ofSets, workbook: remembering }, null, 2));
    return;
  }
  context.print(
    [
      `For everybody: ${all}`,
      ...issued.programme.sets.map(({ name }, index) => `${name}: ${ofSets[index] ?? ""}`),
      `Written: ${remembering}. Make the next calendar files from it, so that they update these.`,
    ].join("\n"),
  );
}
