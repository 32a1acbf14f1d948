import { randomInt, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { run } from "./run";

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  printError: (text) => {
    process.stderr.write(`${text}\n`);
  },
  terminal: process.stderr,
  now: () => performance.now(),
  today: () => localDay(new Date()),
  moment: () => new Date(),
  newId: () => randomUUID(),
  random: () => randomInt(2 ** 32) / 2 ** 32,
  sampleRoster: fileURLToPath(new URL("../../samples/roster-60.xlsx", import.meta.url)),
});

/** The calendar day where the administrator is, not in Greenwich. */
function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return [now.getFullYear(), month, day].join("-");
}
