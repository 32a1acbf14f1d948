import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { faultsOfMeasure } from "./prose/measures";
import { sentencesOfProgram, type ProgramText } from "./prose/messages";
import { faultsIn, faultsOfHeading, faultsOfShell } from "./prose/rules";
import { sentencesOfMarkdown, type Sentence } from "./prose/sentences";

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
  const isDocument = file.endsWith(".md");
  const sentences: readonly (Sentence | ProgramText)[] = isDocument
    ? sentencesOfMarkdown(text)
    : sentencesOfProgram(text, file);
  for (const { line, fault } of faultsOfMeasure(text, file)) {
    faults++;
    console.log(`${file}:${String(line)}: ${fault}`);
  }
  for (const sentence of sentences) {
    for (const fault of [
      ...faultsIn(sentence.text, file),
      ...(sentence.isHeading ? faultsOfHeading(sentence.text) : []),
      ...("shell" in sentence ? faultsOfShell(sentence.text, sentence.shell) : []),
    ]) {
      faults++;
      console.log(`${file}:${String(sentence.line)}: ${fault}\n    ${sentence.text}`);
    }
  }
}
process.exitCode = faults > 0 ? 1 : 0;
