import { Refusal } from "../../programme";
import {
  evaluationStages,
  evaluationStatements,
  type Evaluation,
  type EvaluationAnswers,
  type EvaluationStage,
} from "../../sharing";
import { known, rowAt, matchingForm, type SheetContent } from "../../sheet";
import { evaluationTexts } from "../report/evaluation-texts";
import type { WorkbookContent } from "../workbook";

type Rows = SheetContent["rows"];

/** Of the sheets of answers, in English: those of another language are read where that is in use. */
const titles: Readonly<Record<EvaluationStage, readonly string[]>> = {
  start: ["Answers at the start"],
  middle: ["Answers in the middle"],
  // Workbooks made before there were three have one sheet.
  end: ["Answers at the end", "Answers"],
};

/**
 * Reads the answers typed in the evaluation's workbook, whatever its sheets are called now and whatever else is in it.
 * @throws {Refusal} "not-an-evaluation" without a sheet of answers
 */
export function readEvaluation({ sheets }: WorkbookContent, file: string): Evaluation {
  const found: Record<EvaluationStage, EvaluationAnswers | null> = { start: null, middle: null, end: null };
  for (const { name, rows } of sheets) {
    const header = rows.findIndex((cells) => columnsOf(cells).some((column) => column >= 0));
    const stage = stageOf([name, rows[0]?.[0]?.value]);
    if (header >= 0 && stage) found[stage] ??= answersBelow(rows, header);
  }
  const { start, middle, end } = found;
  if (!start && !middle && !end) throw new Refusal({ code: "not-an-evaluation", details: { file } });
  return { start: start ?? [], middle: middle ?? [], end: end ?? [] };
}

function isSame(text: string, value: unknown): boolean {
  return typeof value === "string" && matchingForm(value) === matchingForm(text);
}

function stageOf(texts: readonly unknown[]): EvaluationStage | null {
  const { sheets } = evaluationTexts.answers;
  return (
    evaluationStages.find((stage) =>
      [...titles[stage], sheets[stage]].some((title) => texts.some((text) => isSame(title, text))),
    ) ?? null
  );
}

/** Where each statement's answers are; -1 for none. */
function columnsOf(heads: Rows[number]): readonly number[] {
  return evaluationStatements.map((statement, at) =>
    heads.findIndex(
      ({ value }) => isSame(statement, value) || isSame(known(evaluationTexts.statements[at]), value),
    ),
  );
}

function answersBelow(rows: Rows, header: number): EvaluationAnswers {
  const columns = columnsOf(rowAt(rows, header));
  return rows.slice(header + 1).map((cells) =>
    columns.map((column) => {
      const value = column < 0 ? null : cells[column]?.value;
      return typeof value === "number" ? value : null;
    }),
  );
}
