import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "../src/cli/run";
import type { Programme } from "../src/programme";
import { inNewFolder } from "../test/oracle/office-programs";

/** Workbooks of the year that the command lines read. */
export interface YearFiles {
  readonly year: Uint8Array;
  /** Of the programme before. */
  readonly last: Uint8Array;
  readonly roster: Uint8Array;
}

type Measure = (what: string, run: () => Promise<unknown>) => Promise<void>;

/** The newer commands as they are typed, from reading the file to the file that is written. */
export async function measureCommandLines(
  files: YearFiles,
  { members, meetings }: Programme,
  today: `${number}-${number}-${number}`,
  measure: Measure,
): Promise<void> {
  await inNewFolder(async (folder) => {
    const at = (name: string): string => join(folder, name);
    await mkdir(folder, { recursive: true });
    await Promise.all([
      writeFile(at("sets.xlsx"), files.year),
      writeFile(at("last.xlsx"), files.last),
      writeFile(at("roster.csv"), files.roster),
      writeFile(at("codes.csv"), ["Name,Code", ...members.map(({ name }) => `${name},P`)].join("\n")),
      writeFile(
        at("changes.csv"),
        ["Member,Change", ...members.slice(0, 20).map(({ id }) => `${id},leave`)].join("\n"),
      ),
    ]);
    const next = meetings.at(-1)?.id ?? "";
    const one = members.find(({ setNumber }) => setNumber === 1)?.id ?? "";
    const sets = at("sets.xlsx");
    const lines: readonly (readonly string[])[] = [
      ["close-set", sets, "3"],
      ["merge-sets", sets, "3", "5", "--break-rules"],
      ["split-set", sets, "3"],
      ["add-set", sets],
      ["visit", sets, one, "--meeting", next, "--to", "2"],
      ["meet-together", sets, "1", "--with", "2", "--meeting", next],
      ["meetings", "own", sets, next, "--sets", "4", "--to", "2028-10-30"],
      ["link", sets, "https://meet.example/sets"],
      ["written-to", sets, "--all"],
      ["change-members", sets, at("changes.csv")],
      ["facilitator", sets, "3", "Ann Ash", "--organisation", "Oakbridge Coaching"],
      ["collect", sets, at("codes.csv"), "--meeting", next],
      ["report", sets, "chase"],
      ["report", sets, "does-it-work", "--before", at("last.xlsx")],
      ["report", sets, "facilitator-hours"],
      ["clean", at("roster.csv"), "--all"],
      ["overview", sets, at("last.xlsx")],
    ];
    for (const words of lines) {
      const named = words.map((word) => word.replace(`${folder}/`, "")).join(" ");
      await measure(named, () => done([...words, "--out", at("out.xlsx"), "--force", "--json"], today));
    }
  });
}

/** @throws when the command does not end well */
async function done(words: readonly string[], today: `${number}-${number}-${number}`): Promise<void> {
  const said: string[] = [];
  const print = (text: string): void => void said.push(text);
  const exit = await run(words, {
    ...{ print, printError: print, terminal: { write: () => true }, sampleRoster: "", version: "0.0.0" },
    ...{ now: () => performance.now(), today: () => today, moment: () => new Date(`${today}T09:00:00Z`) },
    ...{ newId: () => "programme", random: () => 0.5 },
  });
  if (exit !== 0) throw new Error(`${words.join(" ")}: ${said.join(" ")}`);
}
