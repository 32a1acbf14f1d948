import { randomInt, randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { localDay } from "../sheet";
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
