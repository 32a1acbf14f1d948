import type { Visit } from "../programme";
import { attendanceTable, awaitedWords } from "./attendance";
import { setNumber, setTexts, shown, text } from "./cell-kinds";
import { listRow, listTable } from "./list-table";
import { columnOf, literalLookup, thisRow } from "./references";
import type { WrittenCell, WrittenRow } from "./table";
import { quotedText } from "../words";

/** Who is with another set at one meeting. The name, the visitor's own set and whether they are awaited are computed. */
export const visitsTable = listTable("visits", {
  name: "LS_Visits",
  columns: {
    memberId: { header: "Member ID", width: 12, ...text, isRequired: true },
    name: { header: "Name", ...shown },
    meetingId: { header: "Meeting", width: 10, ...text, isRequired: true },
    setNumber: {
      header: "Visits set",
      width: 11,
      ...setNumber(setTexts.ofVisit, false),
      isRequired: true,
    },
    home: { header: "Own set", width: 9, ...shown, style: "centred", format: "0;;;@" },
    awaited: { header: "Expected next", width: 10, ...shown, style: "number", format: "0;;" },
  },
  keys: [["memberId", "meetingId"]],
  grows: true,
});

/** What is computed in a visit's row. */
interface VisitFacts {
  readonly name: WrittenCell;
  readonly home: number;
  /** The visit is at the next meeting, and the visitor is expected there. */
  readonly isAwaited: boolean;
}

/** @param nextMeeting the cell with the ID of the next meeting. @param ids of everybody who visits */
export function visitRow(
  visit: Visit,
  { name, home, isAwaited }: VisitFacts,
  { nextMeeting, ids }: { readonly nextMeeting: string; readonly ids: readonly string[] },
): WrittenRow<typeof visitsTable.columns> {
  const own = literalLookup(thisRow(visitsTable, "memberId"), ids);
  const find = (column: "set" | "next"): string =>
    `INDEX(${columnOf(attendanceTable, column)},MATCH(${own},${columnOf(attendanceTable, "memberId")},0))`;
  return {
    ...listRow("visits", visit),
    name,
    home: { value: home, formula: `IFERROR(N(${find("set")}),0)` },
    awaited: {
      value: isAwaited ? 1 : 0,
      formula: `IFERROR((${thisRow(visitsTable, "meetingId")}=${nextMeeting})*(${find("next")}=${quotedText(awaitedWords.expected)}),0)`,
    },
  };
}
