import type { ReportWish } from "../../commands";
import type { MadeFile, NextCycleWish } from "../../worker";
import { strings } from "../strings";
import { done, write } from "./form-sets";
import { lookOver } from "./look-over";
import type { Pane } from "./pane";
import type { MadeWorkbook, Message } from "./pane-state";

const words = strings.reports;

/** Makes a report from the workbook as it is now; the workbook stays as it is. */
export function makeReport(pane: Pane, wish: ReportWish): Promise<boolean> {
  return make(pane, "reports", () => pane.surroundings.engine.call("report", [wish]));
}

/** Writes what the calendar files say into the workbook, and hands them over once that is done. */
export function issueCalendars(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, async () => {
    await lookOver(pane);
    if (!pane.state.look) return pane.state.trouble;
    const { plan, restoring, zip, fileCount } = await pane.surroundings.engine.call("calendars", []);
    const kept = await write(pane, "calendars", plan, restoring);
    pane.surroundings.download(words.calendarsZip, zip);
    return done(words.calendarsMade(fileCount), kept);
  });
}

/** Says what anonymising would do; nothing is made. */
export function prepareAnonymising(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.looking, async () => {
    await lookOver(pane);
    if (!pane.state.look) return pane.state.trouble;
    pane.set({ anonymising: await pane.surroundings.engine.call("anonymising", []), made: null });
    return null;
  });
}

export function forgetAnonymising(pane: Pane): void {
  pane.set({ anonymising: null, message: null });
}

/** Makes the workbook without names. @param typed the programme's name, which confirms it */
export async function anonymise(pane: Pane, typed: string): Promise<boolean> {
  const made = await make(pane, "anonymised", () => pane.surroundings.engine.call("anonymised", [typed]));
  if (pane.state.made) pane.set({ anonymising: null });
  return made;
}

/** Makes the workbook of the next cycle. */
export function startNextCycle(pane: Pane, wish: NextCycleWish): Promise<boolean> {
  return make(pane, "next-cycle", () => pane.surroundings.engine.call("nextCycle", [wish]));
}

export function downloadMade(pane: Pane, { fileName, bytes }: MadeFile): Promise<boolean> {
  return pane.run(strings.work.packing, () => {
    pane.surroundings.download(fileName, bytes);
    return Promise.resolve(success(strings.share.downloaded(fileName)));
  });
}

/** Opens it as a new workbook in Excel. */
export function openMade(pane: Pane, { fileName, bytes }: MadeFile): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    const openNew = pane.workbook?.openNew;
    if (!openNew) return null;
    await openNew.open(bytes);
    return success(words.opened(fileName), strings.share.landed[openNew.platform]);
  });
}

function make(pane: Pane, from: MadeWorkbook["from"], call: () => Promise<MadeFile>): Promise<boolean> {
  return pane.run(strings.work.packing, async () => {
    pane.set({ made: null });
    await lookOver(pane);
    if (!pane.state.look) return pane.state.trouble;
    const file = await call();
    pane.set({ made: { from, file } });
    return success(words.made(file.fileName));
  });
}

function success(what: string, remedy = ""): Message {
  return { tone: "success", what, remedy };
}
