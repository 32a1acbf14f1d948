import { nextMeeting, recordedMeetings } from "../../attendance";
import type { Certificate, IsoDate, Programme } from "../../programme";
import { programmeReport, type ShownRate } from "../../sharing";
import { spokenDate } from "../../sheet";
import { dayCell } from "../draw/formula-parts";
import { headerNames } from "../draw/header-names";
import { SheetCanvas } from "../draw/sheet-canvas";
import type { CellPlan, SheetPlan, WorkbookPlan } from "../workbook-plan";
import { shownRateCell, tooFew } from "./shown-figures";
import { reportTexts } from "./report-texts";
import { finishReport } from "./finish-report";

const texts = reportTexts.programmes;

/** A programme to set beside others. */
export interface ComparedProgramme {
  readonly file: string;
  readonly programme: Programme;
  readonly certificate: Certificate;
}

/** One programme in numbers as they are published, and nobody in it. */
export interface ProgrammeLine {
  readonly file: string;
  readonly programmeName: string;
  /** Null below five. */
  readonly membersNow: number | null;
  readonly sets: number;
  /** Counts off balance; null while there are no sets. */
  readonly offBalance: number | null;
  readonly rate: ShownRate | null;
  /** Meetings so far, and all that are not cancelled. */
  readonly meetingsSoFar: number;
  readonly meetings: number;
  readonly nextMeeting: IsoDate | null;
}

/** Programmes side by side, in the order given, as a workbook of its own. */
export function planOverview(
  programmes: readonly ComparedProgramme[],
  today: IsoDate,
): { readonly plan: WorkbookPlan; readonly lines: readonly ProgrammeLine[] } {
  const lines = programmes.map((each) => lineOf(each, today));
  const { title } = texts;
  const sheets = [overviewSheet(lines, title, today)];
  const names = headerNames(sheets);
  return { plan: { title, subject: reportTexts.subject, description: title, sheets, names }, lines };
}

function lineOf({ file, programme, certificate }: ComparedProgramme, today: IsoDate): ProgrammeLine {
  const { figures, sets } = programmeReport(programme, today);
  const recorded = recordedMeetings(programme);
  return {
    file,
    programmeName: programme.settings.programmeName,
    membersNow: figures.membersNow,
    sets: sets.length,
    offBalance: sets.length === 0 ? null : certificate.uneven,
    rate: figures.whole,
    meetingsSoFar: recorded.size,
    meetings: programme.meetings.filter(({ status }) => status !== "Cancelled").length,
    nextMeeting: nextMeeting(programme, today)?.date ?? null,
  };
}

function overviewSheet(lines: readonly ProgrammeLine[], title: string, today: IsoDate): SheetPlan {
  const canvas = new SheetCanvas([34, 30, 10, 8, 22, 14, 16, 16]);
  canvas.band(title, spokenDate(today));
  canvas.skip();
  const top = canvas.header(texts.columns);
  const text = (value: string): CellPlan => ({ value, style: "bodyWrapped" });
  for (const line of lines) {
    canvas.row([
      ...[line.programmeName, line.file].map(text),
      { value: line.membersNow ?? tooFew(), style: "number" },
      { value: line.sets, style: "number" },
      text(sayBalance(line)),
      shownRateCell(line.rate),
      text(texts.meetings(line.meetingsSoFar, line.meetings)),
      line.nextMeeting === null ? text(texts.none) : { value: dayCell(line.nextMeeting), style: "date" },
    ]);
  }
  canvas.skip();
  canvas.text(texts.countsOnly, "note");
  return finishReport(canvas, "report-programmes", texts, {
    frozen: { rows: top + 1, columns: 1 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
  });
}

/** "Balanced", "2 counts off balance", "no sets yet" */
export function sayBalance({ offBalance }: Pick<ProgrammeLine, "offBalance">): string {
  if (offBalance === null) return texts.noSets;
  return offBalance === 0 ? texts.balanced : texts.off(offBalance);
}
