import {
  evaluationStatements,
  evaluationSummary,
  fewestShown,
  type EvaluationAnswers,
  type EvaluationStage,
} from "../../sharing";
import { absoluteAddress, cellAddress, quotedSheetName } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import { plainColour, seriesColours, tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { evaluationTexts as texts } from "./evaluation-texts";
import { quotedText } from "../../words";
import { tooFew } from "./shown-figures";

const scale = "{1,2,3,4,5}";

/** Where the answers of a stage are typed, and those that are there. Rows are zero-based. */
export interface TypedAnswers {
  readonly stage: EvaluationStage;
  readonly answers: EvaluationAnswers;
  readonly sheetName: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Of each stage's three columns, the second. */
const meanOf = (place: number): number => 2 + 3 * place;

/** What the answers come to at each stage, by formulas, and what changed from the first stage shown to the last. */
export function resultsSheet(programmeName: string, typed: readonly TypedAnswers[]): SheetPlan {
  const changeColumn = 1 + 3 * typed.length;
  const canvas = new SheetCanvas([44, ...typed.flatMap(() => [9, 9, 9]), 10]);
  canvas.band(texts.title, texts.about(programmeName));
  canvas.skip();
  canvas.text(texts.howTo(fewestShown));
  canvas.text(texts.sharing);
  canvas.skip();
  const top = canvas.header([
    texts.statement,
    ...typed.flatMap(({ stage }) => texts.columns(texts.stages[stage])),
    texts.change,
  ]);
  const summaries = typed.map(({ answers }) => evaluationSummary(answers));
  texts.statements.forEach((statement, column) => {
    const row = canvas.nextRow;
    const means = summaries.map((summary) => summary[column]?.shown?.mean ?? null);
    canvas.row([
      { value: statement, style: "bodyWrapped" },
      ...typed.flatMap((at, place) => stageCells(at, column, summaries[place]?.[column]?.shown ?? null)),
      {
        value: changeOf(means) ?? "",
        formula: changeFormula(typed.map((_, place) => cellAddress(row, meanOf(place)))),
        style: "number",
        format: "+0.0;-0.0;0.0",
      },
    ]);
  });
  canvas.skip();
  const rows = { top: top + 1, bottom: top + evaluationStatements.length };
  drawChart(
    canvas,
    typed,
    rows,
    summaries.flat().every(({ shown }) => shown === null),
    changeColumn,
  );
  return canvas.finish({
    key: "report-evaluation",
    name: texts.sheet,
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1, pagesDown: 1 },
    summary: texts.summary,
  });
}

function stageCells(
  { sheetName, firstRow, lastRow }: TypedAnswers,
  column: number,
  shown: ReturnType<typeof evaluationSummary>[number]["shown"],
): CellPlan[] {
  const cells = `${quotedSheetName(sheetName)}!${absoluteAddress(firstRow, column)}:${absoluteAddress(lastRow, column)}`;
  const count = `SUMPRODUCT(COUNTIF(${cells},${scale}))`;
  const unless = (formula: string, hidden: string): string =>
    `IF(${count}<${String(fewestShown)},${quotedText(hidden)},${formula})`;
  return [
    { value: shown?.answers ?? tooFew(), formula: unless(count, tooFew()), style: "number" },
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
  ];
}

function changeOf(means: readonly (number | null)[]): number | null {
  const shown = means.flatMap((mean) => mean ?? []);
  const [first, last] = [shown[0], shown.at(-1)];
  return first === undefined || last === undefined || shown.length < 2 ? null : last - first;
}

/** @param means cells by stage, the first first */
function changeFormula(means: readonly string[]): string {
  const firstOf = (cells: readonly string[]): string =>
    cells.reduceRight(
      (others, cell) => (others === "" ? cell : `IF(ISNUMBER(${cell}),${cell},${others})`),
      "",
    );
  return `IF(COUNT(${means.join(",")})<2,"",${firstOf(means.toReversed())}-${firstOf(means)})`;
}

function drawChart(
  canvas: SheetCanvas,
  typed: readonly TypedAnswers[],
  rows: { readonly top: number; readonly bottom: number },
  isEmpty: boolean,
  lastColumn: number,
): void {
  const means = typed.map(
    (_, place) => `${cellAddress(rows.top, meanOf(place))}:${cellAddress(rows.bottom, meanOf(place))}`,
  );
  canvas.liveText(
    isEmpty ? texts.emptyChart : texts.chartAbout,
    `IF(COUNT(${means.join(",")})=0,${quotedText(texts.emptyChart)},${quotedText(texts.chartAbout)})`,
    "note",
  );
  const chartTop = canvas.nextRow;
  canvas.skip(20);
  canvas.chart({
    id: "means",
    kind: "bar",
    title: texts.chart,
    altText: texts.chartAlt,
    categories: { ...rows, left: 0, right: 0 },
    series: typed.map(({ stage }, place) => ({
      name: texts.stages[stage],
      values: { ...rows, left: meanOf(place), right: meanOf(place) },
      colour: seriesColours.at(place) ?? plainColour,
    })),
    area: { top: chartTop, left: 0, bottom: chartTop + 19, right: lastColumn },
    ...{ valueAxisTitle: "", valueFormat: "0", valueMaximum: 5, legend: "bottom" },
  });
}
