import type { ProblemMessage } from "../../worker";
import { rememberedChoices, type AccessChoices } from "../access/access-choices";
import type { Slice } from "./store";

/** Those with a tab; help is reached from the foot. */
export const tabbedScreens = ["today", "roster", "sets", "meetings", "share"] as const;
export type Screen = (typeof tabbedScreens)[number] | "help";

/** The screen that the page's address asks for; null for none. */
export function screenAsked(asked: string | null): Screen | null {
  // As the ribbon's button has called it.
  if (asked === "attendance") return "meetings";
  return ([...tabbedScreens, "help"] as const).find((screen) => screen === asked) ?? null;
}

/** Those with a button of the ribbon. */
export const ribbonScreens = ["roster", "sets", "meetings", "share", "help"] as const;

/** The functions by which the manifest's buttons and shortcuts.json name the screens. */
export const ribbonFunctions = {
  ...{ roster: "showRoster", sets: "showSets", meetings: "showAttendance" },
  ...{ share: "showShare", help: "showHelp" },
} as const satisfies Record<(typeof ribbonScreens)[number], string>;

/** Where the pane is. */
export type Situation =
  | { readonly kind: "starting" }
  /** `keepsPage`: the page goes on while its pane is closed, and the ribbon's buttons load no other. */
  | { readonly kind: "excel"; readonly readOnly: boolean; readonly keepsPage: boolean }
  /** In a browser, with or without a file opened in it. */
  | { readonly kind: "browser" }
  | { readonly kind: "office-missing" }
  | { readonly kind: "excel-too-old"; readonly said: ProblemMessage };

/** Something that takes a while. */
export interface Work {
  /** "Forming sets" */
  readonly label: string;
  /** 0 to 1; null when it is not known. */
  readonly fraction: number | null;
  readonly canCancel: boolean;
}

/** Formatting that goes on while other things are done. */
export type Behind = Omit<Work, "canCancel">;

/** What came of the last thing done. */
export interface Message {
  readonly tone: "success" | ProblemMessage["tone"];
  readonly what: string;
  readonly remedy: string;
  /** Where in the workbook, when it is about one place. */
  readonly place?: ProblemMessage["place"];
  /** Something is missing from what was done, which writing it again may add. */
  readonly isIncomplete?: true;
}

/** What stands around the screens. */
export interface ShellState {
  readonly screen: Screen;
  readonly access: AccessChoices;
  /** Colours and text size are shown on the first run, until somebody chooses or puts them away. */
  readonly accessFlyout: "first-run" | "open" | "shut";
  /** Nobody has chosen a screen yet, so that the first reading of the workbook may. */
  readonly isScreenOpen: boolean;
  readonly situation: Situation;
  readonly work: Work | null;
  readonly message: Message | null;
  readonly behind: Behind | null;
  /** What Excel refused to format, until it is dismissed or tried again. */
  readonly unformatted: Message | null;
  /** What the last change makes worth saying. */
  readonly notices: readonly ProblemMessage[];
}

export const shellSlice: Slice<ShellState> = {
  first: {
    ...{ screen: "roster", access: rememberedChoices(null), situation: { kind: "starting" } },
    ...{ accessFlyout: "first-run", isScreenOpen: true },
    ...{ work: null, message: null, behind: null, unformatted: null, notices: [] },
  },
  resets: { left: ["message", "notices"], opened: ["behind", "unformatted"] },
};
