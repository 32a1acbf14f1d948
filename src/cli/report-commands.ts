import path from "node:path";
import { Argument, type Command } from "commander";
import { makeReport, reportBeside, type ReportRequest } from "../commands";
import { Refusal, type SetNumber } from "../programme";
import { aboutReport, reportKinds } from "../workbook";
import { sayReport } from "../wording";
import { writeWorkbook } from "../xlsx";
import type { CommandContext } from "./command-context";
import { isSameFile, refuseUnwritable } from "./files";
import { examples } from "./examples";
import { openFile, readFile } from "./open-file";
import { wholeNumber, workbookFile } from "./options";
import { printableJson } from "./printable";
import { writeOutput } from "./write-output";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface ReportOptions {
  readonly out: string;
  readonly set?: SetNumber;
  readonly meeting?: string;
  readonly organisation?: string;
  readonly largePrint?: true;
  readonly evaluation?: string;
  readonly before?: string;
  readonly force?: true;
  readonly json?: true;
}

/** Adds `report`: what people ask of a programme, each a workbook of its own. */
export function addReportCommand(program: Command, context: CommandContext): void {
  program
    .command("report")
    .description("write a report as a workbook of its own; the workbook it is made from stays as it is")
    .argument("<workbook>", "a workbook that allocate wrote")
    .addArgument(new Argument("<kind>", reportKinds.map(aboutReport).join("; ")).choices(reportKinds))
    .requiredOption("--out <file>", "the report to write", workbookFile)
    .option("--set <number>", "register: of one set only", wholeNumber(1, 9999))
    .option("--meeting <id>", "register: M3, or all (default: the next meeting)")
    .option("--organisation <name>", "sponsor: the organisation, as the Roster counts it")
    .option("--large-print", "register: text of 16 points and more")
    .option(
      "--evaluation <file>",
      "board: the evaluation's workbook with answers typed in, to show what changed",
    )
    .option("--before <file>", "does-it-work: the last programme's workbook, to show beside this one")
    .option("--force", "replace the file given with --out")
    .option("--json", "print one JSON object instead of text")
    .addHelpText(
      "after",
      examples(
        "report sets.xlsx register --set 2 --out register.xlsx",
        "report sets.xlsx board --evaluation evaluation.xlsx --out board.xlsx",
        "report sets.xlsx does-it-work --before last-year.xlsx --out does-it-work.xlsx",
      ),
    )
    .action(
      async (workbook: string, kind: ReportRequest["kind"], options: ReportOptions, command: Command) => {
        await writeReport(workbook, requestOf(kind, options, command), options, context);
      },
    );
}

/** Options that mean nothing to the report asked for are refused rather than passed over. */
function requestOf(kind: ReportRequest["kind"], options: ReportOptions, command: Command): ReportRequest {
  const { set, meeting, organisation, largePrint } = options;
  const isRegister = kind === "register";
  if (!isRegister && (set !== undefined || meeting !== undefined || largePrint)) {
    wrongUsage(command, texts.wrongUsage.forRegister);
  }
  if (kind !== "board" && options.evaluation !== undefined) wrongUsage(command, texts.wrongUsage.forBoard);
  if (kind !== "does-it-work" && options.before !== undefined)
    wrongUsage(command, texts.wrongUsage.forEffect);
  if (kind !== "sponsor" && organisation !== undefined) {
    wrongUsage(command, texts.wrongUsage.forSponsor);
  }
  if (isRegister) {
    return {
      kind,
      largePrint: largePrint === true,
      ...(set !== undefined && { set }),
      ...(meeting !== undefined && { meeting }),
    };
  }
  if (kind !== "sponsor") return { kind };
  if (organisation === undefined) {
    wrongUsage(command, texts.wrongUsage.organisation);
  }
  return { kind, organisation };
}

async function writeReport(
  workbook: string,
  request: ReportRequest,
  options: ReportOptions,
  context: CommandContext,
): Promise<void> {
  await refuseUnwritable(options.out, options.force === true);
  if (await isSameFile(workbook, options.out)) {
    throw new Refusal({ code: "output-is-input", details: { file: options.out } });
  }
  const { programme } = await openFile(workbook, context);
  const beside = options.evaluation ?? options.before;
  const whole = beside === undefined ? request : await withFileBeside(request, beside, options, context);
  const { plan, facts } = makeReport(programme, whole, { today: context.today() });
  await writeOutput(options.out, await writeWorkbook(plan), options.force === true, context);
  const file = path.resolve(options.out);
  context.print(
    options.json
      ? printableJson({ ok: true, file, report: facts })
      : [...sayReport(facts), texts.report(file)].join("\n"),
  );
}

async function withFileBeside(
  request: ReportRequest,
  beside: string,
  { out }: ReportOptions,
  context: CommandContext,
): Promise<ReportRequest> {
  if (request.kind !== "board" && request.kind !== "does-it-work") return request;
  if (await isSameFile(beside, out)) throw new Refusal({ code: "output-is-input", details: { file: out } });
  const content = await readFile(beside, context);
  return reportBeside(
    request.kind,
    { file: path.basename(beside), content },
    { newId: () => context.newId() },
  );
}
