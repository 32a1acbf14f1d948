import { evaluationStatements } from "../../sharing";
import { catalogue } from "../../words";

/** What the evaluation says: its page to hand out, the sheets to type answers on, and what they come to. */
export const evaluationTexts = catalogue("report.evaluation", {
  title: "Evaluation",
  about: (programme: string): string => `${programme}: what the answers come to`,
  howTo: (fewest: number): string =>
    `The sheets of answers are counted automatically. A statement stays hidden while fewer than ${String(fewest)} people have answered it.`,
  /** On a line of its own. */
  sharing: "Show others the programme report instead of this workbook, which has the answers.",
  sheet: "Results",
  stages: { start: "Start", middle: "Middle", end: "End" },
  statement: "Statement",
  columns: (stage: string): readonly string[] => [
    `${stage}: answers`,
    `${stage}: mean, 1 to 5`,
    `${stage}: 4 or 5`,
  ],
  change: "Change",
  /** In their order, which is that of the answers. */
  statements: evaluationStatements,
  noBars: "No statement has enough answers yet, so there are no bars.",
  barsAbout: "The bars show the means in the table above. A statement that is hidden has no bar.",
  bars: "Mean answer, from 1 (not at all) to 5 (fully)",
  summary: "What the answers come to, hidden while there are too few.",
  answers: {
    sheets: {
      start: "Answers at the start",
      middle: "Answers in the middle",
      end: "Answers at the end",
    },
    howTo: "Type one line for each paper. Shuffle the papers first. Do not write a name, set or date here.",
    scale: "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully. Leave blank what was not answered.",
    promptTitle: "Answer",
    prompt: "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully.",
    errorTitle: "1 to 5",
    error: "Type a whole number from 1 to 5, or leave the cell blank.",
    summary: "The answers, without a name.",
  },
  paper: {
    sheet: "Questionnaire",
    title: "Your experience of the programme",
    howTo:
      "Tick one box in each line. Do not write your name. Leave out any line you cannot answer, or would rather not. Results are shown only when at least five people have answered.",
    when: "Asked at the (cross out two): start / middle / end of the programme.",
    scale: ["not at all", "a little", "partly", "mostly", "fully"],
    thanks: "Thank you.",
    summary: "A page to hand out at the start, in the middle and at the end.",
  },
});
