import path from "node:path";
import type { Command } from "commander";
import {
  allocateSets,
  allocateSetsProven,
  draftRequests,
  mostDrafts,
  notCarriedOver,
  runThrough,
  severalDraftsInSteps,
  type AllocateOptions,
  type Allocation,
  type EarlierCohort,
} from "../commands";
import { defaultCycle, type IsoDate, type Notice, information } from "../programme";
import { mostSetsInView, type OpenedWorkbook } from "../workbook";
import { sayDraft } from "../wording";
import type { CommandContext } from "./command-context";
import { loadExactSolver } from "./exact-solver";
import { isSameFile, refuseUnwritable } from "./files";
import { openFile } from "./open-file";
import { calendarDay, wholeNumber, workbookFile } from "./options";
import { printableJson } from "./printable";
import { progressLine, type ProgressLine } from "./progress-line";
import { refuseLoss } from "./refuse-loss";
import { allocationJson } from "./report-json";
import { sayAllocation } from "./report-words";
import { addRosterOptions, readingOptions, sizeSettings, type RosterOptions } from "./roster-options";
import { bytesOf } from "./run-command";
import { writeOutput } from "./write-output";
import { examples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface AllocationOptions extends RosterOptions {
  readonly out: string;
  readonly firstMeeting?: IsoDate;
  readonly meetings?: number;
  readonly programme?: string;
  readonly seed?: number;
  readonly balance?: string;
  readonly reform?: true;
  readonly evenOut?: true;
  readonly unevenSizes?: true;
  readonly met?: readonly string[];
  readonly effort?: number;
  readonly seconds?: number;
  readonly prove?: number;
  readonly setSheets?: boolean;
  readonly force?: true;
  readonly drafts?: number;
  readonly draft?: number;
}

/** Adds `allocate [ROSTER]`: forms the sets of a roster and writes the finished workbook. */
export function addAllocateCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("allocate")
    .description("form the sets of a roster and write the finished workbook")
    .argument(
      "[roster]",
      "an .xlsx, .csv or .ods file; a workbook that was written earlier keeps its sets, settings and attendance (default: the sample of 60)",
    )
    .option("--out <file>", "the workbook to write", workbookFile, "learning-sets.xlsx");
  addRosterOptions(command)
    .option(
      "--first-meeting <day>",
      "such as 2026-09-08; later meetings follow its pattern (default: the next second Tuesday)",
      calendarDay,
    )
    .option(
      "--meetings <count>",
      `meetings in the cycle (default: ${String(defaultCycle.meetings)})`,
      wholeNumber(1, 60),
    )
    .option("--programme <name>", "the programme's name")
    .option(
      "--seed <number>",
      "another seed gives different sets that are just as balanced",
      wholeNumber(0, 2_147_483_647),
    )
    .option(
      "--balance <columns>",
      'further columns to balance by, the most important first: "Gender; Theme (together); Years (numbers); Last set (met); Band (not alone); Times (in common)"',
    )
    .option("--reform", "form all sets again, except locked members")
    .option(
      "--even-out",
      "restore evenness by moving as few members as possible; without it, nobody is moved",
    )
    .option(
      "--uneven-sizes",
      "accept sets as uneven in size as the rules need; without it, such rules are refused and the sizes named",
    )
    .option(
      "--met <files...>",
      "workbooks of earlier cohorts: people who were in a set together there are separated now",
    )
    .option(
      "--effort <count>",
      `how far the search for rules and further columns goes; the same effort gives the same sets on any machine (default: ${String(usualEffort)}, or no end with --seconds)`,
      wholeNumber(1, 10_000),
    )
    .option(
      "--seconds <count>",
      "the most time that the search may take; what it found by then is used, and more time is never worse",
      wholeNumber(1, 3600),
    )
    .option(
      "--prove <seconds>",
      "ask an exact solver whether the balance could be better; give the most seconds it may take",
      wholeNumber(1, 3600),
    )
    .option(
      "--drafts <count>",
      "form several drafts, from other seeds and orders of columns, and list what tells them apart; nothing is written",
      wholeNumber(2, mostDrafts),
    )
    .option("--draft <number>", "write this one of the drafts", wholeNumber(1, mostDrafts))
    .option("--set-sheets", "a sheet for every set even above 60 sets")
    .option("--no-set-sheets", "no sheets for single sets")
    .option("--force", "replace the file given with --out")
    .addHelpText(
      "after",
      examples(
        "allocate members.xlsx --balance Gender --drafts 5",
        "allocate members.xlsx --balance Gender --draft 3 --out sets.xlsx",
      ),
    )
    .action(async (roster: string | undefined, options: AllocationOptions) => {
      if (options.drafts !== undefined) {
        if (options.draft !== undefined || options.prove !== undefined) {
          wrongUsage(command, texts.wrongUsage.draftsAlone);
        }
        await listDrafts(roster ?? context.sampleRoster, options, options.drafts, context);
        return;
      }
      await allocate(roster ?? context.sampleRoster, options, context);
    });
}

async function allocate(roster: string, options: AllocationOptions, context: CommandContext): Promise<void> {
  const progress = progressLine(context.terminal, () => context.now());
  try {
    await refuseUnwritable(options.out, options.force === true);
    progress.say(texts.progress.reading);
    const opened = await openFile(roster, context, readingOptions(options));
    const { origin } = opened;
    const allocated = await form(opened, options, context, progress);
    const notices = [...origin.notices, ...allocated.notices, ...notCarriedOver(origin)];
    if (await isSameFile(roster, options.out)) refuseLoss(options.out, origin);
    progress.say(texts.progress.drawing);
    const setSheets = options.setSheets ?? origin.setSheets;
    const bytes = await bytesOf({ ...allocated, notices }, context, { ...origin, setSheets });
    const made = [...notices, ...setSheetsNotMade(allocated, setSheets)];
    const allocation = { ...allocated, notices: made };
    progress.say(texts.progress.writing);
    await writeOutput(options.out, bytes, options.force === true, context);
    progress.done();
    const file = path.resolve(options.out);
    if (options.json) context.print(printableJson(allocationJson(allocation, file)));
    else context.print(sayAllocation(allocation, origin, { roster, file }));
  } finally {
    progress.done();
  }
}

async function listDrafts(
  roster: string,
  options: AllocationOptions,
  count: number,
  context: CommandContext,
): Promise<void> {
  const progress = progressLine(context.terminal, () => context.now());
  try {
    progress.say(texts.progress.reading);
    const opened = await openFile(roster, context, readingOptions(options));
    const asked = await searchOptions(options, context, progress);
    const drafts = runThrough(severalDraftsInSteps(opened, asked, count), asked.onProgress);
    progress.done();
    const hasSets = opened.programme.members.some(({ setNumber }) => setNumber !== null);
    const words = [
      ...drafts.map((draft) => sayDraft(draft, hasSets)),
      ...(drafts.length < count ? [texts.drafts.fewer] : []),
      texts.drafts.write,
    ];
    context.print(options.json ? printableJson({ ok: true, drafts }) : words.join("\n"));
  } finally {
    progress.done();
  }
}

async function form(
  opened: OpenedWorkbook,
  options: AllocationOptions,
  context: CommandContext,
  progress: ProgressLine,
): Promise<Allocation> {
  const chosen = await searchOptions(options, context, progress);
  const [draft] = draftRequests(opened, chosen, options.draft ?? 1).slice(-1);
  const asked: AllocateOptions = {
    ...chosen,
    ...(options.draft !== undefined &&
      draft && { settings: { ...chosen.settings, seed: draft.seed, balance: draft.balance } }),
  };
  if (options.prove === undefined) return allocateSets(opened, asked);
  progress.say(texts.progress.proving);
  return allocateSetsProven(opened, asked, {
    seconds: options.prove,
    now: () => context.now(),
    loadSolver: loadExactSolver,
  });
}

/** Steps end the search, so that it gives the same sets everywhere: an effort of 1 is about a second for 600 members. */
const stepsOfEffort = 50_000;
const [usualEffort, mostEffort] = [2, 1_000_000];

async function searchOptions(
  options: AllocationOptions,
  context: CommandContext,
  progress: ProgressLine,
): Promise<AllocateOptions> {
  const earlier: EarlierCohort[] = [];
  for (const file of options.met ?? []) {
    const { programme } = await openFile(file, context);
    earlier.push({ name: path.basename(file), programme });
  }
  const { effort, seconds, draft } = options;
  // A draft that is written is searched for as it was when it was listed.
  const drafts = options.drafts ?? (draft === undefined ? 1 : mostDrafts);
  const start = context.now();
  const searches = options.drafts ?? 1;
  /** How much of the time for the search is gone; 0 where it has no limit. Each of several drafts has as much. */
  const gone = (): number =>
    seconds === undefined ? 0 : (context.now() - start) / 1000 / (seconds * searches);
  return {
    ...allocateOptions(options, context),
    earlier,
    // Several drafts share the time: none of them may go on until it is over.
    steps: stepsOfEffort * (effort ?? (seconds === undefined || drafts > 1 ? usualEffort : mostEffort)),
    // Each of several drafts may go on to the end, whatever comes after its search.
    shouldStop: (share = 1) => gone() >= (searches > 1 ? 1 : share),
    onProgress: ({ fraction }) => {
      progress.say(texts.progress.forming, Math.min(1, Math.max(fraction, gone())));
    },
  };
}

function allocateOptions(options: AllocationOptions, context: CommandContext): AllocateOptions {
  return {
    settings: {
      ...sizeSettings(options),
      ...(options.programme === undefined ? {} : { programmeName: options.programme }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      ...(options.balance === undefined ? {} : { balance: options.balance }),
    },
    meetings: {
      ...(options.firstMeeting === undefined ? {} : { firstMeeting: options.firstMeeting }),
      ...(options.meetings === undefined ? {} : { count: options.meetings }),
    },
    reform: options.reform === true,
    evenOut: options.evenOut === true,
    unevenSizes: options.unevenSizes === true,
    today: context.today(),
  };
}

/** The Overview says so itself; here it is for whoever reads the command's options. */
function setSheetsNotMade({ programme }: Allocation, setSheets: boolean | "auto"): Notice[] {
  const sets = programme.sets.length;
  if (setSheets !== "auto" || sets <= mostSetsInView) return [];
  const details = { sets, most: mostSetsInView };
  return [information({ code: "set-sheets-not-made", details })];
}
