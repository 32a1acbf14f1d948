import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { awaitOffice, type OfficeSituation } from "../excel/surroundings/await-office";
import { officeTheme } from "../excel/surroundings/office-theme";
import { giveToRibbon, onPaneClosed } from "../excel/surroundings/ribbon";
import { EngineClient, ownThreadLine, pageDependencies, workerLine } from "../worker";
import { startWorker } from "../worker/start-worker";
import { Pane, type PaneDependencies } from "./core/pane";
import { forgetPasswords, start } from "./core/shell-actions";
import { ribbonFunctions, screens, type Situation } from "./core/shell-slice";
import { paneId } from "./open/pane-id";
import { App } from "./shell/app";
import { strings } from "./strings";

/** Office.js may be a moment away; a blocked one says nothing at all. */
const officeSeconds = 8;

const { newId, today } = pageDependencies;

const dependencies: PaneDependencies = {
  storage: storageOrNull(),
  engine: new EngineClient([workerLine(startWorker), ownThreadLine(pageDependencies)]),
  today,
  situation,
  openExcel: async () => {
    const { openExcel } = await import("./open/excel-open-workbook");
    return openExcel(await paneId(storageOrNull(), locksOrNull(), newId));
  },
  openFile: async (name, bytes) => {
    const { openFile } = await import("./open/file-open-workbook");
    return openFile(name, bytes, download, strings.fileName);
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
  say: async (problem) => (await import("../worker/said")).said(problem),
  download,
  pageAddress: `${window.location.origin}${window.location.pathname}`,
  newPassword: async () => (await import("../xlsx")).strongPassword(),
};

async function situation(onLate: (situation: Situation) => void): Promise<Situation> {
  return shown(
    await awaitOffice({
      ...{ seconds: officeSeconds, search: window.location.search, onOffice: followRibbon },
      onLate: (found) => {
        void shown(found).then(onLate);
      },
    }),
  );
}

async function shown(found: OfficeSituation): Promise<Situation> {
  switch (found.kind) {
    case "in-excel":
      if (found.keepsPage) {
        void onPaneClosed(() => {
          forgetPasswords(pane);
        });
      }
      return { kind: "excel", readOnly: found.readOnly, keepsPage: found.keepsPage };
    case "outside-excel":
      return { kind: "browser" };
    case "office-missing":
      return { kind: "office-missing" };
    case "excel-too-old":
      return { kind: "excel-too-old", said: await dependencies.say(found.problem) };
  }
}

/** The ribbon's buttons switch screens in the living pane; closing it clears the passwords. */
function followRibbon(): void {
  giveToRibbon(
    Object.fromEntries(
      screens.map((screen) => [
        ribbonFunctions[screen],
        () => {
          pane.showScreen(screen);
        },
      ]),
    ),
  );
}

function isOfficeDark(): boolean {
  return officeTheme()?.isDark === true;
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

const wished = new URLSearchParams(window.location.search).get("screen");
const pane = new Pane(dependencies, screens.find((each) => each === wished) ?? "roster");
const element = document.getElementById("pane");
if (element) {
  // Shown at once: Office.js is a script of its own, and would be run in between.
  flushSync(() => {
    createRoot(element).render(
      <StrictMode>
        <App pane={pane} isOfficeDark={isOfficeDark} />
      </StrictMode>,
    );
  });
  void start(pane);
}

function locksOrNull(): LockManager | null {
  return "locks" in navigator ? navigator.locks : null;
}

/** A browser may forbid it altogether. */
function storageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
