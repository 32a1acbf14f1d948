import { anchorName } from "../tables";
import { drawingOf, type Drawing, type WorkbookInput } from "./draw/drawing";
import { sheetMark } from "./fit";
import { apologiesSheet } from "./sheets/apologies-sheet";
import { attendanceSheet } from "./sheets/attendance-sheet";
import { earlierSetsSheet } from "./sheets/earlier-sets-sheet";
import { facilitatorsSheet } from "./sheets/facilitators-sheet";
import { leftOutSheet } from "./sheets/left-out-sheet";
import { matchingSheet } from "./sheets/matching-sheet";
import { meetingsSheet } from "./sheets/meetings-sheet";
import { movesSheet } from "./sheets/moves-sheet";
import { overviewSheet } from "./sheets/overview-sheet";
import { programmeSheet } from "./sheets/programme-sheet";
import { ratesSheet } from "./sheets/rates-sheet";
import { roomsSheet } from "./sheets/rooms-sheet";
import { rosterSheet } from "./sheets/roster-sheet";
import { rulesSheet } from "./sheets/rules-sheet";
import { setSheet } from "./sheets/set-sheet";
import type { NamePlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Plans the whole workbook: every sheet, formula and value, the same for a file and for Excel. */
export function planWorkbook(input: WorkbookInput): WorkbookPlan {
  const drawing = drawingOf(input);
  const { programmeName } = input.programme.settings;
  const overview = overviewSheet(drawing);
  const sheets = [
    overview.sheet,
    ...(drawing.hasSetSheets ? input.programme.sets.map((set) => setSheet(drawing, set)) : []),
    rosterSheet(drawing),
    attendanceSheet(drawing),
    ratesSheet(drawing),
    meetingsSheet(drawing),
    ...[apologiesSheet(drawing)].filter((sheet) => sheet !== null),
    roomsSheet(drawing),
    facilitatorsSheet(drawing),
    rulesSheet(drawing),
    movesSheet(drawing),
    ...[earlierSetsSheet(drawing), matchingSheet(drawing), leftOutSheet(drawing)].filter(
      (sheet) => sheet !== null,
    ),
    programmeSheet(drawing),
  ];
  return {
    title: `${programmeName}: learning sets`,
    subject: "Action Learning Sets",
    description: describe(drawing),
    sheets,
    names: [...sheets.map(anchor), ...overview.names],
  };
}

/** By this name a sheet is found again, whatever it is called then. */
function anchor(sheet: SheetPlan): NamePlan {
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  return { name: anchorName(sheet.key), sheet: sheet.key, range, comment: sheetMark(sheet) };
}

function describe({ programme, setCount }: Drawing): string {
  const [members, meetings] = [programme.members.length, programme.meetings.length];
  return `${String(members)} members in ${String(setCount)} sets, with ${String(meetings)} meetings and their attendance.`;
}
