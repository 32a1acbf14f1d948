import type { Problem, ProblemCode } from "../programme";

/** What to do about a problem: the same wherever it is read, or in each shell what can be done there. */
export type Remedy = string | { readonly commandLine: string; readonly pane: string };

/** What a person reads about a problem: what happened (and where), then what to do. */
export interface Sentence {
  readonly what: string;
  /** Empty when nothing needs doing. */
  readonly remedy: Remedy;
}

/** One sentence for each code of a room's problems. */
export type SentencesFor<Codes extends ProblemCode> = {
  readonly [C in Codes]: (details: Problem<C>["details"]) => Sentence;
};
