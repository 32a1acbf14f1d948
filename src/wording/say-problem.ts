import type { Place, Problem, ProblemCode } from "../programme";
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

/** A problem in British English: where it is, what happened, and what to do. */
export function sayProblem<C extends ProblemCode>(problem: Problem<C>): Sentence {
  const say: (details: Problem<C>["details"]) => Sentence = sentences[problem.code];
  const { what, remedy } = say(problem.details);
  return { what: `${sayPlace(problem.place)}${what}`, remedy };
}

/** "Sheet Roster, cell B7: ", or nothing when the problem has no place. */
function sayPlace(place: Place | undefined): string {
  if (!place) return "";
  return place.cell ? `Sheet ${place.sheet}, cell ${place.cell}: ` : `Sheet ${place.sheet}: `;
}
