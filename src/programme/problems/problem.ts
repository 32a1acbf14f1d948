import type { ActionProblems } from "./action-problems";
import type { AllocationProblems } from "./allocation-problems";
import type { CommandProblems } from "./command-problems";
import type { FacilitatorProblems } from "./facilitator-problems";
import type { FileProblems } from "./file-problems";
import type { MeetingProblems } from "./meeting-problems";
import type { ReadingProblems } from "./reading-problems";
import type { RosterProblems } from "./roster-problems";
import type { WorkbookProblems } from "./workbook-problems";
import type { YearProblems } from "./year-problems";

/** Where a problem is. */
export interface Place {
  readonly sheet: string;
  /** A1 address of a cell or range. */
  readonly cell?: string;
}

/**
 * Every problem the product can report, with what its sentence needs. The sentences stand in
 * src/wording, one for each code; nothing else turns a code into words.
 */
export interface ProblemDetails
  extends
    ActionProblems,
    AllocationProblems,
    CommandProblems,
    FacilitatorProblems,
    FileProblems,
    MeetingProblems,
    ReadingProblems,
    RosterProblems,
    WorkbookProblems,
    YearProblems {}

export type ProblemCode = keyof ProblemDetails;

/** A problem: its code, what it is about, where it is. `Problem` alone is a union over all codes. */
export type Problem<C extends ProblemCode = ProblemCode> = {
  [K in C]: { readonly code: K; readonly details: ProblemDetails[K]; readonly place?: Place };
}[C];

/**
 * Something to tell the administrator that stops nothing: "information" needs no action, "attention"
 * is worth a look.
 */
export interface Notice {
  readonly severity: "information" | "attention";
  readonly problem: Problem;
}

export function attention(problem: Problem): Notice {
  return { severity: "attention", problem };
}

export function information(problem: Problem): Notice {
  return { severity: "information", problem };
}

/** The input cannot be used: nothing is written, and the problem says why. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.code, options);
    this.name = "Refusal";
    this.problem = problem;
  }
}
