import type { SetNumber } from "../programme";
import type { Command } from "commander";
import { costsOfRules, explainMember, findSwaps, whatIfMoved } from "../commands";
import { sayRuleCost, saySwap, sayWhatIf, sayWhyHere, type Answer } from "../wording";
import type { CommandContext } from "./command-context";
import { openFile } from "./open-file";
import { twoSets } from "./options";
import { printableJson } from "./printable";
import { examples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface QuestionOptions {
  readonly json?: true;
  readonly details?: true;
}

interface SwapOptions extends QuestionOptions {
  readonly member?: string;
  readonly sets?: readonly [SetNumber, SetNumber];
}

/** Adds `why`, `what-if`, `swaps` and `rule-costs`: questions to a workbook that has its sets; nothing is written. */
export function addQuestionCommands(program: Command, context: CommandContext): void {
  question(program, "why", "say why a member is in their set")
    .argument("<member>", "a name in quotation marks, or a Member ID")
    .option("--details", "also how many of the member's groups the set has")
    .addHelpText("after", examples('why sets.xlsx "Ada Okafor" --details'))
    .action(async (workbook: string, member: string, { json, details }: QuestionOptions) => {
      const why = explainMember(await openFile(workbook, context), member);
      answer(context, json, { why }, said(sayWhyHere(why), details));
    });
  question(program, "what-if", "say what moving a member to each other set would do to the balance")
    .argument("<member>", "a name in quotation marks, or a Member ID")
    .option("--details", "also list everyone who could change places with them, best first")
    .addHelpText("after", examples('what-if sets.xlsx "Ada Okafor" --json'))
    .action(async (workbook: string, member: string, { json, details }: QuestionOptions) => {
      const whatIf = whatIfMoved(await openFile(workbook, context), member);
      answer(context, json, { whatIf }, said(sayWhatIf(whatIf), details));
    });
  question(program, "swaps", "list the five best swaps for a member, or between two sets")
    .option("--member <name>", "who wants to move: a name, or a Member ID")
    .option("--sets <numbers>", "two sets, such as 2,5", twoSets)
    .option("--details", "also every count that a swap changes")
    .addHelpText("after", examples("swaps sets.xlsx --sets 2,5 --details"))
    .action(async (workbook: string, { member, sets, json, details }: SwapOptions, command: Command) => {
      const request = member !== undefined ? { member } : sets !== undefined ? { sets } : null;
      if (request === null || (member !== undefined && sets !== undefined)) {
        wrongUsage(command, texts.wrongUsage.either("--member", "--sets"));
      }
      const swaps = findSwaps(await openFile(workbook, context), request);
      const words = swaps.flatMap((swap, index) => {
        const { text, details: more } = saySwap(swap);
        return said({ text: `${String(index + 1)}. ${text}`, details: more }, details);
      });
      answer(context, json, { swaps }, words.length > 0 ? words : [texts.noSwap]);
    });
  question(
    program,
    "rule-costs",
    "say what each rule costs in balance, forming all sets with and without it",
  ).action(async (workbook: string, { json }: QuestionOptions) => {
    const costs = costsOfRules(await openFile(workbook, context));
    const words = costs.map(sayRuleCost);
    answer(context, json, { costs }, words.length > 0 ? words : [texts.noRules]);
  });
}

function question(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(`${description}; nothing is written`)
    .argument("<workbook>", "a workbook that allocate wrote")
    .option("--json", "print one JSON object instead of text");
}

function said({ text, details }: Answer, areWanted: true | undefined): string[] {
  return areWanted ? [text, ...details.map((detail) => `   ${detail}`)] : [text];
}

function answer(
  context: CommandContext,
  json: true | undefined,
  object: object,
  words: readonly string[],
): void {
  context.print(json ? printableJson({ ok: true, ...object }) : words.join("\n"));
}
