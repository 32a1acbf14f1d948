import { fewestShown } from "./small-counts";

/** The statements of the year-end evaluation, answered from 1 (not at all) to 5 (fully), without a name. */
export const evaluationStatements: readonly string[] = [
  "In my set I could speak openly.",
  "The questions of the others helped me to see my issues differently.",
  "I did what I had resolved to do between the meetings.",
  "What I learned has changed something for patients or staff.",
  "I have built working relations with other professions and organisations.",
  "Our facilitator helped us to learn from our actions.",
  "The external speakers were worth the time.",
];

/** What the answers to one statement come to. */
export interface StatementSummary {
  readonly statement: string;
  /** Null when fewer than five people answered it: nothing more is said then. */
  readonly shown: {
    readonly answers: number;
    /** Of 1 to 5. */
    readonly mean: number;
    /** Those who answered 4 or 5, over all who answered. */
    readonly agree: number;
  } | null;
}

/**
 * Sums up the evaluation: one row for each person, one answer for each statement. Answers that are no whole
 * number of 1 to 5 are left out. A statement with fewer than five answers stays hidden.
 */
export function evaluationSummary(
  rows: readonly (readonly (number | null)[])[],
): readonly StatementSummary[] {
  return evaluationStatements.map((statement, column) => {
    const answers = rows.flatMap((row) => {
      const answer = row[column] ?? null;
      return answer !== null && Number.isInteger(answer) && answer >= 1 && answer <= 5 ? answer : [];
    });
    if (answers.length < fewestShown) return { statement, shown: null };
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    const agree = answers.filter((answer) => answer >= 4).length / answers.length;
    return { statement, shown: { answers: answers.length, mean, agree } };
  });
}
