import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync, type Zippable } from "fflate";
import { changelogSection } from "./changelog-section";
import { readPublisher, type Publisher } from "./publisher";

/**
 * Makes artefacts/release: the add-in for a web server as a zip, the npm package, the changelog's section and checksums.
 * The same sources and publisher give the same bytes. `npm run release -- FILE` takes another publisher.json.
 */
const root = path.join(import.meta.dirname, "..");
const out = path.join(root, "artefacts", "release");
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly version: string;
};
const { publisher, notes } = ready();

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
run("build", {
  LEARNING_SETS_HOST: publisher.host,
  LEARNING_SETS_SUPPORT: publisher.support,
  LEARNING_SETS_PRIVACY: publisher.privacy,
  LEARNING_SETS_TERMS: publisher.terms,
  LEARNING_SETS_CONTACT: publisher.contact,
  LEARNING_SETS_PUBLISHER: publisher.publisher,
});
const web = `learning-sets-${version}-web.zip`;
writeFileSync(path.join(out, web), zipOf(webFiles()));
const packed = run("build:package", {}).trim().split("\n").at(-1) ?? "";
copyFileSync(packed, path.join(out, path.basename(packed)));
writeFileSync(path.join(out, "NOTES.md"), `${notes}\n`);
const files = readdirSync(out).sort();
writeFileSync(
  path.join(out, "SHA256SUMS"),
  files.map((file) => `${sha256(path.join(out, file))}  ${file}\n`).join(""),
);
console.log(readFileSync(path.join(out, "SHA256SUMS"), "utf8").trim());

/** What must be decided before a release; it ends here, with the reason, where something is not. */
function ready(): { readonly publisher: Publisher; readonly notes: string } {
  try {
    return {
      publisher: readPublisher(path.resolve(root, process.argv[2] ?? "publisher.json")),
      notes: changelogSection(readFileSync(path.join(root, "CHANGELOG.md"), "utf8"), version),
    };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** dist/ as it was built, with the licence and the page that says what to do with it. */
function webFiles(): ReadonlyMap<string, Uint8Array> {
  const dist = path.join(root, "dist");
  const built = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
  return new Map([
    ...built.map((file): [string, Uint8Array] => [file, readFileSync(path.join(dist, file))]),
    ["LICENSE.txt", readFileSync(path.join(root, "LICENSE"))],
    ["READ-ME-FIRST.md", readFileSync(path.join(root, "docs", "deployment.md"))],
  ]);
}

/** In one order and with one time, so that the same files give the same zip. */
function zipOf(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zippable: Zippable = {};
  for (const file of [...entries.keys()].sort()) zippable[file] = entries.get(file) ?? new Uint8Array();
  return zipSync(zippable, { level: 9, mtime: "1980-01-01T00:00:00" });
}

function run(script: string, environment: Readonly<Record<string, string>>): string {
  return execFileSync("npm", ["run", "--silent", script], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
}

function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
