import { Option, type Command } from "commander";
import type { ColumnRole } from "../programme";
import type { ProgrammeReadingOptions } from "../workbook";
import { columnChoices, wholeNumber } from "./options";

/** What the commands that read a roster share. */
export interface RosterOptions {
  readonly sheet?: string;
  readonly columns?: Partial<Record<ColumnRole, string>>;
  readonly duplicates: ProgrammeReadingOptions["duplicates"];
  readonly hiddenRows: ProgrammeReadingOptions["hiddenRows"];
  readonly size?: number;
  readonly maxSize?: number;
  readonly json?: true;
}

export function addRosterOptions(command: Command): Command {
  return command
    .option("--sheet <name>", "the sheet that holds the roster (default: the likeliest one)")
    .option(
      "--columns <choices>",
      'which column is what, such as "name=Full name,profession=Role" (default: found by their headers)',
      columnChoices,
    )
    .addOption(
      new Option(
        "--duplicates <what>",
        "rows with the same email address: refuse the roster, leave out the later rows (also those with the same name and organisation), or keep all",
      )
        .choices(["refuse", "leave-out", "keep"])
        .default("refuse"),
    )
    .addOption(
      new Option("--hidden-rows <what>", "rows that are hidden or filtered out")
        .choices(["include", "leave-out"])
        .default("include"),
    )
    .option(
      "--size <members>",
      "members in a set (default: the workbook's setting, or 10)",
      wholeNumber(4, 1000),
    )
    .option(
      "--max-size <members>",
      "most members in a set (default: the workbook's, or 11)",
      wholeNumber(4, 1000),
    )
    .option("--json", "print one JSON object instead of text");
}

export function readingOptions(options: RosterOptions): Omit<ProgrammeReadingOptions, "newId"> {
  return {
    ...(options.sheet === undefined ? {} : { sheetName: options.sheet }),
    ...(options.columns === undefined ? {} : { columns: options.columns }),
    duplicates: options.duplicates,
    hiddenRows: options.hiddenRows,
  };
}

/** The set size: asking for larger sets alone raises the most with it. */
export function sizeSettings({ size, maxSize }: RosterOptions): { targetSize?: number; maxSize?: number } {
  return {
    ...(size === undefined ? {} : { targetSize: size, maxSize: size + 1 }),
    ...(maxSize === undefined ? {} : { maxSize }),
  };
}
