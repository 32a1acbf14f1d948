import { strings } from "../strings";
import type { Pane } from "./pane";
import { readWorkbook, sayInterrupted } from "./session-actions";
import type { Situation } from "./shell-slice";

/** Finds out where the pane is; in Excel, opens the workbook that is open there. */
export async function start(pane: Pane): Promise<void> {
  const situation = await pane.dependencies.situation((late) => {
    // Whoever works with a file by now is left to it.
    if (pane.state.shell.situation.kind === "office-missing") void arrive(pane, late);
  });
  await arrive(pane, situation);
}

async function arrive(pane: Pane, situation: Situation): Promise<void> {
  pane.set({ shell: { situation } });
  if (situation.kind !== "excel") return;
  await pane.run(strings.work.reading, async () => {
    pane.open(await pane.dependencies.openExcel());
    await readWorkbook(pane);
    showFirstScreen(pane);
    return sayInterrupted(pane);
  });
  readOnceFilled(pane);
}

/** What is pasted into an empty workbook is read at once: nobody has to say so. */
function readOnceFilled(pane: Pane): void {
  const stop = pane.subscribe(() => {
    const { session, shell } = pane.state;
    if (session.view !== null || session.trouble === null || !session.isEmpty) return;
    if (session.changes.length === 0 || shell.work !== null) return;
    void pane.run(strings.work.reading, async () => {
      await readWorkbook(pane);
      if (!pane.state.session.isEmpty) stop();
      return null;
    });
  });
}

/** Today once there are sets, unless a screen was asked for. */
export function showFirstScreen(pane: Pane): void {
  const { view } = pane.state.session;
  if (pane.state.shell.isScreenOpen && view && view.sets.length > 0) pane.showScreen("today");
}

export function openAccess(pane: Pane): void {
  pane.set({ shell: { accessFlyout: "open" } });
}

/** Puts colours and text size away; they are not shown by themselves again. */
export function closeAccess(pane: Pane): void {
  pane.chooseAccess(pane.state.shell.access);
  pane.set({ shell: { accessFlyout: "shut" } });
}

/** Goes on without Excel: files are opened and saved instead. */
export function workWithFiles(pane: Pane): void {
  pane.set({ shell: { situation: { kind: "browser" } } });
}

/** Leaves no password in the page while its pane is closed: neither those that were made up nor those typed. */
export function forgetPasswords(pane: Pane): void {
  const { collection, forgotten } = pane.state.share;
  const files = collection?.files.map((file) => ({ ...file, password: null })) ?? [];
  pane.set({
    share: {
      ...{ packs: null, forgotten: forgotten + 1 },
      collection: collection && { ...collection, files },
    },
  });
}

export function dismissMessage(pane: Pane, which: "message" | "unformatted"): void {
  pane.set({ shell: { [which]: null } });
}
