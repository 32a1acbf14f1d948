import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { attendanceLists } from "./samples/attendance-lists";
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
for (const { file, bytes } of await attendanceLists()) {
  writeFileSync(folder + file, bytes);
  console.log(`samples/${file}`);
}
