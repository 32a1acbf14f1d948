import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";
import { findMember } from "./find-member";

/** Keeps a member in their set whatever is formed anew, or no longer; `member` is an ID or a name. @throws {Refusal} */
export function lockMember(
  content: WorkbookContent,
  options: YearOptions,
  { member, locked }: { readonly member: string; readonly locked: boolean },
): YearChange {
  return changeTheYear(content, options, (programme) => {
    const found = findMember(programme.members, member);
    return {
      programme: {
        ...programme,
        members: programme.members.map((each) => (each === found ? { ...each, locked } : each)),
      },
    };
  });
}
