import type { Notice, Place } from "../../programme";
import type { ProfessionChoice } from "../../roster";

/** What only the administrator can tell of a roster, to be answered where it is asked. */
export type Question =
  | {
      readonly kind: "profession";
      readonly typed: string;
      readonly members: number;
      /** Empty when nothing comes near. */
      readonly proposal: string;
      readonly place: Place | null;
    }
  | {
      readonly kind: "organisation";
      readonly typed: string;
      readonly members: number;
      /** What it may be another spelling of. */
      readonly proposal: string;
      readonly place: Place | null;
    }
  /** Which of several columns is the profession. */
  | { readonly kind: "column"; readonly chosen: string; readonly others: readonly string[] }
  /** Which of several lists is the roster. */
  | { readonly kind: "roster"; readonly chosen: string; readonly others: readonly string[] };

/** An answer about a typed value. */
export type Answer =
  | { readonly kind: "profession"; readonly typed: string; readonly choice: ProfessionChoice }
  | { readonly kind: "same"; readonly typed: string; readonly as: string }
  | { readonly kind: "different"; readonly typed: string; readonly from: string };

/** Doubts about columns and lists first: everything else hangs on them. */
export function questionsOf(notices: readonly Notice[], rosterSheet: string): Question[] {
  const asked = notices.flatMap((notice) => questionOf(notice, rosterSheet) ?? []);
  const order = ["roster", "column", "organisation", "profession"];
  return asked.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Null for a notice that asks nothing. */
export function questionOf({ problem, severity }: Notice, rosterSheet: string): Question | null {
  const place = problem.place ?? null;
  switch (problem.code) {
    case "profession-unknown":
      return { kind: "profession", ...problem.details, place };
    case "organisations-alike":
      return { kind: "organisation", ...problem.details, place };
    case "several-columns-for-role": {
      const { chosen, others } = problem.details;
      return severity === "attention" ? { kind: "column", chosen, others } : null;
    }
    case "other-sheets-with-rosters":
      return { kind: "roster", chosen: rosterSheet, others: problem.details.others };
    default:
      return null;
  }
}
