import { remembering } from "../sheet";
import { anchorName, fixedKeys, listKeys, type SheetKey } from "../tables";
import { drawer, type Drawing, type WorkbookInput } from "./draw/drawing";
import { headerNames } from "./draw/header-names";
import { sheetMark } from "./fit";
import { apologiesSheet, apologiesSource } from "./sheets/apologies-sheet";
import { attendanceSource } from "./sheets/attendance-rows";
import { attendanceCells, attendanceSheet } from "./sheets/attendance-sheet";
import { earlierSetsSheet, earlierSetsSource } from "./sheets/earlier-sets-sheet";
import { facilitatorsSheet, facilitatorsSource } from "./sheets/facilitators-sheet";
import { listSheet, listSource } from "./sheets/list-sheet";
import { leftOutSheet, leftOutSource } from "./sheets/left-out-sheet";
import { matchingSheet, matchingSource } from "./sheets/matching-sheet";
import { meetingsSheet, meetingsSource } from "./sheets/meetings-sheet";
import { movesSheet, movesSource } from "./sheets/moves-sheet";
import { drawMixes, overviewSheet } from "./sheets/overview-sheet";
import { overviewSource } from "./sheets/overview-source";
import { programmeSheet, programmeSource } from "./sheets/programme-sheet";
import { ratesSheet } from "./sheets/rates-sheet";
import { ratesSource } from "./sheets/rates/rates-source";
import { roomsSheet, roomsSource } from "./sheets/rooms-sheet";
import { rosterSheet, rosterSource } from "./sheets/roster-sheet";
import { rulesSheet, rulesSource } from "./sheets/rules-sheet";
import { setSheet } from "./sheets/set-sheet";
import { setSources, type SetSource } from "./sheets/set-source";
import { withTab } from "./tabs";
import { sheetTexts } from "./sheets/sheet-texts";
import { visitsSheet, visitsSource } from "./sheets/visits-sheet";
import type { NamePlan, SheetPlan, WorkbookPlan } from "./workbook-plan";

/** Null where there is nothing to stand on the sheet. */
type Draw = (drawing: Drawing) => SheetPlan | null;

/** Plans the whole workbook: every sheet, formula and value, the same for a file and for Excel. */
export function planWorkbook(input: WorkbookInput): WorkbookPlan {
  return workbookPlanner()(input);
}

/**
 * Plans workbook after workbook: a sheet that is drawn from the same as in one of the last two plans is not drawn
 * again, and is the same object. The plans are those of `planWorkbook`.
 */
export function workbookPlanner(): (input: WorkbookInput) => WorkbookPlan {
  const drawing = drawer();
  const mixes = remembering(drawMixes);
  const rates = sheetFrom(ratesSource, ratesSheet);
  const cells = attendanceCells();
  const own: Readonly<Partial<Record<SheetKey, Draw>>> = {
    overview: sheetFrom(overviewSource, (source) => overviewSheet(source, mixes)),
    roster: sheetFrom(rosterSource, rosterSheet),
    "left-out": sheetFrom(leftOutSource, leftOutSheet),
    attendance: sheetFrom(attendanceSource, (source) => attendanceSheet(source, cells)),
    rates: (drawn) => rates(drawn).sheet,
    meetings: sheetFrom(meetingsSource, meetingsSheet),
    apologies: sheetFrom(apologiesSource, apologiesSheet),
    visits: sheetFrom(visitsSource, visitsSheet),
    facilitators: sheetFrom(facilitatorsSource, facilitatorsSheet),
    rules: sheetFrom(rulesSource, rulesSheet),
    rooms: sheetFrom(roomsSource, roomsSheet),
    programme: sheetFrom(programmeSource, programmeSheet),
    matching: sheetFrom(matchingSource, matchingSheet),
    moves: sheetFrom(movesSource, movesSheet),
    "earlier-sets": sheetFrom(earlierSetsSource, earlierSetsSheet),
  };
  const ofLists = listKeys.map((key): [SheetKey, Draw] => [key, sheetFrom(listSource, listSheet(key))]);
  const draws = new Map<SheetKey, Draw>([...ofLists, ...(Object.entries(own) as [SheetKey, Draw][])]);
  const sourcesOf = setSources();
  const ofSets = new Map<number, (source: SetSource) => SheetPlan>();
  const ofSet = (number: number): ((source: SetSource) => SheetPlan) => {
    const draw = ofSets.get(number) ?? remembering(setSheet);
    ofSets.set(number, draw);
    return draw;
  };
  return remembering((input: WorkbookInput) => {
    const drawn = drawing(input);
    const sourceOf = sourcesOf(drawn);
    const sets = drawn.hasSetSheets ? drawn.programme.sets : [];
    const sheets = fixedKeys.flatMap((key): SheetPlan[] => {
      const sheet = draws.get(key)?.(drawn);
      const ofSets = key === behindSets ? sets.map((set) => ofSet(set.number)(sourceOf(set))) : [];
      return [...ofSets, ...(sheet ? [sheet] : [])];
    });
    return planOf(
      drawn,
      sheets.map((each) => withTab(each, input.tabs?.get(each.key))),
      rates(drawn).names,
    );
  });
}

/** The first sheet that has its tab behind those of the sets. */
const behindSets: SheetKey = "facilitators";

const drawnBeforeSets: Readonly<Partial<Record<SheetKey, Draw>>> = {
  matching: (drawn) => matchingSheet(matchingSource(drawn)),
  facilitators: (drawn) => facilitatorsSheet(facilitatorsSource(drawn)),
  rules: (drawn) => rulesSheet(rulesSource(drawn)),
};

/** Plans these of the sheets that a workbook can have before it has sets, and nothing else. */
export function planBeforeSets(input: WorkbookInput, keys: readonly SheetKey[]): WorkbookPlan {
  const drawn = drawer()(input);
  const sheets = keys.flatMap((key) => drawnBeforeSets[key]?.(drawn) ?? []);
  return planOf(
    drawn,
    sheets.map((each) => withTab(each, input.tabs?.get(each.key))),
    [],
  );
}

function sheetFrom<Source, Made>(
  source: (drawing: Drawing) => Source,
  draw: (source: Source) => Made,
): (drawing: Drawing) => Made {
  const remembered = remembering(draw);
  return (drawing) => remembered(source(drawing));
}

function planOf(drawing: Drawing, sheets: readonly SheetPlan[], further: readonly NamePlan[]): WorkbookPlan {
  const { programmeName } = drawing.programme.settings;
  return {
    title: sheetTexts.file.title(programmeName),
    subject: sheetTexts.file.subject,
    description: describe(drawing),
    sheets,
    names: [...sheets.map(anchor), ...further, ...headerNames(sheets)],
  };
}

/** By this name a sheet is found again, whatever it is called then. */
function anchor(sheet: SheetPlan): NamePlan {
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  return { name: anchorName(sheet.key), sheet: sheet.key, range, comment: sheetMark(sheet) };
}

function describe({ programme, setCount }: Drawing): string {
  const [members, meetings] = [programme.members.length, programme.meetings.length];
  return sheetTexts.file.about(members, setCount, meetings);
}
