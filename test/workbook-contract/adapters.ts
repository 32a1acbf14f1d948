import type { Workbook } from "../../src/workbook";
import { openFile } from "../excel-host/files/open-file";
import { saveFile } from "../excel-host/files/save-file";
import type { BookState } from "../excel-host/model/book-state";
import type { LiveExcel } from "../excel/live-programme";
import { UserHand } from "../excel/user-hand";
import { FileWorkbook } from "./file-workbook";

/** A workbook behind one of the adapters, and the person who has it on their desk. */
export interface Desk {
  readonly workbook: Workbook;
  /** What the person does to it between two runs. */
  edit(change: (hand: UserHand) => void): Promise<void>;
  /** The next write fails half-way, once. */
  failOnce(): void;
  sheetNames(): Promise<string[]>;
}

/** `bytes` is the same workbook as a file, with what the product's own writer does not put into one. */
export type Adapter = (live: LiveExcel, book: BookState, bytes?: Uint8Array) => Promise<Desk>;

export const adapters: readonly (readonly [string, Adapter])[] = [
  ["a file", fileDesk],
  ["Excel", excelDesk],
];

async function fileDesk(_: LiveExcel, book: BookState, given?: Uint8Array): Promise<Desk> {
  let bytes = given ?? (await saveFile(book));
  let isFailing = false;
  const workbook = new FileWorkbook({
    name: "sets.xlsx",
    read: () => Promise.resolve(bytes),
    write(written) {
      if (isFailing) {
        isFailing = false;
        return Promise.reject(new Error("The disk is full."));
      }
      bytes = written;
      return Promise.resolve();
    },
  });
  return {
    workbook,
    async edit(change) {
      const opened = await openFile(bytes, "sets.xlsx");
      change(new UserHand(opened));
      bytes = await saveFile(opened);
    },
    failOnce: () => (isFailing = true),
    sheetNames: async () => (await workbook.read()).sheets.map(({ name }) => name),
  };
}

function excelDesk(live: LiveExcel, book: BookState): Promise<Desk> {
  live.host.open(book);
  return Promise.resolve({
    workbook: live.open(),
    edit(change) {
      change(new UserHand(live.host.book));
      return Promise.resolve();
    },
    failOnce() {
      live.host.faults.plan(live.host.requests.length + 2, "GeneralException", "middle");
    },
    sheetNames: () => Promise.resolve(live.host.book.sheets.map(({ name }) => name)),
  });
}
