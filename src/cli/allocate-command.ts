import path from "node:path";
import type { Command } from "commander";
import {
  allocateSets,
  allocateSetsProven,
  notCarriedOver,
  type Allocation,
  type AllocateOptions,
  type EarlierWorkbook,
} from "../actions";
import type { IsoDate, Notice } from "../programme";
import { mostSetsInView, planWorkbook, type WorkbookContent } from "../workbook";
import { sayProblemOnSheet } from "../wording";
import { readWorkbook, writeWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { loadExactSolver } from "./exact-solver";
import { isSameFile, readBytes, refuseUnwritable, writeBytes } from "./files";
import { calendarDay, wholeNumber } from "./options";
import { progressLine, type ProgressLine } from "./progress-line";
import { refuseLoss } from "./refuse-loss";
import { allocationJson } from "./report-json";
import { sayAllocation } from "./report-words";
import { addRosterOptions, readingOptions, sizeSettings, type RosterWords } from "./roster-options";

interface AllocateWords extends RosterWords {
  readonly out: string;
  readonly firstMeeting?: IsoDate;
  readonly meetings?: number;
  readonly programme?: string;
  readonly seed?: number;
  readonly balance?: string;
  readonly reform?: true;
  readonly evenOut?: true;
  readonly met?: readonly string[];
  readonly seconds: number;
  readonly prove?: number;
  readonly setSheets?: boolean;
  readonly force?: true;
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
    .option("--out <file>", "the workbook to write", "learning-sets.xlsx");
  addRosterOptions(command)
    .option(
      "--first-meeting <day>",
      "such as 2026-09-08; later meetings follow its pattern (default: the next second Tuesday)",
      calendarDay,
    )
    .option("--meetings <count>", "meetings in the cycle (default: 9)", wholeNumber(1, 60))
    .option("--programme <name>", "the programme's name")
    .option("--seed <number>", "another seed gives other, equally even sets", wholeNumber(0, 2_147_483_647))
    .option(
      "--balance <columns>",
      'further columns to balance by, the most important first: "Gender; Theme (together); Years (numbers); Last set (met); Band (not alone)"',
    )
    .option("--reform", "form all sets anew, but for locked members")
    .option("--even-out", "restore evenness by moving as few members as possible; without, nobody is moved")
    .option(
      "--met <files...>",
      "workbooks of earlier cohorts: people who were in a set together there are separated now",
    )
    .option(
      "--seconds <count>",
      "for the search that serves rules and further columns; the same number gives the same sets",
      wholeNumber(1, 600),
      2,
    )
    .option(
      "--prove <seconds>",
      "ask an exact solver whether what is off could be off by less, for so long at most",
      wholeNumber(1, 3600),
    )
    .option("--set-sheets", "a sheet for every set even above 60 sets")
    .option("--no-set-sheets", "no sheets for single sets")
    .option("--force", "replace the file given with --out")
    .action(async (roster: string | undefined, words: AllocateWords) => {
      await allocate(roster ?? context.sampleRoster, words, context);
    });
}

async function allocate(roster: string, words: AllocateWords, context: CommandContext): Promise<void> {
  const progress = progressLine(context.terminal, () => context.now());
  try {
    await refuseUnwritable(words.out, words.force === true);
    progress.say("Reading the roster");
    const content = await readWorkbook(await readBytes(roster), path.basename(roster));
    const allocated = await form(content, words, context, progress);
    const formed = {
      ...allocated,
      notices: [...allocated.notices, ...notCarriedOver(allocated.reading)],
    };
    if (await isSameFile(roster, words.out)) refuseLoss(words.out, formed);
    progress.say("Drawing the workbook");
    const plan = planWorkbook({
      programme: formed.programme,
      certificate: formed.certificate,
      notices: formed.notices.map(({ problem }) => sayProblemOnSheet(problem)),
      setSheets: words.setSheets ?? formed.reading.setSheets,
    });
    const bytes = await writeWorkbook(plan);
    const allocation = { ...formed, notices: [...formed.notices, ...setSheetsNotMade(formed, words)] };
    progress.say("Writing the file");
    await writeBytes(words.out, bytes, words.force === true);
    progress.done();
    const file = path.resolve(words.out);
    if (words.json) context.print(JSON.stringify(allocationJson(allocation, file), null, 2));
    else context.print(sayAllocation(allocation, { roster, file }));
  } finally {
    progress.done();
  }
}

async function form(
  content: WorkbookContent,
  words: AllocateWords,
  context: CommandContext,
  progress: ProgressLine,
): Promise<Allocation> {
  const earlier: EarlierWorkbook[] = [];
  for (const file of words.met ?? []) {
    const name = path.basename(file);
    earlier.push({ name, content: await readWorkbook(await readBytes(file), name) });
  }
  const until = context.now() + words.seconds * patienceWithSlowMachines * 1000;
  const options: AllocateOptions = {
    ...allocateOptions(words, context),
    earlier,
    steps: words.seconds * stepsInASecond,
    shouldStop: () => context.now() > until,
    onProgress: ({ fraction }) => {
      progress.say("Forming the sets", fraction);
    },
  };
  if (words.prove === undefined) return allocateSets(content, options);
  progress.say("Proving the balance");
  return allocateSetsProven(content, options, {
    seconds: words.prove,
    now: () => context.now(),
    loadSolver: loadExactSolver,
  });
}

/** Steps, not seconds, end the search, so that it gives the same sets everywhere; a slow machine is cut off later. */
const stepsInASecond = 50_000;
const patienceWithSlowMachines = 1.5;

function allocateOptions(words: AllocateWords, context: CommandContext): AllocateOptions {
  return {
    ...readingOptions(words, () => context.newId()),
    settings: {
      ...sizeSettings(words),
      ...(words.programme === undefined ? {} : { programmeName: words.programme }),
      ...(words.seed === undefined ? {} : { seed: words.seed }),
      ...(words.balance === undefined ? {} : { balance: words.balance }),
    },
    meetings: {
      ...(words.firstMeeting === undefined ? {} : { firstMeeting: words.firstMeeting }),
      ...(words.meetings === undefined ? {} : { count: words.meetings }),
    },
    reform: words.reform === true,
    evenOut: words.evenOut === true,
    today: context.today(),
  };
}

/** The Overview says so itself; here it is for whoever reads the command's words. */
function setSheetsNotMade({ programme, reading }: Allocation, { setSheets }: AllocateWords): Notice[] {
  const sets = programme.sets.length;
  if (setSheets !== undefined || reading.setSheets === true || sets <= mostSetsInView) return [];
  const details = { sets, most: mostSetsInView };
  return [{ severity: "information", problem: { code: "set-sheets-not-made", details } }];
}
