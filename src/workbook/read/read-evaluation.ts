import { Refusal } from "../../programme";
import {
  answersTitles,
  evaluationStages,
  evaluationStatements,
  type Evaluation,
  type EvaluationAnswers,
  type EvaluationStage,
} from "../../sharing";
import { matchingForm, type SheetContent } from "../../sheet";
import type { WorkbookContent } from "../workbook";

type Rows = SheetContent["rows"];

/** The only sheet of answers in workbooks made before there were three. */
const onlyTitle = "Answers";

/**
 * Reads the answers typed in the evaluation's workbook, whatever its sheets are called now and whatever else is in it.
 * @throws {Refusal} "not-an-evaluation" without a sheet of answers
 */
export function readEvaluation({ sheets }: WorkbookContent, file: string): Evaluation {
  const found: Record<EvaluationStage, EvaluationAnswers | null> = { start: null, middle: null, end: null };
  for (const { name, rows } of sheets) {
    const header = rows.findIndex((cells) => cells.some(({ value }) => isStatement(value)));
    const stage = stageOf([name, rows[0]?.[0]?.value]);
    if (header >= 0 && stage) found[stage] ??= answersBelow(rows, header);
  }
  const { start, middle, end } = found;
  if (!start && !middle && !end) throw new Refusal({ code: "not-an-evaluation", details: { file } });
  return { start: start ?? [], middle: middle ?? [], end: end ?? [] };
}

function isStatement(value: unknown): boolean {
  return evaluationStatements.some((statement) => isSame(statement, value));
}

function isSame(text: string, value: unknown): boolean {
  return typeof value === "string" && matchingForm(value) === matchingForm(text);
}

function stageOf(titles: readonly unknown[]): EvaluationStage | null {
  const named = (title: string): boolean => titles.some((each) => isSame(title, each));
  return evaluationStages.find((stage) => named(answersTitles[stage])) ?? (named(onlyTitle) ? "end" : null);
}

function answersBelow(rows: Rows, header: number): EvaluationAnswers {
  const heads = rows[header] ?? [];
  const columns = evaluationStatements.map((statement) =>
    heads.findIndex(({ value }) => isSame(statement, value)),
  );
  return rows.slice(header + 1).map((cells) =>
    columns.map((column) => {
      const value = column < 0 ? null : cells[column]?.value;
      return typeof value === "number" ? value : null;
    }),
  );
}
