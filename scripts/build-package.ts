import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { commandLine } from "./webpack-cli.js";

/**
 * Makes the npm package in artefacts/package, and packs it as artefacts/learning-sets-for-excel-VERSION.tgz: the command
 * line, the allocator with its types, and the sample. It needs no other package, so that it installs without a network.
 */
const root = path.join(import.meta.dirname, "..");
const out = path.join(root, "artefacts", "package");
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

execFileSync(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "build-library.ts")]);
await new Promise<void>((resolve, reject) => {
  webpack(commandLine(out), (error, stats) => {
    if (stats && !stats.hasErrors()) resolve();
    else reject(error ?? new Error(stats?.toString("errors-only")));
  });
});

for (const file of [
  "LICENSE",
  "CHANGELOG.md",
  "README.md",
  "library/allocation",
  "docs/allocation.md",
  "samples/roster-60.xlsx",
  "src/allocation/README.md",
]) {
  cpSync(path.join(root, file), path.join(out, file), { recursive: true });
}
const ours = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as Record<string, unknown>;
const kept = ["name", "version", "description", "license", "type", "exports", "engines"];
const added = {
  bin: { "learning-sets-for-excel": "library/cli/main.js" },
  publishConfig: { access: "public", provenance: true },
};
writeFileSync(
  path.join(out, "package.json"),
  `${JSON.stringify({ ...Object.fromEntries(kept.map((key) => [key, ours[key]])), ...added }, null, 2)}\n`,
);
const packed = execFileSync("npm", ["pack", "--silent", "--pack-destination", path.dirname(out)], {
  cwd: out,
  encoding: "utf8",
  shell: process.platform === "win32",
});
console.log(path.join(path.dirname(out), packed.trim()));
