import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cleanRosters } from "./samples/clean-rosters";
import { messyRoster } from "./samples/messy-roster";
import { writeSample } from "./samples/write-sample";

/** Writes samples/*.xlsx. Run it again after changing anything in scripts/samples, and commit the files. */
const folder = fileURLToPath(new URL("../samples/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const { file, sheet } of [...cleanRosters, messyRoster]) {
  writeFileSync(folder + file, await writeSample(sheet));
  console.log(`samples/${file}: ${String(sheet.rows.length)} rows`);
}
