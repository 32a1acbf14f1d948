import { Refusal } from "../src/programme";
import type { ProblemCode } from "../src/programme";

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
