import type { Command } from "../../commands";
import { Refusal } from "../../programme";
import type { WriteReport } from "../../workbook";
import type { ProblemMessage, WorkbookView } from "../../worker";
import type { BesideWrite, ShownPlace } from "../open/open-workbook";
import { shareStrings } from "../strings/share";
import { strings } from "../strings";
import type { Pane } from "./pane";
import type { Written } from "./session-slice";
import { setsSlice } from "./sets-slice";
import type { Message } from "./shell-slice";
import { showSizes } from "./show-sizes";
import { movesAsRead } from "./unsaved-moves";

/** Reads the workbook as it is now; what was shown of it before, and sets not written yet, are given up. */
export function readAgain(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.reading, async () => {
    await readWorkbook(pane);
    if (pane.state.session.isEmpty) return { tone: "information", what: strings.stillEmpty, remedy: "" };
    return sayInterrupted(pane);
  });
}

/** What became of a write in the middle of which a pane was closed; null without one. */
export function sayInterrupted({ content }: Pane): Message | null {
  if (!content?.interrupted) return null;
  const message = { tone: "attention" as const, what: strings.interrupted[content.interrupted], remedy: "" };
  return content.interrupted === "unformatted" ? { ...message, isIncomplete: true } : message;
}

/** Reads the workbook and shows what is found, or why nothing can be. */
export async function readWorkbook(pane: Pane, beside?: BesideWrite): Promise<void> {
  // A workbook starts with the settings it was written with, and keeps what is chosen after that.
  const isFirst = pane.content === null || pane.state.session.view === null;
  const content = await pane.readAgain(beside);
  try {
    const view = await pane.dependencies.engine.call("open", [content, pane.state.roster.options]);
    const { targetSize, balance, seed } = view.settings;
    pane.set({
      session: { view, trouble: null, troubleHeaders: [], hasSameAddress: false },
      sets: {
        ...movesAsRead(view, pane.state.sets),
        ...(isFirst && { options: { ...setsSlice.first.options, targetSize, balance, seed } }),
      },
    });
    await showSizes(pane);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const trouble = await pane.dependencies.say(thrown.problem);
    pane.set({
      session: {
        ...{ view: null, trouble, troubleHeaders: headersOf(thrown) },
        hasSameAddress: thrown.problem.code === "same-email",
      },
      sets: { sizes: null },
    });
  }
}

/** Does something with the workbook as it is now: it is read first, and where it cannot be used it is said why. */
export async function readFirst(
  pane: Pane,
  act: () => Promise<Message | null>,
  beside?: BesideWrite,
): Promise<Message | null> {
  await readWorkbook(pane, beside);
  const { view, trouble } = pane.state.session;
  return view ? act() : trouble;
}

/** The same for what ends with a write. Where that finds what nobody had told of, all is read, and it is done once more. */
async function readToWrite(pane: Pane, act: () => Promise<Message | null>): Promise<Message | null> {
  try {
    return await readFirst(pane, act, "before-write");
  } catch (thrown) {
    if (!(thrown instanceof Refusal && thrown.problem.code === "workbook-changed")) throw thrown;
    return readFirst(pane, act);
  }
}

/**
 * Changes sets or attendance in the workbook as it is now.
 * @param what to say when it is done; a function is given the workbook as it is then
 */
export function change(
  pane: Pane,
  command: Command,
  what: string | ((view: WorkbookView | null) => string),
): Promise<boolean> {
  return pane.run(strings.work.writing, () =>
    readToWrite(pane, async () => {
      const { plan, restoring, notices } = await pane.dependencies.engine.call("planChange", [command]);
      const report = await write(pane, "change", plan, restoring);
      tell(pane, notices);
      return done(typeof what === "string" ? what : what(pane.state.session.view), report);
    }),
  );
}

/** Shows what a change makes worth a look: what an earlier one was followed by already pushes nothing down again. */
export function tell(pane: Pane, notices: readonly ProblemMessage[]): void {
  const known = pane.state.session.lastNotices;
  pane.set({
    session: { lastNotices: notices.map(({ what }) => what) },
    shell: { notices: notices.filter(({ what }) => !known.includes(what)) },
  });
}

/** Writes a plan, and reads the workbook as it is then. */
export async function write(
  pane: Pane,
  kind: Written,
  ...[plan, restoring]: Parameters<NonNullable<Pane["workbook"]>["write"]>
): Promise<WriteReport | null> {
  const { workbook } = pane;
  const report = await workbook?.write(plan, restoring, (name, sheet, of) => {
    const behind = { label: strings.work.formatting(name, sheet, of), fraction: (sheet - 1) / of };
    if (pane.workbook === workbook) pane.set({ shell: { behind } });
  });
  if (report) void followFormatting(pane, report);
  const { roster, session } = pane.state;
  // What was chosen is on the Programme sheet now, and the roster is ours; before that, only answers are on a sheet.
  const isOurs = plan.sheets.some(({ key }) => key === "roster");
  const { options } = roster;
  pane.set({
    roster: {
      options: { ...options, answers: [], ...(isOurs && { sheetName: null, alsoSheets: [], columns: {} }) },
    },
    session: { written: [...session.written, kind] },
  });
  await readWorkbook(pane, "after-write");
  return report ?? null;
}

/** Says what Excel refused of formatting, once it is over. */
async function followFormatting(pane: Pane, { formatting }: WriteReport): Promise<void> {
  const { workbook } = pane;
  const left = await formatting;
  if (pane.workbook !== workbook) return;
  const what = strings.notFormatted(left ?? []);
  const unformatted: Message = { tone: "attention", what, remedy: "", isIncomplete: true };
  pane.set({ shell: { behind: null, unformatted: what === "" ? null : unformatted } });
}

/** Undoes what this pane wrote last. */
export function undo(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.undoing, async () => {
    const report = await pane.workbook?.undo();
    pane.set({ session: { written: pane.state.session.written.slice(0, -1), lastNotices: [] } });
    await readWorkbook(pane, "after-write");
    if (report) void followFormatting(pane, report);
    return done(strings.sets.undone, report ?? null);
  });
}

/** What was done, with the sheets that were kept as they were. */
export function done(what: string, report: WriteReport | null = null): Message {
  const { keptSheets } = report ?? { keptSheets: [] };
  const kept = keptSheets.length === 0 ? "" : ` ${strings.keptSheets(keptSheets)}`;
  return { tone: "success", what: `${what}${kept}`, remedy: "" };
}

/** Says that a file was handed over; in Excel for Mac it may not come, and nothing tells (office-js issues 2700, 4681). */
export function downloadMessage({ state, dependencies }: Pane, file: string): Message {
  const isOnMac = state.session.opensNewOn === "mac";
  const remedy = isOnMac ? shareStrings.ifNothingCame(dependencies.pageAddress) : "";
  return { ...done(shareStrings.downloaded(file)), remedy };
}

/** Writes the sheets as they are planned once more, so that what Excel refused to format is tried again. */
export function formatAgain(pane: Pane): Promise<boolean> {
  return pane.run(strings.work.writing, () =>
    readFirst(pane, async () => {
      const { plan, restoring } = await pane.dependencies.engine.call("planChange", [{ kind: "refresh" }]);
      const report = await write(pane, "change", plan, restoring);
      void report?.formatting.then((left) => {
        if (left?.length === 0) pane.set({ shell: { message: done(strings.formatted) } });
      });
      return null;
    }),
  );
}

/** Leaves what others did to the workbook as it is. */
export function dismissChanges(pane: Pane): void {
  pane.set({ session: { changes: [] } });
}

/** Selects a cell in Excel, or brings a sheet to the front. */
export function showPlace(pane: Pane, place: ShownPlace): Promise<boolean> {
  return pane.run(strings.work.showing, async () => {
    await pane.workbook?.show?.(place);
    return null;
  });
}

/** The headers a refusal names, so that the right ones can be chosen. */
function headersOf({ problem }: Refusal): readonly string[] {
  switch (problem.code) {
    case "columns-missing":
    case "column-not-found":
      return problem.details.headers;
    case "no-roster-found":
      return problem.details.sheets.flatMap(({ headers }) => headers);
    default:
      return [];
  }
}
