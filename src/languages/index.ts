import type { HelpTexts } from "../cli/strings/help-texts";
import type { texts as cliTexts } from "../cli/strings/texts";
import type { textsSetAside } from "../excel/write/set-aside";
import type { leftOutTexts } from "../roster/left-out-texts";
import type { calendarTexts } from "../sharing/calendar-texts";
import type { visitorTexts } from "../sharing/visitor-texts";
import type { letters } from "../sharing/chase-texts";
import type { strings } from "../taskpane/strings";
import type { attendanceStrings } from "../taskpane/strings/attendance";
import type { boardStrings } from "../taskpane/strings/board";
import type { helpStrings } from "../taskpane/strings/help";
import type { listStrings } from "../taskpane/strings/lists";
import type { peopleStrings } from "../taskpane/strings/people";
import type { reportsStrings } from "../taskpane/strings/reports";
import type * as formatting from "../taskpane/strings/say-formatting";
import type { setChangeStrings } from "../taskpane/strings/set-changes";
import type { shareStrings } from "../taskpane/strings/share";
import type { boardTexts } from "../workbook/report/board-texts";
import type { evaluationTexts } from "../workbook/report/evaluation-texts";
import type { reportTexts } from "../workbook/report/report-texts";
import type { visitStrings } from "../taskpane/strings/visits";
import type { attendanceTexts } from "../workbook/sheets/attendance-texts";
import type { setSheetTexts } from "../workbook/sheets/set-texts";
import type { sheetTexts } from "../workbook/sheets/sheet-texts";
import type { drawTexts } from "../workbook/draw/draw-texts";
import type { awaitedWords, roomChecks, sheetHeads } from "../tables";
import type { setTexts } from "../tables/cell-kinds";
import type { packTexts } from "../workbook/pack/pack-texts";
import type * as wording from "../wording";
import type * as paneSentences from "../wording/pane-sentences";
import { speak, type Language, type Translated } from "../words";

/** Functions that are a text each go by their own name. */
type ByName<Room> = { readonly [N in keyof Room as N extends `say${string}` ? N : never]: Room[N] };

interface Catalogues extends ByName<typeof wording & typeof paneSentences & typeof formatting> {
  readonly problems: wording.ProblemSentences;
  readonly reportNames: typeof wording.reportNames;
  readonly ruleKindTexts: typeof wording.ruleKindTexts;
  readonly askedBecause: typeof wording.askedBecause;
  readonly leftAsideBecause: typeof wording.leftAsideBecause;
  readonly pane: typeof strings;
  readonly "pane.today": typeof strings.today;
  readonly "pane.roster": typeof strings.roster;
  readonly "pane.sets": typeof strings.sets;
  readonly "pane.meetings": typeof attendanceStrings;
  readonly "pane.help": typeof helpStrings;
  readonly "pane.situations": typeof strings.situations;
  readonly "pane.board": typeof boardStrings;
  readonly "pane.lists": typeof listStrings;
  readonly "pane.people": typeof peopleStrings;
  readonly "pane.reports": typeof reportsStrings;
  readonly "pane.setChanges": typeof setChangeStrings;
  readonly report: typeof reportTexts;
  readonly "report.board": typeof boardTexts;
  readonly "report.evaluation": typeof evaluationTexts;
  readonly "pane.visits": typeof visitStrings;
  readonly sheet: typeof sheetTexts;
  readonly "sheet.heads": typeof sheetHeads;
  readonly "sheet.attendance": typeof attendanceTexts;
  readonly "sheet.set": typeof setSheetTexts;
  readonly "sheet.tables": typeof drawTexts;
  readonly "sheet.set-aside": typeof textsSetAside;
  readonly awaited: typeof awaitedWords;
  readonly "checks.rooms": typeof roomChecks;
  /** By their English. */
  readonly checks: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
  readonly "checks.set": typeof setTexts;
  readonly pack: typeof packTexts;
  readonly letters: typeof letters;
  readonly calendar: typeof calendarTexts;
  readonly visitors: typeof visitorTexts;
  readonly "left-out": typeof leftOutTexts;
  readonly cli: typeof cliTexts;
  readonly "cli.help": HelpTexts;
  readonly "pane.share": typeof shareStrings;
}

/** A language as its file gives it: what it leaves out stays English. */
export interface Translation extends Language {
  readonly texts: Translated<Catalogues>;
}

/** A tag that can be the name of a file here. */
const tagOfFile = /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/;

/** Chooses the language of every text by its tag: the file of that name, or English where there is none. */
export async function speakIn(tag: string): Promise<void> {
  speak(tagOfFile.test(tag) ? (await languageOf(tag))?.language : undefined);
}

async function languageOf(tag: string): Promise<{ readonly language: Translation } | null> {
  try {
    return (await import(
      /* webpackInclude: /[a-z]{2,3}(-[A-Za-z]{2,4})?\.ts$/, webpackExclude: /index\.ts$/, webpackChunkName: "language-[request]" */
      `./${tag}.ts`
    )) as { readonly language: Translation };
  } catch {
    return null;
  }
}
