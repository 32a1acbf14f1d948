import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sentencesOfProgram } from "./prose/messages";
import { faultsIn } from "./prose/rules";
import { sentencesOfMarkdown } from "./prose/sentences";

/** Holds every document and every text of the program against plain English; ends with 1 where one is not. */
const root = path.join(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "*.md", "src/*.ts", "src/*.tsx"], {
  cwd: root,
  encoding: "utf8",
})
  .trim()
  .split("\n");
let faults = 0;
for (const file of files) {
  const text = readFileSync(path.join(root, file), "utf8");
  const sentences = file.endsWith(".md") ? sentencesOfMarkdown(text) : sentencesOfProgram(text);
  for (const sentence of sentences) {
    for (const fault of faultsIn(sentence.text, file)) {
      faults++;
      console.log(`${file}:${String(sentence.line)}: ${fault}\n    ${sentence.text}`);
    }
  }
}
process.exitCode = faults > 0 ? 1 : 0;
