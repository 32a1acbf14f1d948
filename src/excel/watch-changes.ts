import type { WorkbookChange } from "../programme";
import type { ExcelWorkbook } from "./excel-workbook";
import { answeredWithin, type RequestOptions } from "./requests";

export interface WatchOptions extends RequestOptions {
  /** How long nothing must happen before the workbook is looked at, in milliseconds. */
  readonly quietMs: number;
  /** Told what is different from what was last read: at most once for each stretch of quiet, and never of nothing. */
  readonly onChange: (changes: readonly WorkbookChange[]) => void;
  /** A look that failed is repeated after the next quiet; until then this says why. */
  readonly onTrouble: (error: unknown) => void;
}

export interface ChangeWatch {
  /**
   * Looks as if something had happened. Excel tells of no rename before ExcelApi 1.17, and now and then
   * forgets a pick from a list: a pane that gets the focus again had better ask.
   */
  check(): void;
  /** Ends the watch and takes its handlers out of Excel. Nothing is told after the call. */
  dispose(): Promise<void>;
}

/** What the events have in common, as far as it is used. */
interface Happening {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

/**
 * Makes one "something changed" of whatever happens to an open workbook, by anybody. An event says only
 * that what was read may be stale: Excel tells of formats as well, and details of single cells only. So
 * each is an occasion to look, once things are quiet, and a difference is what is told. What the add-in
 * itself writes is no difference.
 * @throws what Excel throws when it takes no handlers
 */
export async function watchChanges(workbook: ExcelWorkbook, options: WatchOptions): Promise<ChangeWatch> {
  const watch = new Watch(workbook, options);
  await watch.begin();
  return watch;
}

class Watch implements ChangeWatch {
  readonly #workbook: ExcelWorkbook;
  readonly #options: WatchOptions;
  #handlers: readonly OfficeExtension.EventHandlerResult<never>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;
  /** Sheets that came (true) or went (false), by ID: the add-in adds and deletes sheets as well. */
  readonly #sheetsThere = new Map<string, boolean>();
  #isLooking = false;
  #isDisposed = false;

  constructor(workbook: ExcelWorkbook, options: WatchOptions) {
    this.#workbook = workbook;
    this.#options = options;
  }

  async begin(): Promise<void> {
    const happened = this.#heard((event) => {
      // The add-in's own writes are told of as well.
      if (event.triggerSource === "ThisLocalAddin") return;
      this.#isStale = true;
      this.#workbook.happenedOn(event.worksheetId);
    });
    const came = this.#heard(({ worksheetId }) => this.#sheetsThere.set(worksheetId, true));
    const went = this.#heard(({ worksheetId }) => this.#sheetsThere.set(worksheetId, false));
    const tellsRenames = Office.context.requirements.isSetSupported("ExcelApi", "1.17");
    this.#handlers = await answeredWithin(
      "reading",
      this.#options,
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const { worksheets } = context.workbook;
        const added = [
          worksheets.onChanged.add(happened),
          worksheets.onRowSorted.add(happened),
          worksheets.onColumnSorted.add(happened),
          worksheets.onAdded.add(came),
          worksheets.onDeleted.add(went),
          ...(tellsRenames ? [worksheets.onNameChanged.add(happened)] : []),
        ];
        await context.sync();
        return added;
      }),
    );
    this.#workbook.watched(true);
  }

  check(): void {
    this.#isStale = true;
    this.#workbook.mayHaveMissed();
    this.#lookWhenQuiet();
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    const handlers = this.#handlers;
    const [first] = handlers;
    if (!first) return;
    this.#handlers = [];
    this.#workbook.watched(false);
    await answeredWithin(
      "reading",
      this.#options,
      // Handlers can be taken out only where they were put in.
      Excel.run(first.context, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      }),
    );
  }

  #heard(note: (event: Happening) => void): (event: Happening) => Promise<void> {
    return (event) => {
      note(event);
      this.#lookWhenQuiet();
      return Promise.resolve();
    };
  }

  #lookWhenQuiet(): void {
    if (this.#isDisposed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      void this.#lookNow();
    }, this.#options.quietMs);
  }

  async #lookNow(): Promise<void> {
    if (this.#isLooking) {
      this.#lookWhenQuiet();
      return;
    }
    this.#isLooking = true;
    try {
      // What the add-in is writing now is known once it is done.
      await this.#workbook.settled();
      if (!this.#somethingIsNew()) return;
      const changes = await this.#workbook.changesSinceSeen();
      if (changes.length > 0 && !this.#isDisposed) this.#options.onChange(changes);
    } catch (error) {
      if (this.#isDisposed) return;
      this.#options.onTrouble(error);
      this.check();
    } finally {
      this.#isLooking = false;
    }
  }

  /** Forgets what it was asked about. */
  #somethingIsNew(): boolean {
    const isNew =
      this.#isStale || [...this.#sheetsThere].some(([id, there]) => this.#workbook.hasSeen(id) !== there);
    this.#isStale = false;
    this.#sheetsThere.clear();
    return isNew;
  }
}
