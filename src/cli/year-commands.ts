import path from "node:path";
import type { Command } from "commander";
import { apply, changesListed, issueCalendars, type RecordAttendance, type TypedCode } from "../commands";
import {
  type MeetingId,
  newNotices,
  noticeKey,
  Refusal,
  type DismissedNotice,
  type IsoDate,
  type Notice,
  type RoomBooking,
  type SetNumber,
} from "../programme";
import { known } from "../sheet";
import type { OpenedWorkbook } from "../workbook";
import { sayProblem } from "../wording";
import { readWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { isSameFile, makeFolder, refuseUnwritable } from "./files";
import { addFolderOption } from "./folder-option";
import { openFile } from "./open-file";
import {
  setNumber,
  meetingId,
  calendarDay,
  memberList,
  roomBooking,
  setNumbers,
  typedCodes,
  workbookFile,
} from "./options";
import { printableJson } from "./printable";
import { refuseLoss } from "./refuse-loss";
import { noticesJson } from "./report-json";
import { applying, bytesOf, changing, writeApplied, type ChangeOptions } from "./run-command";
import { readInput, writeOutput } from "./write-output";
import { examples, notesAndExamples } from "./examples";
import { sharedHelp } from "./strings/shared-help";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

/** Adds what happens in the course of a year: attendance, moves, joiners, leavers, rooms, calendars. */
export function addYearCommands(program: Command, context: CommandContext): void {
  addAttendance(program, context);
  addMemberCommands(program, context);
  addRooms(program, context);
  addLinks(program, context);
  addWrittenTo(program, context);
  addDismiss(program, context);
  addCalendars(program, context);
  changing(
    program,
    "refresh",
    "bring everything up to date with what was typed, and list what to check",
  ).action(applying(context, () => ({ kind: "refresh" })));
}

interface AttendanceOptions extends ChangeOptions {
  readonly meeting: MeetingId;
  readonly allPresent?: true;
  readonly sets?: readonly SetNumber[];
  readonly except?: readonly TypedCode[];
  readonly codes?: readonly TypedCode[];
  readonly confirmed?: readonly string[];
}

function addAttendance(program: Command, context: CommandContext): void {
  changing(program, "attendance", "record who came to a meeting, or who sent apologies for one to come")
    .requiredOption("--meeting <id>", "such as M3", meetingId)
    .option("--all-present", "everyone expected who has no code yet")
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
    .action(applying(context, attendanceOf));
}

function attendanceOf(options: AttendanceOptions, command: Command): RecordAttendance {
  const { meeting, allPresent, sets, except, codes = [], confirmed = [] } = options;
  if (!allPresent && (sets !== undefined || except !== undefined)) {
    wrongUsage(command, texts.wrongUsage.withAllPresent);
  }
  if (!allPresent && codes.length === 0 && confirmed.length === 0) {
    wrongUsage(command, texts.wrongUsage.codes);
  }
  return {
    kind: "record",
    meetingId: meeting,
    ...(allPresent && { allPresent: sets ?? "every-set" }),
    codes: [...(except ?? []), ...codes],
    confirmed,
  };
}

interface MemberOptions extends ChangeOptions {
  readonly to?: SetNumber;
  readonly on?: IsoDate;
  readonly breakRules?: true;
}

function addMemberCommands(program: Command, context: CommandContext): void {
  const broken = ({ breakRules }: MemberOptions) => ({ breakRules: breakRules === true });
  const day = ({ on }: MemberOptions): IsoDate => on ?? context.today();
  changing(program, "move", "move a member to another set; earlier codes and sets stay recorded")
    .argument("<member>", sharedHelp.member)
    .requiredOption("--to <set>", "the number of the set", setNumber)
    .option("--on <day>", sharedHelp.firstDay, calendarDay)
    .option("--break-rules", sharedHelp.breakRules)
    .action(
      applying(context, (member: string, options: MemberOptions & { readonly to: SetNumber }) => ({
        ...{ kind: "move", member, to: options.to, on: day(options), ...broken(options) },
      })),
    );
  changing(program, "swap", "let two members change places; nobody else is moved")
    .argument("<first>", sharedHelp.member)
    .argument("<second>", sharedHelp.member)
    .option("--on <day>", sharedHelp.firstDay, calendarDay)
    .option("--break-rules", sharedHelp.breakRules)
    .action(
      applying(context, (first: string, second: string, options: MemberOptions) => ({
        ...{ kind: "swap", first, second, on: day(options), ...broken(options) },
      })),
    );
  changing(program, "join", "give a late joiner, typed on the Roster, a set; nobody else is moved")
    .argument("<member>", sharedHelp.member)
    .option("--to <set>", "the number of the set (default: where they fit best)", setNumber)
    .option("--on <day>", "the first day they are expected (default: today)", calendarDay)
    .action(
      applying(context, (member: string, options: MemberOptions) => ({
        ...{ kind: "join", member, to: options.to ?? null, on: day(options) },
      })),
    );
  changing(program, "withdraw", "withdraw a member: their row and codes stay, later meetings are not due")
    .argument("<member>", sharedHelp.member)
    .option("--on <day>", "their last day (default: today)", calendarDay)
    .action(
      applying(context, (member: string, options: MemberOptions) => ({
        ...{ kind: "withdraw", member, on: day(options) },
      })),
    );
  changing(
    program,
    "change-members",
    "make several joins, moves and leavers from a list: all of them, or none",
  )
    .argument(
      "<list>",
      "a CSV file or workbook with the columns Member, Change (join, move, leave), Set and Date",
    )
    .option("--break-rules", sharedHelp.breakRules)
    .addHelpText(
      "after",
      notesAndExamples(
        texts.notes.changeMembers,
        "change-members sets.xlsx september.csv --preview",
        "change-members sets.xlsx september.csv --out new.xlsx",
      ),
    )
    .action(
      applying(context, async (list: string, options: MemberOptions) => {
        const name = path.basename(list);
        const content = await readWorkbook(await readInput(list, context), name);
        return changesListed(content, name, { ...broken(options), today: context.today() });
      }),
    );
  for (const name of ["lock", "unlock"] as const) {
    changing(
      program,
      name,
      name === "lock" ? "keep a member in their set whenever sets are formed again" : "end a lock",
    )
      .argument("<member>", sharedHelp.member)
      .action(applying(context, (member: string) => ({ kind: "lock", member, locked: name === "lock" })));
  }
}

interface WrittenToOptions extends ChangeOptions {
  readonly all?: true;
  readonly on?: IsoDate;
}

function addWrittenTo(program: Command, context: CommandContext): void {
  changing(program, "written-to", "note the day on which members were written to; the report chase shows it")
    .argument("[members...]", "names in quotation marks, or Member IDs")
    .option("--all", "every member that the report chase lists")
    .option("--on <day>", "the day (default: today)", calendarDay)
    .addHelpText(
      "after",
      notesAndExamples(
        texts.notes.writtenTo,
        'written-to sets.xlsx M007 "Ada Okafor" --out new.xlsx',
        "written-to sets.xlsx --all --on 2027-01-15 --preview",
      ),
    )
    .action(
      applying(context, (named: readonly string[], { all, on }: WrittenToOptions, own: Command) => {
        if ((all === true) === named.length > 0) wrongUsage(own, texts.wrongUsage.membersOrAll);
        return { kind: "written-to", members: all === true ? "all" : named, on: on ?? context.today() };
      }),
    );
}

interface DismissOptions extends ChangeOptions {
  readonly all?: true;
  readonly showAgain?: true;
}

function addDismiss(program: Command, context: CommandContext): void {
  changing(program, "dismiss", "do not show notices again as long as they say the same")
    .argument("[keys...]", "notices by their keys; without any, all of them are listed with their keys")
    .option("--all", "every notice that the workbook has now")
    .option("--show-again", "show these again, or with --all every one that was dismissed")
    .addHelpText(
      "after",
      examples(
        "dismiss sets.xlsx",
        "dismiss sets.xlsx 1a2b3c4d --out quiet.xlsx",
        "dismiss sets.xlsx --all --preview",
        "dismiss quiet.xlsx --all --show-again --out loud.xlsx",
      ),
    )
    .action(async (workbook: string, keys: readonly string[], options: DismissOptions, command: Command) => {
      const { all, showAgain, ...change } = options;
      if (all !== true && keys.length === 0) {
        await listNotices(workbook, options, context);
        return;
      }
      const named = all === true ? ("all" as const) : keys.map((key) => key.toLowerCase());
      await writeApplied(workbook, change, command, context, (opened) =>
        apply(
          opened,
          showAgain === true
            ? { kind: "show-again", keys: named }
            : { kind: "dismiss", notices: noticesNamed(noticesNow(opened, context), named) },
          { today: context.today() },
        ),
      );
    });
}

/** What the workbook says of itself today. */
function noticesNow(opened: OpenedWorkbook, context: CommandContext): readonly Notice[] {
  const { notices } = apply(opened, { kind: "refresh" }, { today: context.today() });
  return [...opened.origin.notices, ...notices];
}

/** @throws {Refusal} "notice-unknown" for a key that no notice has */
function noticesNamed(notices: readonly Notice[], keys: readonly string[] | "all"): DismissedNotice[] {
  const said = new Map(
    notices.map((notice) => [noticeKey(notice), sayProblem(notice.problem).what] as const),
  );
  return (keys === "all" ? [...said.keys()] : keys).map((key) => {
    const what = said.get(key);
    if (what === undefined) throw new Refusal({ code: "notice-unknown", details: { typed: key } });
    return { key, said: what };
  });
}

async function listNotices(
  workbook: string,
  { json }: DismissOptions,
  context: CommandContext,
): Promise<void> {
  const opened = await openFile(workbook, context);
  const notices = noticesNow(opened, context);
  const { fresh, seen } = newNotices(notices, opened.programme.year.dismissedNotices);
  const line = (notice: Notice): string => `  ${noticeKey(notice)}  ${sayProblem(notice.problem).what}`;
  context.print(
    json
      ? printableJson({ ok: true, warnings: noticesJson(notices, opened.programme) })
      : [
          fresh.length === 0 ? texts.dismissing.none : texts.dismissing.notices,
          ...fresh.map(line),
          ...(seen.length === 0 ? [] : [texts.dismissing.dismissed, ...seen.map(line)]),
          texts.nothingWritten,
        ].join("\n"),
  );
}

interface LinkOptions extends ChangeOptions {
  readonly meeting?: MeetingId;
  readonly sets?: readonly SetNumber[];
  readonly none?: true;
}

function addLinks(program: Command, context: CommandContext): void {
  changing(program, "link", "give sets the link of their online meeting, for every meeting or for one")
    .argument("[link]", "the web address to join at")
    .option("--meeting <id>", "for one meeting only, such as M3", meetingId)
    .option("--sets <numbers>", "these sets only, such as 1,3 (default: every set)", setNumbers)
    .option("--none", "take the link away")
    .addHelpText(
      "after",
      examples(
        'link sets.xlsx "https://meet.example/abc" --sets 3 --out new.xlsx',
        'link sets.xlsx "https://meet.example/m3" --meeting M3 --preview',
        "link sets.xlsx --none --sets 3 --out new.xlsx",
      ),
    )
    .action(
      applying(context, (link: string | undefined, { meeting, sets, none }: LinkOptions, own: Command) => {
        if ((link === undefined) === (none === undefined)) wrongUsage(own, texts.wrongUsage.linkOrNone);
        return { kind: "link", sets: sets ?? "every-set", meetingId: meeting ?? null, link: link ?? "" };
      }),
    );
}

function addRooms(program: Command, context: CommandContext): void {
  changing(program, "rooms", "give sets their rooms, for every meeting or for one")
    .argument(
      "<rooms...>",
      'set, room and how many it holds: "3=Oak (12)"; "3=" takes the room away',
      (typed: string, soFar?: readonly RoomBooking[]) => [...(soFar ?? []), roomBooking(typed)],
    )
    .option("--meeting <id>", "for one meeting only, such as M3", meetingId)
    .action(
      applying(context, (typed: readonly RoomBooking[], { meeting }: { readonly meeting?: MeetingId }) => {
        return { kind: "rooms", rooms: typed.map((booking) => ({ ...booking, meetingId: meeting ?? null })) };
      }),
    );
}

interface CalendarOptions {
  readonly folder: string;
  readonly workbook: string;
  readonly force?: true;
  readonly json?: true;
}

function addCalendars(program: Command, context: CommandContext): void {
  const calendars = program
    .command("calendars")
    .description(
      "write calendar files of the meetings, for everyone and for each set, without members' names",
    )
    .argument("<workbook>", "a workbook that allocate wrote");
  addFolderOption(calendars, "where to write the .ics files; it is made if it does not exist", context)
    .requiredOption(
      "--workbook <file>",
      "the workbook to write: it notes what the files contain, so that later files update people's calendars",
      workbookFile,
    )
    .option("--force", "replace files that are there already")
    .option("--json", "print one JSON object instead of text")
    .action(async (workbook: string, options: CalendarOptions) => {
      await writeCalendars(workbook, options, context);
    });
}

async function writeCalendars(
  workbook: string,
  options: CalendarOptions,
  context: CommandContext,
): Promise<void> {
  const force = options.force === true;
  await refuseUnwritable(options.workbook, force);
  const opened = await openFile(workbook, context);
  const day = { today: context.today() };
  const calendars = issueCalendars(opened, context.moment(), day);
  const applied = apply(opened, { kind: "keep-calendars", entries: calendars.entries }, day);
  const notices = [...opened.origin.notices, ...applied.notices];
  if (await isSameFile(workbook, options.workbook)) refuseLoss(options.workbook, opened.origin);
  await makeFolder(options.folder);
  const files = calendars.files.map(({ name, text }) => ({ file: path.join(options.folder, name), text }));
  for (const { file } of files) await refuseUnwritable(file, force);
  await writeOutput(
    options.workbook,
    await bytesOf({ ...applied, notices }, context, opened.origin),
    force,
    context,
  );
  for (const { file, text } of files) await writeOutput(file, new TextEncoder().encode(text), force, context);
  const [all = "", ...ofSets] = files.map(({ file }) => file);
  const remembering = path.resolve(options.workbook);
  if (options.json) {
    context.print(printableJson({ ok: true, all, sets: ofSets, workbook: remembering }));
    return;
  }
  context.print(
    [
      texts.calendars.forEverybody(all),
      ...applied.programme.sets.map(({ name }, index) => texts.calendars.forSet(name, known(ofSets[index]))),
      texts.calendars.written(remembering),
    ].join("\n"),
  );
}
