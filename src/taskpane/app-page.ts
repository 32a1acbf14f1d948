import { Pane } from "./core/pane";
import { loadSample, openRosterFile } from "./core/roster-actions";
import { pageDependenciesOf, showPane } from "./page";

/** The web app: the same pane on files, with a start page of its own and without Office.js. */
const pane = new Pane(
  pageDependenciesOf({
    situation: () => Promise.resolve({ kind: "browser" }),
    openExcel: () => Promise.reject(new Error("There is no Excel in a web app.")),
  }),
  "roster",
);
showPane(pane, () => false);

const picker = document.querySelector<HTMLInputElement>("#file");
document.querySelector("#sample")?.addEventListener("click", () => {
  void loadSample(pane);
});
document.querySelector("#open")?.addEventListener("click", () => {
  picker?.click();
});
picker?.addEventListener("change", () => {
  const file = picker.files?.[0];
  picker.value = "";
  if (file) void file.arrayBuffer().then((buffer) => openRosterFile(pane, file.name, new Uint8Array(buffer)));
});

/** Shows the pane in the start page's place once something is open, or there is something to say. */
const stop = pane.subscribe(() => {
  const { session, shell } = pane.state;
  if (session.workbookName === null && shell.message === null) return;
  stop();
  document.body.dataset.started = "";
  document.querySelector<HTMLElement>("#pane h1")?.focus();
});

// Program files only, for the next time without a network; a page that cannot have one works as it is.
if ("serviceWorker" in navigator)
  void navigator.serviceWorker.register("service-worker.js").catch(() => undefined);
