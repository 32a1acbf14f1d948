import { evaluationStatements, evaluationSummary, fewestShown } from "../../sharing";
import { absoluteAddress, cellAddress, quotedSheetName } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour, tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";

const answersName = "Answers";
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
  canvas.band("Evaluation", `${programmeName}: what the answers come to`);
  canvas.skip();
  canvas.text(
    `Counted by itself from the Answers sheet. A statement that fewer than ${String(fewestShown)} people answered stays hidden.`,
  );
  canvas.skip();
  const top = canvas.header(["Statement", "Answers", "Mean, 1 to 5", "Answered 4 or 5"]);
  const summary = evaluationSummary(answers);
  summary.forEach(({ statement, shown }, column) => {
    const cells = `${quotedSheetName(answersName)}!${absoluteAddress(first, column)}:${absoluteAddress(last, column)}`;
    const count = `SUMPRODUCT(COUNTIF(${cells},${scale}))`;
    const unless = (formula: string, hidden: string): string =>
      `IF(${count}<${String(fewestShown)},"${hidden}",${formula})`;
    canvas.row([
      { value: statement, style: "bodyWrapped" },
      { value: shown?.answers ?? hiddenWords, formula: unless(count, hiddenWords), style: "number" },
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
    isEmpty ? emptyChart : chartWords,
    `IF(COUNT(${means})=0,"${emptyChart}","${chartWords}")`,
    "note",
  );
  const chartTop = canvas.nextRow;
  canvas.skip(18);
  canvas.chart({
    id: "means",
    kind: "bar",
    title: "Mean answer, from 1 (not at all) to 5 (fully)",
    altText: "A bar for each statement with the mean of its answers; the table above has every figure.",
    categories: { ...rows, left: 0, right: 0 },
    series: [{ name: "Mean", values: { ...rows, left: 2, right: 2 }, colour: plainColour }],
    area: { top: chartTop, left: 0, bottom: chartTop + 17, right: 3 },
    ...{ valueAxisTitle: "", valueFormat: "0", valueMaximum: 5, legend: "none" },
  });
  return canvas.finish({
    key: "report-evaluation",
    name: "Results",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1 },
    summary: "What the answers come to, hidden while there are too few.",
  });
}

const hiddenWords = `fewer than ${String(fewestShown)}`;
const emptyChart = "No statement has enough answers yet, so the chart has nothing to show.";
const chartWords = "The chart shows the means; a statement that is hidden has no bar.";

function answersSheet({ programmeName, lines, answers }: EvaluationInput): {
  sheet: SheetPlan;
  firstRow: number;
  lastRow: number;
} {
  const canvas = new SheetCanvas(evaluationStatements.map(() => 20));
  canvas.band("Answers", programmeName);
  canvas.text(
    "A line for each paper: shuffle the papers first, and write no name, set or date anywhere here.",
  );
  canvas.text("1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully. Leave blank what was not answered.");
  canvas.skip();
  const top = canvas.header(evaluationStatements);
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
    promptTitle: "Answer",
    prompt: "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully.",
    errorTitle: "1 to 5",
    error: "Type a whole number of 1 to 5, or leave the cell blank.",
    severity: "stop",
  });
  const sheet = canvas.finish({
    key: "report-answers",
    name: answersName,
    tabColour: tabColours.fillIn,
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
    summary: "The answers, without a name.",
  });
  return { sheet, firstRow, lastRow };
}

function questionnaireSheet({ programmeName }: EvaluationInput): SheetPlan {
  const canvas = new SheetCanvas([54, 9, 9, 9, 9, 9]);
  canvas.band("How was it for you?", programmeName);
  canvas.skip();
  canvas.text(
    "Tick one box in each line. Do not write your name. Leave out what you would rather not answer. Results are shown only when at least five people have answered.",
  );
  canvas.skip();
  canvas.row(
    ["", "1\nnot at all", "2\na little", "3\npartly", "4\nmostly", "5\nfully"].map((value) => ({
      value,
      style: "headerCentre",
    })),
    36,
  );
  for (const statement of evaluationStatements) {
    canvas.row(
      [
        { value: statement, style: "bodyMiddle" },
        ...[1, 2, 3, 4, 5].map((): CellPlan => ({ value: null, style: "entry" })),
      ],
      40,
    );
  }
  canvas.skip();
  canvas.text("Thank you.");
  return canvas.finish({
    key: "report-questionnaire",
    name: "Questionnaire",
    tabColour: tabColours.setUp,
    frozen: { rows: 0, columns: 0 },
    print: {
      ...{ orientation: "portrait", titleRows: null, pagesAcross: 1, pagesDown: 1, bareFoot: true },
    },
    summary: "A page to hand out.",
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
