import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { speakIn } from "../languages";
import { EngineClient, ownThreadTransport, pageDependencies, workerTransport } from "../worker";
import { startWorker } from "../worker/start-worker";
import type { Pane, PaneDependencies } from "./core/pane";
import { forgetPasswords, start } from "./core/shell-actions";
import { App } from "./shell/app";
import { strings } from "./strings";

/** Asked for in the page's address; null for English. */
const language = new URLSearchParams(window.location.search).get("language");

/** What a page gives the pane, in Excel and as a web app alike. */
export function pageDependenciesOf(own: Pick<PaneDependencies, "situation" | "openExcel">): PaneDependencies {
  const engine = new EngineClient([
    workerTransport(() => startWorker(language ?? "")),
    ownThreadTransport(pageDependencies),
  ]);
  return {
    ...own,
    storage: storageOrNull(),
    engine,
    today: pageDependencies.today,
    openFile: async (name, chosen) => {
      const { openFile } = await import("./open/file-open-workbook");
      return openFile(name, chosen, download, strings.fileName, (file, given) =>
        engine.call("readFile", [file, given]),
      );
    },
    sample: async () => {
      try {
        const answer = await fetch(`samples/${strings.sampleName}`);
        return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
      } catch {
        // No connection is an answer too: the pane says that the sample is missing.
        return null;
      }
    },
    say: async (problem) => (await import("../worker/problem-message")).problemMessage(problem),
    download,
    pageAddress: `${window.location.origin}${window.location.pathname}`,
    newPassword: async () => (await import("../xlsx")).strongPassword(),
  };
}

/** Shows the pane in the page's element for it, and starts it. */
export function showPane(pane: Pane, isOfficeDark: () => boolean): void {
  if (language === null) showNow(pane, isOfficeDark);
  else
    void speakIn(language).then(() => {
      showNow(pane, isOfficeDark);
    });
}

function showNow(pane: Pane, isOfficeDark: () => boolean): void {
  const element = document.getElementById("pane");
  if (!element) return;
  // Shown at once: Office.js is a script of its own, and would be run in between.
  flushSync(() => {
    createRoot(element).render(
      <StrictMode>
        <App pane={pane} isOfficeDark={isOfficeDark} />
      </StrictMode>,
    );
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") forgetPasswords(pane);
  });
  void start(pane);
}

function download(name: string, bytes: Uint8Array): void {
  const type = name.endsWith(".zip")
    ? "application/zip"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** A browser may forbid it altogether. */
export function storageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
