import { randomInt, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { speakIn } from "../languages";
import { localDay } from "../sheet";
import { run } from "./run";

const fromHere = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const { version } = JSON.parse(readFileSync(fromHere("package.json"), "utf8")) as {
  readonly version: string;
};

// A reader that has seen enough, such as `head`, closes the pipe: what is left is for nobody.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

// Not awaited at the outermost level: the command line also starts by `require`.
void (async () => {
  await speakIn(process.env.LEARNING_SETS_LANGUAGE ?? "");
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
    sampleRoster: fromHere("samples/roster-60.xlsx"),
    version,
  });
})();
