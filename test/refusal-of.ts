import { Refusal, type Problem, type ProblemCode } from "../src/programme";
import { sayProblem } from "../src/wording";

/** The code an action refuses with; null when it does not refuse. Any other error is thrown on. */
export function refusalOf(act: () => unknown): ProblemCode | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
}

/** The problem for which something asked of Excel is refused. Any other error is thrown on. */
export async function refusedFor(asked: Promise<unknown>): Promise<Problem> {
  const error: unknown = await asked.then(
    () => new Error("It was not refused."),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Refusal) return error.problem;
  throw error;
}

/** What an action refuses with, as people read it. */
export function refusalSentence(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { what, remedy } = sayProblem(thrown.problem);
    return `${what} ${remedy}`;
  }
  return "not refused";
}
