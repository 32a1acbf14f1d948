import { noticeKey, type Notice, type Place, type Problem } from "../programme";
import { sayProblemInPane } from "../wording";

/** A problem or notice in words, with the place that a click can show. */
export interface ProblemMessage {
  readonly tone: "information" | "attention" | "refusal";
  /** What happened and why. */
  readonly what: string;
  /** What to do; empty when nothing needs doing. */
  readonly remedy: string;
  readonly place: Place | null;
  /** What "dismiss" takes; absent where there is nothing to dismiss. */
  readonly key?: string;
  /** People who can be added to the Roster from a list of the administrator's own. */
  readonly toAdd?: { readonly sheet: string; readonly names: readonly string[] };
}

export function problemMessage(problem: Problem, tone: ProblemMessage["tone"] = "refusal"): ProblemMessage {
  const { what, remedy } = sayProblemInPane(problem);
  return { tone, what, remedy, place: problem.place ?? null };
}

export function noticeMessage(notice: Notice): ProblemMessage {
  const { code, details } = notice.problem;
  return {
    ...{ ...problemMessage(notice.problem, notice.severity), key: noticeKey(notice) },
    ...(code === "not-on-roster" && { toAdd: { sheet: details.sheet, names: details.names } }),
  };
}
