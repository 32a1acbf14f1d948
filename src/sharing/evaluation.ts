import { evaluationStatements } from "./evaluation-texts";
import { fewestShown } from "./small-counts";

/** When the members are asked: the same statements each time, so that a change can be seen. */
export const evaluationStages = ["start", "middle", "end"] as const;
export type EvaluationStage = (typeof evaluationStages)[number];

/** Typed answers: a row for each paper, an answer for each statement. */
export type EvaluationAnswers = readonly (readonly (number | null)[])[];
export type Evaluation = Readonly<Record<EvaluationStage, EvaluationAnswers>>;

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
export function evaluationSummary(rows: EvaluationAnswers): readonly StatementSummary[] {
  return evaluationStatements.map((statement, column) => {
    const answers = answersTo(rows, column);
    if (answers.length < fewestShown) return { statement, shown: null };
    const mean = answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    const agree = answers.filter((answer) => answer >= 4).length / answers.length;
    return { statement, shown: { answers: answers.length, mean, agree } };
  });
}

function answersTo(rows: EvaluationAnswers, column: number): readonly number[] {
  return rows.flatMap((row) => {
    const answer = row[column] ?? null;
    return answer !== null && Number.isInteger(answer) && answer >= 1 && answer <= 5 ? answer : [];
  });
}

/** A mean for people who do not see the answers: to the nearest half, and never that everybody said the same. */
export interface PublishedMean {
  readonly mean: number;
  readonly bound: "about" | "or more" | "or less";
}

/** What one statement came to at each stage, and what changed from the first shown to the last. */
export interface StatementChange {
  readonly statement: string;
  /** Null below five answers. */
  readonly means: Readonly<Record<EvaluationStage, PublishedMean | null>>;
  /** Null where fewer than two stages are shown. */
  readonly change: "higher" | "lower" | "same" | null;
}

const [lowest, highest] = [1.5, 4.5];

/**
 * The evaluation as the board is shown it. Answers count five at a time, in the order in which they were typed: those
 * beyond the last five wait. So two reports never differ by fewer than five people's answers.
 */
export function evaluationChange(evaluation: Evaluation): readonly StatementChange[] {
  return evaluationStatements.map((statement, column) => {
    const meanAt = (stage: EvaluationStage): PublishedMean | null =>
      publishedMean(answersTo(evaluation[stage], column));
    const means = { start: meanAt("start"), middle: meanAt("middle"), end: meanAt("end") };
    const shown = evaluationStages.flatMap((stage) => means[stage] ?? []);
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last || shown.length < 2) return { statement, means, change: null };
    const change = last.mean > first.mean ? "higher" : last.mean < first.mean ? "lower" : "same";
    return { statement, means, change };
  });
}

function publishedMean(answers: readonly number[]): PublishedMean | null {
  const counted = answers.slice(0, answers.length - (answers.length % fewestShown));
  if (counted.length === 0) return null;
  const mean = Math.round((2 * counted.reduce((sum, answer) => sum + answer, 0)) / counted.length) / 2;
  if (mean >= highest) return { mean: highest, bound: "or more" };
  if (mean <= lowest) return { mean: lowest, bound: "or less" };
  return { mean, bound: "about" };
}
