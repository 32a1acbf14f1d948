import type { CycleRequest } from "../../commands";
import type { AttendanceCode, WorkbookChange } from "../../programme";
import type {
  AllocationWishes,
  AnonymisingView,
  CollectionView,
  CyclePreview,
  Draft,
  EarlierLook,
  MadeFile,
  PackView,
  PackWish,
  ReadingWishes,
  RegisterView,
  ReturnedBytes,
  Said,
  SizeAnswer,
  WorkbookLook,
} from "../../worker";
import type { AccessChoices } from "../access/access-choices";

export const screens = ["roster", "sets", "attendance", "share", "help"] as const;
export type Screen = (typeof screens)[number];

/** Where the pane is. */
export type Situation =
  | { readonly kind: "starting" }
  | { readonly kind: "excel"; readonly readOnly: boolean }
  /** In a browser, with or without a file opened in it. */
  | { readonly kind: "browser" }
  | { readonly kind: "office-missing" }
  | { readonly kind: "excel-too-old"; readonly said: Said };

/** What can be taken back. */
export type Written = "allocation" | "change" | "cleaning" | "collection" | "calendars";

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

/** A register being filled in, before it is written. */
export interface RegisterDraft {
  readonly view: RegisterView;
  /** By member ID, what was changed here; null takes a code away. */
  readonly codes: Readonly<Record<string, AttendanceCode | null>>;
}

/** The member whose place is being thought about. */
export interface MemberInHand {
  readonly id: string;
  /** The best swaps, once they are known. */
  readonly swaps: readonly { readonly a: string; readonly b: string; readonly words: string }[] | null;
  /** Why they are in their set, once it is known. */
  readonly why: string | null;
}

/** The facilitators' files, and who gets which. Passwords are here alone, and go when another screen is shown. */
export interface SharedPacks {
  readonly wish: PackWish;
  readonly views: readonly PackView[];
  /** By set number; empty when none was asked for. */
  readonly passwords: Readonly<Record<number, string>>;
  /** Somebody said that each file goes to whom it should. */
  readonly isConfirmed: boolean;
}

/** Returned files that are looked at; nothing of them is in the workbook yet. */
export interface CollectionInHand {
  readonly files: readonly ReturnedBytes[];
  readonly view: CollectionView;
  /** "M007 M3" where the pack's code goes before the tracker's. */
  readonly taken: readonly string[];
}

/** A cycle of meetings that is looked at; nothing of it is in the workbook yet. */
export interface CycleInHand {
  readonly wish: CycleRequest;
  readonly preview: CyclePreview;
}

/** A new workbook that was made and can be had, and the part of the screen that made it. */
export interface MadeWorkbook {
  readonly from: "reports" | "next-cycle" | "anonymised";
  readonly file: MadeFile;
}

/** Everything the pane shows, and nothing else: plain data that only events change. */
export interface PaneState {
  readonly screen: Screen;
  readonly access: AccessChoices;
  readonly situation: Situation;
  /** Of the file opened in a browser; empty in Excel; null before there is any. */
  readonly workbookName: string | null;
  readonly canShowCells: boolean;
  readonly look: WorkbookLook | null;
  /** Why the workbook cannot be used, instead of `look`. */
  readonly trouble: Said | null;
  /** Headers to choose columns from, when that is the trouble. */
  readonly troubleHeaders: readonly string[];
  /** Rows with the same e-mail address are the trouble. */
  readonly hasSameAddress: boolean;
  /** No cell of the workbook holds anything. */
  readonly isEmpty: boolean;
  readonly reading: ReadingWishes;
  readonly wishes: AllocationWishes;
  readonly sizes: SizeAnswer | null;
  readonly draft: Draft | null;
  /** Sets that can be brought back, the latest first; null before they are asked for. */
  readonly earlier: readonly EarlierLook[] | null;
  readonly memberInHand: MemberInHand | null;
  readonly register: RegisterDraft | null;
  readonly cycle: CycleInHand | null;
  readonly packs: SharedPacks | null;
  readonly collection: CollectionInHand | null;
  readonly made: MadeWorkbook | null;
  /** What anonymising would do, once that was asked. */
  readonly anonymising: AnonymisingView | null;
  readonly work: Work | null;
  readonly message: Message | null;
  /** What the last change makes worth saying. */
  readonly told: readonly Said[];
  /** What somebody did to the workbook since it was read. */
  readonly changes: readonly WorkbookChange[];
  /** What this pane wrote and can take back, the last at the end. */
  readonly written: readonly Written[];
}

/** The workbook that is open in Excel is being read for the first time: nothing can be said of it yet. */
export function isFirstLook({ situation, work, look, trouble }: PaneState): boolean {
  return situation.kind === "excel" && work !== null && look === null && trouble === null;
}

export const firstWishes: AllocationWishes = {
  ...{ targetSize: 10, balance: "", seed: 1, reform: false, evenOut: false },
};

export const firstReading: ReadingWishes = {
  ...{ sheetName: null, columns: {}, duplicates: "refuse", hiddenRows: "include" },
};

export function firstState(screen: Screen, access: AccessChoices): PaneState {
  return {
    ...{ screen, access, situation: { kind: "starting" } },
    ...{ workbookName: null, canShowCells: false },
    ...{ look: null, trouble: null, troubleHeaders: [], hasSameAddress: false, isEmpty: false },
    ...{ reading: firstReading, wishes: firstWishes, sizes: null },
    ...{ draft: null, earlier: null, memberInHand: null, register: null, cycle: null },
    ...{ packs: null, collection: null, made: null, anonymising: null },
    ...{ work: null, message: null, told: [], changes: [], written: [] },
  };
}
