/** A place where a returned pack is not as it would be made now. */
interface PackChange {
  readonly sheet: string;
  readonly what: "added" | "gone" | "changed";
  readonly cells: readonly string[];
  readonly further: number;
  readonly missing: number;
}

/** One line on something in a returned pack that is left aside. */
export function sayPackChange({ sheet, what, cells, further, missing }: PackChange): string {
  if (what === "added") return `the sheet “${sheet}” is not one of the pack's; it was not read.`;
  if (what === "gone") return `the sheet “${sheet}” is not there any more; nothing of it is needed.`;
  const more = further > 0 ? ` and ${String(further)} more` : "";
  const others = cells.length + further;
  return [
    `on the sheet “${sheet}”`,
    ...(others > 0
      ? [`${cells.join(", ")}${more} ${others === 1 ? "reads" : "read"} otherwise than in the workbook now`]
      : []),
    ...(missing > 0 ? [`${String(missing)} ${missing === 1 ? "entry is" : "entries are"} not there`] : []),
    "all left aside.",
  ].join(", ");
}

/** A column that somebody added to a returned pack's tracker. */
export function sayAddedColumn(column: string): string {
  return `the column “${column}” was added to the Attendance sheet; it was not read.`;
}

/** @param pack its file, or how else it is named */
export function sayOlderPack(pack: string): string {
  return `${pack}: the workbook has changed since this file was made.`;
}

/** Why a returned code is left aside, whatever its reader does. */
export const leftAsideBecause = {
  "not-understood": "not an attendance code",
  "not-a-member": "no longer on the roster",
  "no-meeting": "no such meeting",
  "meeting-cancelled": "the meeting was cancelled",
} as const;
