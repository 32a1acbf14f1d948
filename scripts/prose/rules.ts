/** Turns of phrase that people read twice, each with what to write instead. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\be[-‐‑–]mails?\b/i, "email"],
  [/\bwhoever\b/i, "people who, anyone who"],
  [/\bwhom(?:ever|soever)?\b/i, "who, people to, or name them"],
  [/\bas far as (?:that|this|it) goes\b/i, "say how far"],
  [/\bdeserv(?:es?|ing) (?:a look|looking at)\b/i, "check"],
  [/\bworth (?:a look|looking at)\b/i, "Notes"],
  [/\bat (?:present|the present time)\b|\bfor the (?:time being|meantime)\b/i, "now, for now"],
  [/\banew\b/i, "again"],
  [/\bhand(?:s|ed|ing)? (?:\S+ ){0,3}over\b/i, "give"],
  [/\b(?:is|are) to be\b/i, "must, should, will"],
  [/\bneed(?: not|n['’]t)\b/i, "does not have to"],
  [/\b(?:otherwise than|reads? otherwise)\b/i, "is different from"],
  [/\b(?:left|leav(?:es?|ing)|set|put) (?:\S+ ){0,3}aside\b/i, "ignored"],
  [/\bgood to know\b/i, "Notes"],
  [
    /\b(?:stands?|stood) (?:in|on|under|beside|there|here|for itself|as|where)\b|\bas (?:it|they) stands?\b/i,
    "is",
  ],
  [/\bby another way\b/i, "separately"],
  [/\bholds? good\b|\bhow (?:it|they) stands?\b/i, "say how it is"],
  [/\brules? (?:\S+ ){0,2}holds?\b/i, "keep the rule, the rule is kept"],
  [/\bnothing of any other\b/i, "only"],
  [/\b(?:takes?|taken|took|taking) (?:(?:it|them|this|these) )?up\b/i, "start, continue"],
  [/\b(?:is|are) none of\b|(?<!\bthere )\b(?:is|are) none\b/i, "say what it is"],
  [/\banybody['’]s\b/i, "their"],
  [/\bfurther (?:down|up|on)\b|\bas said above\b/i, "below, above"],
  [/\beven[ -]ranges?\b/i, "as even as possible"],
  [/\bcertificate of balance\b/i, "balance check"],
  [/\bcohort[ -]codes?\b/i, "cohort"],
  [/\bgroup[ -]famil(?:y|ies)\b/i, "profession family"],
  [/\bplease\b/i, "leave it out"],
  [/\bsomething (?:\S+ )?went wrong\b/i, "say what went wrong"],
  [/\bwhat (?:is|was) known (?:of|about)\b/i, "name it"],
  [/\bthe ticked\b/i, "count them"],
  [/\bit ends with (?:code )?[012]\b/i, "Exit codes: ..."],
  [/\bcancellation back\b/i, "reinstate"],
  [/\bgo on to\b/i, "continue to"],
  [/\b(?:thereof|hereby|herewith|prior to|in order to|upon)\b/i, "an everyday word"],
];

/** More words than this in a sentence are read twice. */
const mostWords = 25;

/** Records of what was decided and released, lists of synonyms, and what the self-test writes. */
const lengthFree = new RegExp(
  [
    ...["docs/decisions/", "CHANGELOG\\.md", "src/roster/profession-table\\.ts"],
    "docs/unverified-in-excel\\.md",
  ]
    .map((start) => `^${start}`)
    .join("|"),
);

/** Headings of workbooks that were written before, which are still read. */
const inOlderFiles: readonly string[] = ["E-mail"];

/** What is wrong with a sentence of a file, each as a line for the writer. */
export function faultsIn(sentence: string, file: string): string[] {
  if (inOlderFiles.includes(sentence)) return [];
  const words = sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;
  return [
    ...(words > mostWords && !lengthFree.test(file)
      ? [`${String(words)} words; at most ${String(mostWords)}`]
      : []),
    ...phrases.flatMap(([phrase, instead]) => {
      const found = phrase.exec(sentence);
      return found ? [`“${found[0]}”: ${instead}`] : [];
    }),
  ];
}

/** The report for the chair is called by its question. */
const namesOfReports: readonly string[] = ["Does it work?"];

/** A heading is a noun or a task: no question, no sentence. */
export function faultsOfHeading(heading: string): string[] {
  if (namesOfReports.includes(heading)) return [];
  const isQuestion = /^(?:who|whom|whose|what|which|where|when|why|whether|if)\b/i.test(heading);
  const [main = ""] = heading.split(/\b(?:who|that|which|what|when|as)\b/i);
  const isSentence =
    /[.!?:]$/.test(heading) ||
    /\b(?:is|are|was|were|has|have|can|cannot|could|must|does|do|will|be)\b/i.test(main);
  return isQuestion || isSentence ? ["a heading that is neither a noun nor a task"] : [];
}

const namesOption = /(?:^|\s)--[a-z]/;
const namesCommandLine = /(?:^|[\s(])--[a-z]|\bnpm\b|\bcommand line\b/;
const namesCommand =
  /\b(?:run|use|with) (?:allocate|anonymise|bring-back|clean|collect|dismiss|join|next-cycle|packs|refresh|withdraw)\b/;
const namesPane = /\b(?:buttons?|panes?|click|screens?|(?:un)?tick)\b/i;

/** A remedy must work where the reader is. */
export function faultsOfShell(text: string, shell: "pane" | "command line" | "both"): string[] {
  return [
    ...(shell === "pane" && (namesCommandLine.test(text) || namesCommand.test(text))
      ? ["names an option or command in the pane"]
      : []),
    ...(shell === "both" && namesOption.test(text) ? ["names an option where the pane may show it"] : []),
    ...(shell === "command line" && namesPane.test(text) ? ["names the pane on the command line"] : []),
  ];
}
