import { idOf, type Member, type Visit } from "../programme";
import type { SheetContent } from "../sheet";
import { attendanceTable, awaitedWords } from "./attendance";
import { setNumber, setTexts, shown, text } from "./cell-kinds";
import { idsByName } from "./ids-by-name";
import { readTable, type TableReading } from "./read-table";
import { columnOf, literalLookup, thisRow } from "./references";
import { table, type WrittenCell, type WrittenRow } from "./table";
import { quotedText } from "../words";

/** Who is with another set at one meeting. The name, the visitor's own set and whether they are awaited are computed. */
export const visitsTable = table({
  name: "LS_Visits",
  columns: {
    memberId: { header: "Member ID", width: 12, ...text, isRequired: true },
    name: { header: "Name", ...shown },
    meeting: { header: "Meeting", width: 10, ...text, isRequired: true },
    set: {
      header: "Visits set",
      width: 11,
      ...setNumber(setTexts.ofVisit, false),
      isRequired: true,
    },
    home: { header: "Own set", width: 9, ...shown, style: "centred", format: "0;;;@" },
    awaited: { header: "Expected next", width: 10, ...shown, style: "number", format: "0;;" },
  },
  keys: [["memberId", "meeting"]],
  grows: true,
});

/** Reads the visits; a row without a member, a meeting or a set says nothing yet. @throws {Refusal} at a set that is none */
export function readVisits(
  sheet: SheetContent,
  members: readonly Member[],
): { visits: Visit[]; table: TableReading } {
  const reading = readTable(sheet, visitsTable);
  const idByName = idsByName(members);
  const visits = reading.rows.flatMap((row): Visit[] => {
    const typed = row.text("memberId") || row.text("name");
    const memberId = members.find(({ id }) => id === typed)?.id ?? idByName(typed);
    const [meetingId, set] = [idOf.meeting(row.text("meeting").toUpperCase()), row.value("set")];
    return memberId === null || meetingId === "" || set === null
      ? []
      : [{ memberId, meetingId, setNumber: set }];
  });
  return { visits, table: reading };
}

/** What is computed in a visit's row. */
interface VisitFacts {
  readonly name: WrittenCell;
  readonly home: number;
  /** The visit is at the next meeting, and the visitor is expected there. */
  readonly isAwaited: boolean;
}

/** @param nextMeeting the cell with the ID of the next meeting. @param ids of everybody who visits */
export function visitRow(
  { memberId, meetingId, setNumber: set }: Visit,
  { name, home, isAwaited }: VisitFacts,
  { nextMeeting, ids }: { readonly nextMeeting: string; readonly ids: readonly string[] },
): WrittenRow<typeof visitsTable.columns> {
  const own = literalLookup(thisRow(visitsTable, "memberId"), ids);
  const find = (column: "set" | "next"): string =>
    `INDEX(${columnOf(attendanceTable, column)},MATCH(${own},${columnOf(attendanceTable, "memberId")},0))`;
  return {
    ...{ memberId, name, meeting: meetingId, set },
    home: { value: home, formula: `IFERROR(N(${find("set")}),0)` },
    awaited: {
      value: isAwaited ? 1 : 0,
      formula: `IFERROR((${thisRow(visitsTable, "meeting")}=${nextMeeting})*(${find("next")}=${quotedText(awaitedWords.expected)}),0)`,
    },
  };
}
