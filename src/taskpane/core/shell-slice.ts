import type { Said } from "../../worker";
import { rememberedChoices, type AccessChoices } from "../access/access-choices";
import type { Slice } from "./store";

export const screens = ["roster", "sets", "attendance", "share", "help"] as const;
export type Screen = (typeof screens)[number];

/** The functions by which the manifest's buttons and shortcuts.json name the screens. */
export const ribbonFunctions: Readonly<Record<Screen, string>> = {
  ...{ roster: "showRoster", sets: "showSets", attendance: "showAttendance" },
  ...{ share: "showShare", help: "showHelp" },
};

/** Where the pane is. */
export type Situation =
  | { readonly kind: "starting" }
  /** `keepsPage`: the page goes on while its pane is closed, and the ribbon's buttons load no other. */
  | { readonly kind: "excel"; readonly readOnly: boolean; readonly keepsPage: boolean }
  /** In a browser, with or without a file opened in it. */
  | { readonly kind: "browser" }
  | { readonly kind: "office-missing" }
  | { readonly kind: "excel-too-old"; readonly said: Said };

/** Something that takes a while. */
export interface Work {
  /** "Forming sets" */
  readonly label: string;
  /** 0 to 1; null when it is not known. */
  readonly fraction: number | null;
  readonly canCancel: boolean;
}

/** What came of the last thing done. */
export interface Message {
  readonly tone: "success" | Said["tone"];
  readonly what: string;
  readonly remedy: string;
  /** Where in the workbook, when it is about one place. */
  readonly place?: Said["place"];
}

/** What stands around the screens. */
export interface ShellState {
  readonly screen: Screen;
  readonly access: AccessChoices;
  readonly situation: Situation;
  readonly work: Work | null;
  readonly message: Message | null;
  /** What the last change makes worth saying. */
  readonly notices: readonly Said[];
}

export const shellSlice: Slice<ShellState> = {
  first: {
    ...{ screen: "roster", access: rememberedChoices(null), situation: { kind: "starting" } },
    ...{ work: null, message: null, notices: [] },
  },
  resets: { left: ["message", "notices"] },
};
