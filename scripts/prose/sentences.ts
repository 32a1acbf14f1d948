/** A sentence of a document or a message, and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
}

/** The sentences of a Markdown text: of paragraphs, list items, headings and table cells; code is left out. */
export function sentencesOfMarkdown(markdown: string): Sentence[] {
  const found: Sentence[] = [];
  let block = "";
  let start = 1;
  let isCode = false;
  const end = (): void => {
    found.push(...sentencesOf(block, start));
    block = "";
  };
  markdown.split("\n").forEach((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) {
      end();
      isCode = !isCode;
      return;
    }
    if (isCode) return;
    const isStart = /^\s*(?:[-*+] |\d+\. |#|>|\||$|---)/.test(line);
    if (isStart) end();
    if (block === "") start = index + 1;
    const cells = line.trim().startsWith("|") ? line.split("|") : [line];
    if (cells.length > 1) for (const cell of cells) found.push(...sentencesOf(cell, index + 1));
    else block += ` ${line.replace(/^\s*(?:[-*+] |\d+\. |#+ |> ?)/, "")}`;
  });
  end();
  return found;
}

/** The sentences of a text without marks. */
export function sentencesOf(text: string, line: number): Sentence[] {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/`[^`]*`/g, "Code")
    .replace(/<[^>]+>/g, " ")
    .replace(/\*\*|__/g, "")
    .trim();
  return plain
    .split(/(?<=[.!?:;])\s+(?=["“(]?[A-Z0-9])|(?<=[;])\s/)
    .filter((sentence) => /\w/.test(sentence))
    .map((sentence) => ({ text: sentence.trim(), line }));
}
