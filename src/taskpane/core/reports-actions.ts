import type { ReportBesideKind, ReportRequest } from "../../commands";
import type { AnonymisingChoices } from "../../programme";
import type { MadeFile, NextCycleOptions } from "../../worker";
import { strings } from "../strings";
import { reportsStrings as words } from "../strings/reports";
import { shareStrings } from "../strings/share";
import type { Pane } from "./pane";
import type { MadeWorkbook } from "./reports-slice";
import { done, downloadMessage, readFirst, write } from "./session-actions";

/** Makes a report from the workbook as it is now; the workbook stays as it is. */
export function makeReport(pane: Pane, request: ReportRequest): Promise<boolean> {
  return make(pane, "reports", () => pane.dependencies.engine.call("report", [request]));
}

/** Makes a report that shows what a file holds beside the workbook. */
export function makeReportBeside(pane: Pane, kind: ReportBesideKind, file: File): Promise<boolean> {
  return make(pane, "reports", () => pane.dependencies.engine.call("reportBeside", [kind, file.name, file]));
}

/** Writes what the calendar files say into the workbook, and hands them over once that is done. */
export function issueCalendars(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, () =>
    readFirst(pane, async () => {
      const { plan, restoring, zip, fileCount } = await pane.dependencies.engine.call("calendars", []);
      const report = await write(pane, "calendars", plan, restoring);
      pane.dependencies.download(words.calendarsZip, zip);
      const { remedy } = downloadMessage(pane, words.calendarsZip);
      return { ...done(words.calendarsMade(fileCount), report), remedy };
    }),
  );
}

/** What is proposed before anything was decided. */
const usualChoices: AnonymisingChoices = { organisations: "few", keepTexts: false };

/** Says what anonymising would do; nothing is made. */
export function prepareAnonymising(pane: Pane, choices = usualChoices): Promise<boolean> {
  return pane.run(strings.work.looking, () =>
    readFirst(pane, async () => {
      const anonymising = await pane.dependencies.engine.call("anonymising", [choices]);
      pane.set({ reports: { anonymising, made: null } });
      return null;
    }),
  );
}

export function forgetAnonymising(pane: Pane): void {
  pane.set({ reports: { anonymising: null }, shell: { message: null } });
}

/** Makes the workbook without names. @param typed the programme's name, which confirms it */
export async function anonymise(pane: Pane, typed: string): Promise<boolean> {
  const choices = pane.state.reports.anonymising?.choices ?? usualChoices;
  const made = await make(pane, "anonymised", () =>
    pane.dependencies.engine.call("anonymised", [typed, choices]),
  );
  if (pane.state.reports.made) pane.set({ reports: { anonymising: null } });
  return made;
}

/** Makes the workbook of the next cycle. */
export function startNextCycle(pane: Pane, request: NextCycleOptions): Promise<boolean> {
  return make(pane, "next-cycle", () => pane.dependencies.engine.call("nextCycle", [request]));
}

export function downloadMade(pane: Pane, { fileName, bytes }: MadeFile): Promise<boolean> {
  return pane.run(strings.work.packing, () => {
    pane.dependencies.download(fileName, bytes);
    return Promise.resolve(downloadMessage(pane, fileName));
  });
}

/** Opens it as a new workbook in Excel. */
export function openMade(pane: Pane, { fileName, bytes }: MadeFile): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    const openNew = pane.workbook?.openNew;
    if (!openNew) return null;
    await openNew.open(bytes);
    return { ...done(words.opened(fileName)), remedy: shareStrings.landed[openNew.platform] };
  });
}

function make(pane: Pane, from: MadeWorkbook["from"], call: () => Promise<MadeFile>): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    pane.set({ reports: { made: null } });
    return readFirst(pane, async () => {
      const file = await call();
      pane.set({ reports: { made: { from, file } } });
      return done(words.made(file.fileName));
    });
  });
}
