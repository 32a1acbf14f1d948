import type { Command } from "commander";
import { apply } from "../commands";
import type { OpenedWorkbook } from "../workbook";
import type { CommandContext } from "./command-context";
import { openCleaned } from "./open-file";
import { addChangeOptions, writeApplied, type ChangeOptions } from "./run-command";

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
      [
        "",
        "The kinds: spaces, apostrophe, name-order (“Ormerod, Xanthe”), spelling, profession, organisation,",
        "value (F and Female). Sets, codes and everything else stay. Examples:",
        "  clean sets.xlsx --all --preview",
        "  clean members.csv --kinds name-order,spaces --out cleaned.xlsx",
      ].join("\n"),
    )
    .action(async (roster: string, options: CleanOptions, command: Command) => {
      const { all, kinds, ...change } = options;
      if ((all === true) === (kinds !== undefined)) {
        command.error("error: give either --all or --kinds", { exitCode: 2 });
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
