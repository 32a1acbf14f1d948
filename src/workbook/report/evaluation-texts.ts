import { evaluationStatements } from "../../sharing";
import { catalogue } from "../../words";

/** What the evaluation at the end of the year says: its page to hand out, and what the answers come to. */
export const evaluationTexts = catalogue("report.evaluation", {
  title: "Evaluation",
  about: (programme: string): string => `${programme}: what the answers come to`,
  howTo: (fewest: number): string =>
    `Counted by itself from the Answers sheet. A statement that fewer than ${String(fewest)} people answered stays hidden.`,
  sheet: "Results",
  columns: ["Statement", "Answers", "Mean, 1 to 5", "Answered 4 or 5"],
  /** In their order, which is that of the answers. */
  statements: evaluationStatements,
  hidden: (fewest: number): string => `fewer than ${String(fewest)}`,
  emptyChart: "No statement has enough answers yet, so the chart has nothing to show.",
  chartAbout: "The chart shows the means; a statement that is hidden has no bar.",
  chart: "Mean answer, from 1 (not at all) to 5 (fully)",
  chartAlt: "A bar for each statement with the mean of its answers; the table above has every figure.",
  mean: "Mean",
  summary: "What the answers come to, hidden while there are too few.",
  answers: {
    sheet: "Answers",
    howTo: "A line for each paper: shuffle the papers first, and write no name, set or date anywhere here.",
    scale: "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully. Leave blank what was not answered.",
    promptTitle: "Answer",
    prompt: "1 not at all, 2 a little, 3 partly, 4 mostly, 5 fully.",
    errorTitle: "1 to 5",
    error: "Type a whole number of 1 to 5, or leave the cell blank.",
    summary: "The answers, without a name.",
  },
  paper: {
    sheet: "Questionnaire",
    title: "How was it for you?",
    howTo:
      "Tick one box in each line. Do not write your name. Leave out what you would rather not answer. Results are shown only when at least five people have answered.",
    scale: ["not at all", "a little", "partly", "mostly", "fully"],
    thanks: "Thank you.",
    summary: "A page to hand out.",
  },
});
