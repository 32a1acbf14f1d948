import { awaitOffice, type OfficeSituation } from "../excel/office/await-office";
import { officeTheme } from "../excel/office/office-theme";
import { registerRibbonFunctions, onPaneClosed } from "../excel/office/ribbon";
import { pageDependencies } from "../worker";
import { Pane } from "./core/pane";
import { forgetPasswords } from "./core/shell-actions";
import { ribbonFunctions, ribbonScreens, screenAsked, type Situation } from "./core/shell-slice";
import { paneId } from "./open/pane-id";
import { pageDependenciesOf, showPane, storageOrNull } from "./page";

/** Office.js may be a moment away; a blocked one says nothing at all. */
const officeSeconds = 8;

const dependencies = pageDependenciesOf({
  situation,
  openExcel: async () => {
    const { openExcel } = await import("./open/excel-open-workbook");
    return openExcel(await paneId(storageOrNull(), locksOrNull(), pageDependencies.newId));
  },
});

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
  registerRibbonFunctions(
    Object.fromEntries(
      ribbonScreens.map((screen) => [
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

function locksOrNull(): LockManager | null {
  return "locks" in navigator ? navigator.locks : null;
}

const pane = new Pane(dependencies, screenAsked(new URLSearchParams(window.location.search).get("screen")));
showPane(pane, isOfficeDark);
