import {
  evaluationStatements,
  evaluationSummary,
  fewestShown,
  type EvaluationAnswers,
  type EvaluationStage,
} from "../../sharing";
import { absoluteAddress, cellAddress, quotedSheetName } from "../../sheet";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { StyleName } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { evaluationTexts as texts } from "./evaluation-texts";
import { quotedText } from "../../words";
import { tooFew } from "./shown-figures";
import { finishReport } from "./finish-report";

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
  const canvas = new SheetCanvas([63, ...typed.flatMap(() => [9, 9, 9]), 10]);
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
  drawBars(canvas, typed, top + 1, summaries);
  return finishReport(canvas, "report-evaluation", texts, {
    print: { orientation: "landscape", titleRows: null, pagesAcross: 1, pagesDown: 1 },
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

/** Cells of a bar: half a point of the scale each. */
const barColumns = 10;
const barHeight = 12;
const bars = { start: "barStart", middle: "barMiddle", end: "barEnd" } as const satisfies Record<
  EvaluationStage,
  StyleName
>;

/** The means as bars of filled cells: unlike a chart, they are nothing at all while there is nothing to show. */
function drawBars(
  canvas: SheetCanvas,
  typed: readonly TypedAnswers[],
  firstRow: number,
  summaries: readonly ReturnType<typeof evaluationSummary>[],
): void {
  const lastRow = firstRow + evaluationStatements.length - 1;
  const meansIn = (top: number, bottom: number): string =>
    typed
      .map((_, place) => `${cellAddress(top, meanOf(place))}:${cellAddress(bottom, meanOf(place))}`)
      .join(",");
  const isNothing = `COUNT(${meansIn(firstRow, lastRow)})=0`;
  const isShown = summaries.flat().some(({ shown }) => shown !== null);
  const once = (text: string, style: StyleName): CellPlan => ({
    value: isShown ? text : "",
    formula: `IF(${isNothing},"",${quotedText(text)})`,
    style,
  });
  canvas.liveText(
    isShown ? texts.barsAbout : texts.noBars,
    `IF(${isNothing},${quotedText(texts.noBars)},${quotedText(texts.barsAbout)})`,
    "note",
  );
  canvas.row([
    once(texts.bars, "besideHeading"),
    ...Array.from({ length: barColumns }, (_, half): CellPlan | null =>
      half % 2 === 1 ? once(String((half + 1) / 2), "barLabel") : null,
    ),
  ]);
  texts.statements.forEach((statement, index) => {
    const row = firstRow + index;
    const isHidden = summaries.every((summary) => (summary[index]?.shown ?? null) === null);
    canvas.row([
      {
        value: isHidden ? "" : statement,
        formula: `IF(COUNT(${meansIn(row, row)})=0,"",${quotedText(statement)})`,
        style: "line",
      },
    ]);
    typed.forEach(({ stage }, place) => {
      const mean = `$${cellAddress(row, meanOf(place))}`;
      const shown = summaries[place]?.[index]?.shown ?? null;
      const at = canvas.row(
        [
          {
            value: shown === null ? "" : texts.stages[stage],
            formula: `IF(ISNUMBER(${mean}),${quotedText(texts.stages[stage])},"")`,
            style: "barLabel",
          },
        ],
        barHeight,
      );
      canvas.format(
        { top: at, bottom: at, left: 1, right: barColumns },
        `N(${absoluteAddress(row, meanOf(place))})*2>=COLUMN()-1.25`,
        bars[stage],
      );
    });
  });
}
