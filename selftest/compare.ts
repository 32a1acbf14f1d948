import type { Report, Step } from "./report";

/** What the emulated Excel must learn from a report of a real one, as a table in Markdown. */
export function comparison({ excel, product, ownWrite, scenarios, startedAt, milliseconds }: Report): string {
  const all = [...ownWrite, ...scenarios];
  const different = all.filter(({ same }) => !same);
  const slow = all.filter((step) => step.milliseconds >= slowMs);
  return [
    `# What the emulated Excel must learn`,
    "",
    `Excel ${excel.version} on ${excel.platform}, ${excel.displayLanguage} (contents ${excel.contentLanguage}), ` +
      `${startedAt}. Learning Sets ${product}. ${String(all.length)} steps in ${seconds(milliseconds)}.`,
    "",
    different.length === 0
      ? "Nothing: everything is as emulated."
      : table(["Step", "Relied on", "Emulated", "Real Excel", "Errors"], different.map(row)),
    ...(slow.length === 0
      ? []
      : [
          "",
          "## Slow steps",
          "",
          table(
            ["Step", "Time"],
            slow.map((step) => [step.id, seconds(step.milliseconds)]),
          ),
        ]),
    "",
  ].join("\n");
}

const slowMs = 2_000;

function row({ id, claim, expected, observed, errors }: Step): string[] {
  const told = errors.map(
    ({ code, location, message }) => `${code}${location && ` at ${location}`}: ${message}`,
  );
  return [id, claim, shown(expected), shown(observed), told.join("; ")];
}

function shown(observed: Step["observed"]): string {
  return typeof observed === "string" ? observed : JSON.stringify(observed);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** @throws {Error} for a file that is no report */
export function readReport(text: string): Report {
  const read = JSON.parse(text) as Partial<Report>;
  if (read.kind !== "learning-sets-self-test") throw new Error("The file is no report of the self-test.");
  return read as Report;
}
