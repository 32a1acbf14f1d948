/** Turns of phrase that people read twice, each with what to write instead. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\be-mails?\b/i, "email"],
  [/\bwhoever\b/i, "people who, anyone who"],
  [/\bof whom\b/i, "name them"],
  [/\bas far as (?:that|this|it) goes\b/i, "say how far"],
  [/\bdeserves? a look\b/i, "check"],
  [/\bworth a look\b/i, "Notes"],
  [/\bat present\b/i, "now"],
  [/\banew\b/i, "again"],
  [/\bhands? over\b/i, "give"],
  [/\bnothing of any other\b/i, "only"],
  [/\b(?:takes?|taken|took) up\b/i, "start, continue"],
  [/\b(?:is|are) none of\b|\bthat (?:is|are) none\b/i, "say what it is"],
  [/\banybody's\b/i, "their"],
  [/\bfurther (?:down|up)\b/i, "below, above"],
  [/\beven range\b/i, "as even as possible"],
  [/\bcohort code\b/i, "cohort"],
  [/\bgroup family\b/i, "profession family"],
  [/\bplease\b/i, "leave it out"],
  [/\bsomething went wrong\b/i, "say what went wrong"],
  [/\bwhat (?:is|was) known of\b/i, "name it"],
  [/\bthe ticked\b/i, "count them"],
  [/\bit ends with [012]\b/i, "Exit codes: ..."],
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

/** What is wrong with a sentence of a file, each as a line for the writer. */
export function faultsIn(sentence: string, file: string): string[] {
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
