import type { Place, Problem, ProblemCode } from "../programme";
import { spokenCells } from "../sheet";
import { actionSentences } from "./action-sentences";
import { allocationSentences } from "./allocation-sentences";
import { capital } from "./capital";
import { commandSentences } from "./command-sentences";
import { facilitatorSentences } from "./facilitator-sentences";
import { fileSentences } from "./file-sentences";
import { meetingSentences } from "./meeting-sentences";
import { readingSentences } from "./reading-sentences";
import { rosterSentences } from "./roster-sentences";
import type { Sentence, SentencesFor } from "./sentences";
import { workbookSentences } from "./workbook-sentences";
import { yearSentences } from "./year-sentences";
import { catalogue } from "../words";

export type ProblemSentences = SentencesFor<ProblemCode>;

const sentences = catalogue<ProblemSentences>("problems", {
  ...actionSentences,
  ...allocationSentences,
  ...commandSentences,
  ...facilitatorSentences,
  ...fileSentences,
  ...meetingSentences,
  ...readingSentences,
  ...rosterSentences,
  ...workbookSentences,
  ...yearSentences,
});

/** What is read of a problem in one place. */
interface ProblemMessage {
  readonly what: string;
  readonly remedy: string;
}

/** A problem in British English, on the command line: where it is, what happened, and what to do there. */
export function sayProblem<C extends ProblemCode>(problem: Problem<C>): ProblemMessage {
  const { what, remedy } = sentenceFor(problem);
  return {
    what: `${sayPlace(problem.place)}${what}`,
    remedy: typeof remedy === "string" ? remedy : remedy.commandLine,
  };
}

/** The same in the pane, where a button beside it says and shows the cell. */
export function sayProblemInPane<C extends ProblemCode>(problem: Problem<C>): ProblemMessage {
  const { what, remedy } = sentenceFor(problem);
  const shown = problem.place?.cell === undefined ? `${sayPlace(problem.place)}${what}` : capital(what);
  return { what: shown, remedy: typeof remedy === "string" ? remedy : remedy.pane };
}

/** The same as one text on a sheet, which is read beside either shell: what only one of them can do is not on it. */
export function sayProblemOnSheet<C extends ProblemCode>(problem: Problem<C>): string {
  const { what, remedy } = sentenceFor(problem);
  return `${sayPlace(problem.place)}${what} ${typeof remedy === "string" ? remedy : ""}`.trimEnd();
}

function sentenceFor<C extends ProblemCode>(problem: Problem<C>): Sentence {
  const say: (details: Problem<C>["details"]) => Sentence = sentences[problem.code];
  return say(problem.details);
}

/** "Sheet Roster, cell B7: " or "Sheet Roster, row 4: ", or nothing when the problem has no place. */
export const sayPlace = catalogue("sayPlace", (place: Place | undefined): string => {
  if (!place) return "";
  if (!place.cell) return `Sheet ${place.sheet}: `;
  const cells = spokenCells(place.cell);
  return `Sheet ${place.sheet}, ${cells === place.cell ? `cell ${cells}` : cells}: `;
});
