import { evaluationStatements, evaluationSummary, fewestShown } from "../../sharing";
import { absoluteAddress, cellAddress, quotedSheetName } from "../../sheet";
import { safeSheetName } from "../draw/sheet-names";
import { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour, tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { evaluationTexts as texts } from "./evaluation-texts";
import type { ReportKind } from "./report-kind";
import { quotedText } from "../../words";

const scale = "{1,2,3,4,5}";

export interface EvaluationInput {
  readonly programmeName: string;
  /** Lines to type answers in. */
  readonly lines: number;
  /** Typed already: a line for each person, an answer for each statement. */
  readonly answers: readonly (readonly (number | null)[])[];
}

/** The year-end evaluation: a page to hand out, a sheet to type the answers in, and what they come to. */
export function evaluationSheets(input: EvaluationInput): SheetPlan[] {
  const answers = answersSheet(input);
  return [resultsSheet(input, answers.firstRow, answers.lastRow), answers.sheet, questionnaireSheet(input)];
}

function resultsSheet({ programmeName, answers }: EvaluationInput, first: number, last: number): SheetPlan {
  const canvas = new SheetCanvas([62, 14, 12, 16]);
  canvas.band(texts.title, texts.about(programmeName));
  canvas.skip();
  canvas.text(texts.howTo(fewestShown));
  canvas.skip();
  const top = canvas.header(texts.columns);
  const summary = evaluationSummary(answers);
  const hidden = texts.hidden(fewestShown);
  summary.forEach(({ shown }, column) => {
    const cells = `${quotedSheetName(answersName())}!${absoluteAddress(first, column)}:${absoluteAddress(last, column)}`;
    const count = `SUMPRODUCT(COUNTIF(${cells},${scale}))`;
    const unless = (formula: string, hidden: string): string =>
      `IF(${count}<${String(fewestShown)},${quotedText(hidden)},${formula})`;
    canvas.row([
      { value: texts.statements[column] ?? "", style: "bodyWrapped" },
      { value: shown?.answers ?? hidden, formula: unless(count, hidden), style: "number" },
      {
        value: shown?.mean ?? "",
        formula: unless(`SUMPRODUCT(COUNTIF(${cells},${scale}),${scale})/${count}`, ""),
        style: "number",
        format: "0.0",
      },
      {
        value: shown?.agree ?? "",
        formula: unless(`SUMPRODUCT(COUNTIF(${cells},{4,5}))/${count}`, ""),
        style: "rate",
      },
    ]);
  });
  canvas.skip();
  const bottom = top + evaluationStatements.length;
  const rows = { top: top + 1, bottom };
  const isEmpty = summary.every(({ shown }) => shown === null);
  const means = `${cellAddress(rows.top, 2)}:${cellAddress(bottom, 2)}`;
  canvas.liveText(
    isEmpty ? texts.emptyChart : texts.chartAbout,
    `IF(COUNT(${means})=0,${quotedText(texts.emptyChart)},${quotedText(texts.chartAbout)})`,
    "note",
  );
  const chartTop = canvas.nextRow;
  canvas.skip(18);
  canvas.chart({
    id: "means",
    kind: "bar",
    title: texts.chart,
    altText: texts.chartAlt,
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: texts.mean, values: { ...rows, left: 2, right: 2 }, colour: plainColour }],
    area: { top: chartTop, left: 0, bottom: chartTop + 17, right: 3 },
    ...{ valueAxisTitle: "", valueFormat: "0", valueMaximum: 5, legend: "none" },
  });
  return canvas.finish({
    key: "report-evaluation",
    name: texts.sheet,
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1 },
    summary: texts.summary,
  });
}

/** As Excel takes it: formulas of another sheet name it. */
function answersName(): string {
  return safeSheetName(texts.answers.sheet, "Answers", new Set());
}

function answersSheet({ programmeName, lines, answers }: EvaluationInput): {
  sheet: SheetPlan;
  firstRow: number;
  lastRow: number;
} {
  const canvas = new SheetCanvas(evaluationStatements.map(() => 20));
  canvas.band(texts.answers.sheet, programmeName);
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
    promptTitle: texts.answers.promptTitle,
    prompt: texts.answers.prompt,
    errorTitle: texts.answers.errorTitle,
    error: texts.answers.error,
    severity: "stop",
  });
  const sheet = canvas.finish({
    key: "report-answers",
    name: answersName(),
    tabColour: tabColours.fillIn,
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
    summary: texts.answers.summary,
  });
  return { sheet, firstRow, lastRow };
}

function questionnaireSheet({ programmeName }: EvaluationInput): SheetPlan {
  const canvas = new SheetCanvas([54, 9, 9, 9, 9, 9]);
  canvas.band(texts.paper.title, programmeName);
  canvas.skip();
  canvas.text(texts.paper.howTo);
  canvas.skip();
  canvas.row(
    ["", ...texts.paper.scale.map((meaning, at) => `${String(at + 1)}\n${meaning}`)].map((value) => ({
      value,
      style: "headerCentre",
    })),
    36,
  );
  for (const statement of texts.statements) {
    canvas.row(
      [
        { value: statement, style: "bodyMiddle" },
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
    return {
      sheets: evaluationSheets({ programmeName, lines: members.length, answers: [] }),
      facts: { kind: "evaluation", statements: evaluationStatements.length, fewest: fewestShown },
    };
  },
};
