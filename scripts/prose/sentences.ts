/** A sentence of a document or a message, and where it begins. */
export interface Sentence {
  readonly text: string;
  readonly line: number;
  readonly isHeading: boolean;
}

/** The sentences of a Markdown text: of paragraphs, list items, headings and table cells; code is left out. */
export function sentencesOfMarkdown(markdown: string): Sentence[] {
  const found: Sentence[] = [];
  let block = "";
  let start = 1;
  let isHeading = false;
  let isCode = false;
  const end = (): void => {
    const own = isHeading ? [plain(block)].filter((text) => text !== "") : sentences(block);
    found.push(...own.map((text) => ({ text, line: start, isHeading })));
    block = "";
    isHeading = false;
  };
  markdown.split("\n").forEach((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) {
      end();
      isCode = !isCode;
      return;
    }
    if (isCode) return;
    const isStart = /^\s*(?:[-*+] |\d+\. |#|>|\||$|---)/.test(line);
    if (isStart || isHeading) end();
    if (block === "") start = index + 1;
    isHeading = line.startsWith("#");
    const cells = line.trim().startsWith("|") ? line.split("|") : [line];
    if (cells.length > 1) for (const cell of cells) found.push(...sentencesOf(cell, index + 1));
    else block += ` ${line.replace(/^\s*(?:[-*+] |\d+\. |#+ |> ?)/, "")}`;
  });
  end();
  return found;
}

/** The sentences of a text without marks. */
export function sentencesOf(text: string, line: number): Sentence[] {
  return sentences(text).map((sentence) => ({ text: sentence, line, isHeading: false }));
}

function sentences(text: string): string[] {
  return plain(text)
    .split(/(?<=[.!?:;])\s+(?=["“(]?[A-Z0-9])|(?<=[;])\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\w/.test(sentence));
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/`[^`]*`/g, "Code")
    .replace(/<[^>]+>/g, " ")
    .replace(/\*\*|__/g, "")
    .trim();
}
