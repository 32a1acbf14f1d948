import {
  evaluationStages,
  evaluationStatements,
  fewestShown,
  type Evaluation,
  type EvaluationStage,
} from "../../sharing";
import { safeSheetName } from "../draw/sheet-names";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { resultsSheet, type TypedAnswers } from "./evaluation-results";
import type { ReportKind } from "./report-kind";
import { evaluationTexts as texts } from "./evaluation-texts";

export interface EvaluationInput {
  readonly programmeName: string;
  /** Lines to type answers in, at each stage. */
  readonly lines: number;
  /** Typed already. */
  readonly answers: Evaluation;
}

/** The evaluation: a page to hand out, a sheet for each stage to type answers in, and what they come to. */
export function evaluationSheets(input: EvaluationInput): SheetPlan[] {
  const typed = evaluationStages.map((stage) => answersSheet(input, stage));
  return [
    resultsSheet(input.programmeName, typed),
    ...typed.map(({ sheet }) => sheet),
    questionnaireSheet(input),
  ];
}

function answersSheet(
  { programmeName, lines, answers: typed }: EvaluationInput,
  stage: EvaluationStage,
): TypedAnswers & { readonly sheet: SheetPlan } {
  const answers = typed[stage];
  const canvas = new SheetCanvas(evaluationStatements.map(() => 22));
  const title = texts.answers.sheets[stage];
  // As Excel takes it: formulas of another sheet name it.
  const sheetName = safeSheetName(title, `Answers (${stage})`, new Set());
  canvas.band(title, programmeName);
  canvas.text(texts.answers.howTo);
  canvas.text(texts.answers.scale);
  canvas.skip();
  const top = canvas.header(texts.statements);
  for (let line = 0; line < Math.max(lines, answers.length); line++) {
    canvas.row(
      evaluationStatements.map((_, column): CellPlan => ({
        value: answers[line]?.[column] ?? null,
        style: "entryNumber",
      })),
    );
  }
  const [firstRow, lastRow] = [top + 1, canvas.nextRow - 1];
  canvas.validate({
    range: { top: firstRow, bottom: lastRow, left: 0, right: evaluationStatements.length - 1 },
    rule: { kind: "whole", minimum: 1, maximum: 5 },
    ...{ promptTitle: texts.answers.promptTitle, prompt: texts.answers.prompt },
    ...{ errorTitle: texts.answers.errorTitle, error: texts.answers.error, severity: "stop" },
  });
  const sheet = canvas.finish({
    key: `report-answers-${stage}`,
    name: sheetName,
    tabColour: tabColours.fillIn,
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
    summary: texts.answers.summary,
  });
  return { stage, answers, sheet, sheetName, firstRow, lastRow };
}

function questionnaireSheet({ programmeName }: EvaluationInput): SheetPlan {
  const canvas = new SheetCanvas([54, 9, 9, 9, 9, 9]);
  canvas.band(texts.paper.title, programmeName);
  canvas.skip();
  canvas.text(texts.paper.howTo);
  canvas.text(texts.paper.when, "note");
  canvas.skip();
  canvas.row(
    [
      "",
      ...texts.paper.scale.map(
        (meaning, at) => `${String(at + 1)}
${meaning}`,
      ),
    ].map((value) => ({
      value,
      style: "headerCentre",
    })),
    36,
  );
  for (const statement of texts.statements) {
    canvas.row(
      [
        { value: statement, style: "bodyWrapped" },
        ...[1, 2, 3, 4, 5].map((): CellPlan => ({ value: null, style: "entry" })),
      ],
      40,
    );
  }
  canvas.skip();
  canvas.text(texts.paper.thanks);
  return canvas.finish({
    key: "report-questionnaire",
    name: texts.paper.sheet,
    tabColour: tabColours.setUp,
    frozen: { rows: 0, columns: 0 },
    print: {
      ...{ orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1, bareFoot: true },
    },
    summary: texts.paper.summary,
  });
}

export const evaluationReport: ReportKind = {
  draw({ settings: { programmeName }, members }) {
    const answers = { start: [], middle: [], end: [] };
    return {
      sheets: evaluationSheets({ programmeName, lines: members.length, answers }),
      facts: { kind: "evaluation", statements: evaluationStatements.length, fewest: fewestShown },
    };
  },
};
