import type { Problem, ProblemCode } from "../programme";

/** What a person reads about a problem: what happened (and where), then what to do. */
export interface Sentence {
  readonly what: string;
  readonly remedy: string;
  /** The remedy in the pane, where the other one names an option of the command line. */
  readonly paneRemedy?: string;
}

/** One sentence for each code of a room's problems. */
export type SentencesFor<Codes extends ProblemCode> = {
  readonly [C in Codes]: (details: Problem<C>["details"]) => Sentence;
};
