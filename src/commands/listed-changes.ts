import { noSet, type IsoDate } from "../programme";
import { readMemberChanges, type ListedChange, type WorkbookContent } from "../workbook";
import type { MayBreakRules, MemberCommand } from "./change-members";

/** Joins, moves and leavers of a list, as one command: all of them, or none. */
export interface SeveralMembers {
  readonly kind: "several-members";
  readonly changes: readonly MemberCommand[];
}

/** @param today the day of a change without one @throws {Refusal} as `readMemberChanges` does */
export function changesListed(
  content: WorkbookContent,
  file: string,
  { breakRules = false, today }: MayBreakRules & { readonly today: IsoDate },
): SeveralMembers {
  const changeOf = ({ member, change, set, on }: ListedChange): MemberCommand => {
    const day = on ?? today;
    if (change === "withdraw") return { kind: "withdraw", member, on: day };
    if (change === "join") return { kind: "join", member, to: set, on: day };
    return { kind: "move", member, to: set ?? noSet, on: day, breakRules };
  };
  return { kind: "several-members", changes: readMemberChanges(content, file).map(changeOf) };
}
