import { texts } from "./strings/texts";

/** Lines for the end of a command's help. */
export function examples(...lines: readonly string[]): string {
  return ["", texts.examples(lines.length), ...lines.map((line) => `  learning-sets ${line}`)].join("\n");
}

/** The same below what is to be known first. */
export function notesAndExamples(notes: string, ...lines: readonly string[]): string {
  return `\n${notes}${examples(...lines)}`;
}
