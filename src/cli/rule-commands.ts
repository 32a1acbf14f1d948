import { InvalidArgumentError, Option, type Command } from "commander";
import { ruleKindNames, ruleKinds, type RuleKind } from "../programme";
import type { CommandContext } from "./command-context";
import { applying, changing, type ChangeOptions } from "./run-command";
import { examples } from "./examples";
import { texts } from "./strings/texts";

interface RuleOptions extends ChangeOptions {
  readonly remove?: true;
}

/** Adds `rule`: whom to keep apart, together, in a set or from a facilitator. */
export function addRuleCommands(program: Command, context: CommandContext): void {
  const kinds = ruleKindNames.map((kind) => `${kind} (${ruleKinds[kind].typed})`).join(", ");
  changing(
    program,
    "rule",
    "add a rule to the Rules sheet, or remove one; sets follow it when they are formed again",
  )
    .argument("<kind>", `one of: ${kinds}`, ruleKind)
    .argument("<member>", "a name in quotation marks, or a Member ID")
    .argument("<second>", "another member, the number of a set, or a facilitator")
    .addOption(new Option("--remove", "remove the rule that was typed like this"))
    .addHelpText(
      "after",
      examples(
        'rule sets.xlsx keep-apart "Ann Ash" "Bo Birch" --out new.xlsx',
        "rule sets.xlsx pin M007 3 --preview",
        "rule sets.xlsx pin M007 3 --remove --out new.xlsx",
      ),
    )
    .action(
      applying(context, (kind: RuleKind, first: string, second: string, { remove }: RuleOptions) =>
        remove === true
          ? { kind: "remove-rule", rule: { typedKind: ruleKinds[kind].typed, first, second } }
          : { kind: "add-rule", rule: { kind, first, second } },
      ),
    );
}

function ruleKind(typed: string): RuleKind {
  const kind = ruleKindNames.find((each) => each === typed.toLowerCase());
  if (kind) return kind;
  throw new InvalidArgumentError(texts.notUnderstood.ruleKind(ruleKindNames.join(", ")));
}
