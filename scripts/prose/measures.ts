interface Measure {
  readonly line: number;
  readonly fault: string;
}

/** A task that is longer is two, or explains what belongs elsewhere. */
const mostWordsOfTask = 150;
/** So many words with their headings and table are one side of A4, printed in 11 point. */
const mostWordsOfPage = 320;

/** What is too long in a guide: each task of the administrator's, all of the facilitators' page. */
export function faultsOfMeasure(markdown: string, file: string): Measure[] {
  if (file === "docs/facilitators.md") {
    const words = wordsIn(markdown);
    return words > mostWordsOfPage ? [{ line: 1, fault: `${String(words)} words: more than a page` }] : [];
  }
  if (file !== "docs/administrators-guide.md") return [];
  const lines = markdown.split("\n");
  const starts = lines.flatMap((line, at) => (/^#{2,3} /.test(line) ? [at] : []));
  return starts.flatMap((start, at) => {
    const task = lines.slice(start + 1, starts[at + 1]).join("\n");
    const words = wordsIn(task);
    return words > mostWordsOfTask
      ? [{ line: start + 1, fault: `${String(words)} words; a task has ${String(mostWordsOfTask)}` }]
      : [];
  });
}

function wordsIn(markdown: string): number {
  const read = markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, "").replace(/\]\([^)]*\)/g, "]");
  return read.split(/\s+/).filter((word) => /\w/.test(word)).length;
}
