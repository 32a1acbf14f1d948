import { runSamples } from "../test/microsoft-samples/run-samples";

/**
 * `npm run samples:microsoft DIR`: runs Microsoft's own Excel samples on the emulated Excel. DIR is `samples/excel` of
 * a checkout of OfficeDev/office-js-snippets, which is no part of this project.
 */
const [, , folder] = process.argv;
if (folder === undefined) {
  console.error("Say where the samples are: npm run samples:microsoft office-js-snippets/samples/excel");
  process.exit(2);
}
// Samples leave promises behind that nobody waits for.
process.on("unhandledRejection", () => undefined);
const runs = await runSamples(folder);
const folders = [...new Set(runs.map(({ file }) => file.split(/[\\/]/)[0] ?? ""))];
for (const each of folders) {
  const own = runs.filter(({ file }) => file.split(/[\\/]/)[0] === each);
  const passed = own.filter(({ trouble }) => trouble === null).length;
  console.log(`${each}: ${String(passed)} of ${String(own.length)} functions run`);
}
for (const { file, button, trouble } of runs) {
  if (trouble !== null) console.log(`  ${file}, ${button}: ${trouble}`);
}
const all = runs.filter(({ trouble }) => trouble === null).length;
console.log(`${String(all)} of ${String(runs.length)} functions run.`);
process.exit(0);
