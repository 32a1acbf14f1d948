import type { Place, Problem, ProblemCode } from "../programme";
import { spokenCells } from "../sheet";
import { actionSentences } from "./action-sentences";
import { allocationSentences } from "./allocation-sentences";
import { commandSentences } from "./command-sentences";
import { fileSentences } from "./file-sentences";
import { meetingSentences } from "./meeting-sentences";
import { readingSentences } from "./reading-sentences";
import { rosterSentences } from "./roster-sentences";
import type { Sentence, SentencesFor } from "./sentences";
import { workbookSentences } from "./workbook-sentences";
import { yearSentences } from "./year-sentences";

const sentences: SentencesFor<ProblemCode> = {
  ...actionSentences,
  ...allocationSentences,
  ...commandSentences,
  ...fileSentences,
  ...meetingSentences,
  ...readingSentences,
  ...rosterSentences,
  ...workbookSentences,
  ...yearSentences,
};

/** What is read of a problem, by whoever reads it. */
type Said = Pick<Sentence, "what" | "remedy">;

/** A problem in British English, on the command line: where it is, what happened, and what to do. */
export function sayProblem<C extends ProblemCode>(problem: Problem<C>): Said {
  const { what, remedy } = sentenceFor(problem);
  return { what: `${sayPlace(problem.place)}${what}`, remedy };
}

/** The same in the pane, which has choices in place of options, and a button that says and shows the cell. */
export function sayProblemInPane<C extends ProblemCode>(problem: Problem<C>): Said {
  const { what, remedy, paneRemedy } = sentenceFor(problem);
  const shown =
    problem.place?.cell === undefined
      ? `${sayPlace(problem.place)}${what}`
      : `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return { what: shown, remedy: paneRemedy ?? remedy };
}

function sentenceFor<C extends ProblemCode>(problem: Problem<C>): Sentence {
  const say: (details: Problem<C>["details"]) => Sentence = sentences[problem.code];
  return say(problem.details);
}

/** "Sheet Roster, cell B7: " or "Sheet Roster, row 4: ", or nothing when the problem has no place. */
function sayPlace(place: Place | undefined): string {
  if (!place) return "";
  if (!place.cell) return `Sheet ${place.sheet}: `;
  const cells = spokenCells(place.cell);
  return `Sheet ${place.sheet}, ${cells === place.cell ? `cell ${cells}` : cells}: `;
}
