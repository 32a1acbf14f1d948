import { readFile } from "node:fs/promises";
import { run } from "../../src/cli/run";
import { Refusal } from "../../src/programme";
import { readProtectedWorkbook } from "../../src/xlsx";

/** Reads files as the command line does, in a process of its own, and prints what came of each as a line of JSON. */
let secondsBefore = 0;
for (const file of process.argv.slice(2)) {
  const said: string[] = [];
  const exit = await run(["check", file], {
    print: (text) => said.push(text),
    printError: (text) => said.push(text),
    terminal: { write: () => true },
    now: () => 0,
    today: () => "2026-08-20",
    moment: () => new Date("2026-08-20T09:00:00Z"),
    newId: () => "programme-1",
    random: () => 0.5,
    sampleRoster: "",
    version: "0.0.0",
  });
  if (said.join().includes("password")) {
    // As a returned pack it would be read with one; only a refusal may come of it.
    await readProtectedWorkbook(new Uint8Array(await readFile(file)), file, ["password"]).catch(
      (thrown: unknown) => {
        if (!(thrown instanceof Refusal)) throw thrown;
      },
    );
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  const verdict = {
    ...{ exit, said: said.join("\n").slice(0, 300) },
    ...{ seconds: seconds - secondsBefore, megabytes: maxRSS / 1024 },
  };
  secondsBefore = seconds;
  process.stdout.write(`${JSON.stringify(verdict)}\n`);
}
