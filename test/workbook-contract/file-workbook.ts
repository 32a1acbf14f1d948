import type { Workbook, WorkbookContent, WorkbookPlan, WriteReport } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";

/** Where a file's bytes come from and go to: a disk, a download, a test. */
interface FileStorage {
  readonly name: string;
  read(): Promise<Uint8Array>;
  /** Leaves the whole file or none. */
  write(bytes: Uint8Array): Promise<void>;
}

export class FileWorkbook implements Workbook {
  readonly #storage: FileStorage;

  constructor(storage: FileStorage) {
    this.#storage = storage;
  }

  async read(): Promise<WorkbookContent> {
    return readWorkbook(await this.#storage.read(), this.#storage.name);
  }

  async write(plan: WorkbookPlan): Promise<WriteReport> {
    await this.#storage.write(await writeWorkbook(plan));
    return { keptSheets: [], untidied: [], formatting: Promise.resolve([]) };
  }
}
