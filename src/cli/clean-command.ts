import type { Command } from "commander";
import { apply } from "../commands";
import type { OpenedWorkbook } from "../workbook";
import type { CommandContext } from "./command-context";
import { openCleaned } from "./open-file";
import { addChangeOptions, writeApplied, type ChangeOptions } from "./run-command";
import { notesAndExamples } from "./examples";
import { texts } from "./strings/texts";
import { wrongUsage } from "./wrong-usage";

interface CleanOptions extends ChangeOptions {
  readonly all?: true;
  readonly kinds?: readonly string[];
}

/** Adds `clean`: accepts the proposals of `check`, all or by kind. */
export function addCleanCommand(program: Command, context: CommandContext): void {
  addChangeOptions(
    program
      .command("clean")
      .description("accept the proposals of check in the roster's cells, all of them or by kind")
      .argument("<roster>", "a roster, or a workbook that allocate wrote"),
  )
    .option("--all", "every proposal")
    .option("--kinds <kinds>", "these only, such as name-order,spaces", (typed: string) =>
      typed
        .split(",")
        .map((kind) => kind.trim().toLowerCase())
        .filter((kind) => kind !== ""),
    )
    .addHelpText(
      "after",
      notesAndExamples(
        texts.notes.clean,
        "clean sets.xlsx --all --preview",
        "clean members.csv --kinds name-order,spaces --out cleaned.xlsx",
      ),
    )
    .action(async (roster: string, options: CleanOptions, command: Command) => {
      const { all, kinds, ...change } = options;
      if ((all === true) === (kinds !== undefined)) {
        wrongUsage(command, texts.wrongUsage.either("--all", "--kinds"));
      }
      let after: OpenedWorkbook | null = null;
      await writeApplied(
        roster,
        change,
        command,
        context,
        (before) => apply(after ?? before, { kind: "refresh" }, { today: context.today() }),
        () => [],
        async () => {
          const cleaned = await openCleaned(roster, context, {}, kinds ?? "all");
          after = cleaned.after;
          return cleaned.before;
        },
      );
    });
}
