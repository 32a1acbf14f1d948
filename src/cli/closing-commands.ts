import path from "node:path";
import { Option, type Command } from "commander";
import { anonymiseProgramme, startNextCycle } from "../commands";
import { organisationLetters, Refusal, type IsoDate, type OrganisationLetters } from "../programme";
import { sayAnonymising, sayNextCycle } from "../wording";
import { packageTexts } from "../xlsx";
import type { CommandContext } from "./command-context";
import { isSameFile, refuseUnwritable } from "./files";
import { calendarDay, wholeNumber, workbookFile } from "./options";
import { printableJson } from "./printable";
import { sayNotices } from "./report-words";
import { noticesJson } from "./report-json";
import { openFile } from "./open-file";
import { bytesOf } from "./run-command";
import { writeOutput } from "./write-output";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface AnonymiseOptions {
  readonly out?: string;
  readonly yesAnonymise?: string;
  readonly organisations: OrganisationLetters;
  readonly keepTexts?: true;
  readonly force?: true;
  readonly json?: true;
}

interface NextCycleOptions {
  readonly out: string;
  readonly firstMeeting?: IsoDate;
  readonly meetings?: number;
  readonly programme?: string;
  readonly force?: true;
  readonly json?: true;
}

/** Adds `anonymise` and `next-cycle`: the end of one year, and the beginning of the next. */
export function addClosingCommands(program: Command, context: CommandContext): void {
  program
    .command("anonymise")
    .description(
      "write a workbook without names, with every count and rate as before; without --yes-anonymise it only says what it would do",
    )
    .argument("<workbook>", "a workbook that allocate wrote; it stays as it is")
    .option("--out <file>", "the workbook to write", workbookFile)
    .option("--yes-anonymise <name>", "the programme's name, typed exactly: it cannot be undone")
    .addOption(
      new Option(
        "--organisations <which>",
        "letters instead of organisations' names: few (fewer than 5 members, or a person's name in it), named (a person's name in it), or all",
      )
        .choices(organisationLetters)
        .default("few"),
    )
    .option("--keep-texts", "keep topics, venues, notes and other free texts with no known name in them")
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of text")
    .action(async (workbook: string, options: AnonymiseOptions, command: Command) => {
      await writeAnonymised(workbook, options, command, context);
    });
  program
    .command("next-cycle")
    .description(
      "start the next cycle: the same people, no sets yet, meetings a year later; people who have met are kept apart",
    )
    .argument("<workbook>", "a workbook that allocate wrote; it stays as it is")
    .requiredOption("--out <file>", "the workbook to write", workbookFile)
    .option("--first-meeting <day>", "such as 2027-09-14 (default: this cycle's, a year on)", calendarDay)
    .option("--meetings <count>", "meetings in the cycle (default: as many)", wholeNumber(1, 60))
    .option("--programme <name>", "the next programme's name (default: this one's)")
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of text")
    .action(async (workbook: string, options: NextCycleOptions) => {
      await writeNextCycle(workbook, options, context);
    });
}

async function writeAnonymised(
  workbook: string,
  { out, yesAnonymise, organisations, keepTexts, force, json }: AnonymiseOptions,
  command: Command,
  context: CommandContext,
): Promise<void> {
  if (out === undefined && yesAnonymise !== undefined) {
    wrongUsage(command, texts.wrongUsage.newWorkbook);
  }
  if (out !== undefined) await refuseOver(workbook, out, force === true);
  const choices = { organisations, keepTexts: keepTexts === true };
  const made = anonymiseProgramme(await openFile(workbook, context), choices, {
    today: context.today(),
    newId: () => context.newId(),
    random: () => context.random(),
  });
  const { facts } = made;
  if (yesAnonymise !== undefined && yesAnonymise !== facts.programmeName) {
    const details = { typed: yesAnonymise, wanted: facts.programmeName };
    throw new Refusal({ code: "anonymising-not-confirmed", details });
  }
  let file: string | null = null;
  if (out !== undefined && yesAnonymise !== undefined) {
    file = path.resolve(out);
    const bytes = await bytesOf(made, context);
    made.refuseNamesIn(packageTexts(bytes));
    await writeOutput(file, bytes, force === true, context);
  }
  if (json) {
    context.print(printableJson({ ok: true, file, anonymising: facts }));
    return;
  }
  const ending =
    file === null
      ? [
          ...(facts.texts.length > 0 && !choices.keepTexts ? [texts.closing.keepTexts] : []),
          texts.closing.letters,
          texts.closing.confirm(facts.programmeName),
        ]
      : [texts.written(file)];
  context.print([...sayAnonymising(facts), ...ending].join("\n"));
}

async function writeNextCycle(
  workbook: string,
  { out, firstMeeting, meetings, programme, force, json }: NextCycleOptions,
  context: CommandContext,
): Promise<void> {
  await refuseOver(workbook, out, force === true);
  const made = startNextCycle(
    await openFile(workbook, context),
    {
      ...(firstMeeting !== undefined && { firstMeeting }),
      ...(meetings !== undefined && { count: meetings }),
      ...(programme !== undefined && { programmeName: programme }),
    },
    { today: context.today(), newId: () => context.newId() },
  );
  await writeOutput(out, await bytesOf(made, context), force === true, context);
  const file = path.resolve(out);
  context.print(
    json
      ? printableJson({
          ok: true,
          file,
          nextCycle: made.facts,
          warnings: noticesJson(made.notices, made.programme),
        })
      : [
          ...sayNextCycle(made.facts),
          ...sayNotices(made.notices, made.programme),
          texts.written(file),
          texts.closing.formSets,
        ].join("\n"),
  );
}

/** @throws {Refusal} when the output cannot be written, or is the workbook that is read */
async function refuseOver(workbook: string, out: string, force: boolean): Promise<void> {
  await refuseUnwritable(out, force);
  if (await isSameFile(workbook, out)) throw new Refusal({ code: "output-is-input", details: { file: out } });
}
