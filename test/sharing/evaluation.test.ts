import {
  evaluationChange,
  evaluationStatements,
  programmeReport,
  type EvaluationAnswers,
} from "../../src/sharing";
import { readEvaluation } from "../../src/workbook/read";
import { evaluationSheets } from "../../src/workbook/report/evaluation-sheets";
import { reportWorkbook } from "../../src/workbook/report/reports";
import { boardSheet } from "../../src/workbook/report/board-sheet";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { refusalOf } from "../refusal-of";
import { smallProgramme } from "../small-programme";
import { lintPlan } from "../workbook/lint/lint-plan";

/** Papers on which every statement has the same answer. */
const papers = (answers: readonly number[]): EvaluationAnswers =>
  answers.map((answer) => evaluationStatements.map(() => answer));
const meanOf = (answers: readonly number[]) =>
  evaluationChange({ start: papers(answers), middle: [], end: [] })[0]?.means.start ?? null;

describe("the evaluation at the start, in the middle and at the end", () => {
  it("shows a mean at each stage with five answers, and what changed from the first to the last", () => {
    const [first] = evaluationChange({
      start: papers([2, 2, 2, 3, 3, 3]),
      middle: papers([5, 5, 5, 5]),
      end: papers([4, 4, 4, 4, 4]),
    });
    expect(first).toMatchObject({
      means: { start: { mean: 2.5, bound: "about" }, middle: null, end: { mean: 4, bound: "about" } },
      change: "higher",
    });
    const only = evaluationChange({ start: [], middle: [], end: papers([4, 4, 4, 4, 4]) });
    expect(only[0]?.change).toBeNull();
  });

  it("never says that everybody gave the same answer", () => {
    expect(meanOf([5, 5, 5, 5, 5])).toEqual({ mean: 4.5, bound: "or more" });
    expect(meanOf([1, 1, 1, 1, 1, 1])).toEqual({ mean: 1.5, bound: "or less" });
  });

  it("leaves open what one to four people answered who came between two reports", () => {
    for (let count = 5; count <= 15; count++) {
      const before = Array.from({ length: count }, (_, at) => 1 + (at % 5));
      const added = 4 - (count % 5);
      for (const answer of [1, 5])
        expect(meanOf([...before, ...Array.from({ length: added }, () => answer)])).toEqual(meanOf(before));
    }
  });

  it("is read back from the workbook it is typed in, whatever a sheet is called now", async () => {
    const answers = { start: papers([1, 2, 3, 4, 5]), middle: papers([3]), end: [] };
    const plan = reportWorkbook(
      "P",
      "Evaluation",
      evaluationSheets({ programmeName: "P", lines: 6, answers }),
    );
    expect(lintPlan(plan)).toEqual([]);
    const content = await readWorkbook(await writeWorkbook(plan), "evaluation.xlsx");
    const renamed = {
      ...content,
      sheets: content.sheets.map((sheet, at) => ({ ...sheet, name: `S${String(at)}` })),
    };
    for (const each of [content, renamed]) {
      const read = readEvaluation(each, "evaluation.xlsx");
      expect(evaluationChange(read)).toEqual(evaluationChange(answers));
    }
    expect(refusalOf(() => readEvaluation({ ...content, sheets: [] }, "x.xlsx"))).toBe("not-an-evaluation");
  });

  it("is on the board's page with its change, a statement and its means in one row", () => {
    const report = programmeReport(smallProgramme(["P", "P", "P", "P", "P", "P"]), "2026-10-01");
    const evaluation = { start: papers([2, 2, 2, 2, 2]), middle: [], end: papers([4, 4, 4, 4, 4]) };
    const { rows } = boardSheet(report, evaluation);
    const row = rows.find(([cell]) => cell?.value === evaluationStatements[0]) ?? [];
    expect(row.slice(5).map((cell) => cell?.value)).toEqual(["2.0", "not shown", "4.0", "higher"]);
    expect(JSON.stringify(boardSheet(report))).not.toContain(evaluationStatements[0]);
  });
});
