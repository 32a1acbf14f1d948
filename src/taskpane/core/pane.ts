import { Refusal, type IsoDate, type Problem } from "../../programme";
import type { WorkbookContent } from "../../workbook";
import { Cancelled, type ChosenFile, type EngineClient, type ProblemMessage } from "../../worker";
import { haveChosen, rememberChoices, rememberedChoices, type AccessChoices } from "../access/access-choices";
import type { BesideWrite, OpenWorkbook } from "../open/open-workbook";
import { strings } from "../strings";
import { slices, type PaneState } from "./pane-state";
import type { Message, Screen, Situation } from "./shell-slice";
import { Store, type Changes } from "./store";
import { Typed } from "./typed";

/** What the pane needs from outside; a test gives its own. */
export interface PaneDependencies {
  /** For the choice of colours and text size, and a random ID of this device's pane; for nothing else. */
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
  readonly engine: EngineClient;
  readonly today: () => IsoDate;
  /** Where the page is, once that is known; `onLate` is told when Office.js comes after it was said to be missing. */
  readonly situation: (onLate: (situation: Situation) => void) => Promise<Situation>;
  readonly openExcel: () => Promise<OpenWorkbook>;
  /** @throws {Refusal} when it is no spreadsheet */
  readonly openFile: (name: string, chosen: ChosenFile) => Promise<OpenWorkbook>;
  /** The bundled sample; null when it cannot be loaded. */
  readonly sample: () => Promise<Uint8Array | null>;
  readonly say: (problem: Problem) => Promise<ProblemMessage>;
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** Where a browser shows this page, as people type it. */
  readonly pageAddress: string;
  /** A strong one, made up anew. */
  readonly newPassword: () => Promise<string>;
}

/**
 * A session with one workbook after another, without React: its state, and what actions do one at a time. Components
 * select from the state and call actions of this folder, each of which is something a person does.
 */
export class Pane extends Store<PaneState> {
  readonly dependencies: PaneDependencies;
  /** Fields that are not saved yet, whichever screen is shown. */
  readonly typed = new Typed();
  #workbook: OpenWorkbook | null = null;
  /** As it was read last. */
  #content: WorkbookContent | null = null;
  #stopWatching: () => void = () => undefined;
  #cancel: AbortController | null = null;
  /** What goes on without being shown. */
  #behind: Promise<unknown> = Promise.resolve();

  /** @param asked the screen that the page's address asks for; null for the one that the workbook calls for */
  constructor(dependencies: PaneDependencies, asked: Screen | null) {
    super(slices);
    this.dependencies = dependencies;
    const { storage } = dependencies;
    this.set({
      shell: {
        ...{ screen: asked ?? "roster", isScreenOpen: asked === null, access: rememberedChoices(storage) },
        accessFlyout: haveChosen(storage) ? "shut" : "first-run",
      },
    });
  }

  /** The workbook as it was read last; null before there is one. */
  get content(): WorkbookContent | null {
    return this.#content;
  }

  get workbook(): OpenWorkbook | null {
    return this.#workbook;
  }

  showScreen(screen: Screen): void {
    if (screen !== this.state.shell.screen) this.set(this.resetsOn("left"));
    this.set({ shell: { screen, isScreenOpen: false } });
  }

  chooseAccess(access: AccessChoices): void {
    this.set({ shell: { access } });
    rememberChoices(this.dependencies.storage, access);
  }

  /** Works with another workbook, and watches it from then on. */
  open(workbook: OpenWorkbook): void {
    this.#stopWatching();
    this.#workbook = workbook;
    this.#content = null;
    this.typed.clear();
    this.set(this.resetsOn("opened"), {
      session: {
        workbookName: workbook.name,
        canShowCells: workbook.show !== null,
        opensNewOn: workbook.openNew?.platform ?? null,
      },
    });
    this.#stopWatching = workbook.watch(
      (changes) => {
        if (changes.length > 0)
          this.set({ session: { changes: [...this.state.session.changes, ...changes] } });
      },
      () => {
        const { work, behind } = this.state.shell;
        if (work) this.stage(strings.work.slow, work.fraction);
        else if (behind) this.set({ shell: { behind: { ...behind, label: strings.work.slow } } });
      },
    );
  }

  /** Reads the workbook as it is now; nothing is shown any more of how it was before. @throws {Refusal} */
  async readAgain(beside?: BesideWrite): Promise<WorkbookContent> {
    if (!this.#workbook) throw new Error("No workbook is open.");
    const content = await this.#workbook.read(beside);
    // Taking the answer in and handing it to the engine are two turns: of thousands of rows each takes a while.
    await new Promise((resolve) => setTimeout(resolve));
    this.show(content);
    return content;
  }

  /** Goes on with the workbook as it was just read, and with what else is known of it, in one change. */
  show(content: WorkbookContent, known: Changes<PaneState> = {}): void {
    this.#content = content;
    this.set(
      this.resetsOn("read"),
      {
        session: {
          sheetNames: content.sheets.map(({ name }) => name),
          isEmpty: content.sheets.every(({ rows }) => rows.length === 0),
        },
      },
      known,
    );
  }

  /**
   * Does one thing at a time, shows that it goes on, and says what came of it: a refusal in its words,
   * anything unforeseen as what it is. @returns whether it was done
   */
  async run(
    label: string,
    act: (signal: AbortSignal) => Promise<Message | null>,
    { canCancel = false }: { readonly canCancel?: boolean } = {},
  ): Promise<boolean> {
    if (this.state.shell.work) return false;
    this.#cancel = new AbortController();
    this.set({ shell: { work: { label, fraction: null, canCancel }, message: null, notices: [] } });
    try {
      await this.#behind;
      this.set({ shell: { message: await act(this.#cancel.signal) } });
      return true;
    } catch (thrown) {
      this.set({ shell: { message: await this.#messageOf(thrown) } });
      return false;
    } finally {
      this.#cancel = null;
      this.set({ shell: { work: null } });
    }
  }

  /** Does what takes no time to speak of: what was said before stays, unless it fails. @returns whether it was done */
  async quietly(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      this.set({ shell: { message: await this.#messageOf(thrown) } });
      return false;
    }
  }

  /** Writes without showing it: after what goes on, and before what is begun meanwhile. @returns whether it was done */
  async behind(act: () => Promise<void>): Promise<boolean> {
    while (this.state.shell.work) await this.#idle();
    const turn = this.#behind.then(() => this.quietly(act));
    this.#behind = turn;
    return turn;
  }

  #idle(): Promise<void> {
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (this.state.shell.work) return;
        stop();
        resolve();
      });
    });
  }

  /** Says which part of the work goes on, and how much of it is done. */
  stage(label: string, fraction: number | null): void {
    const { work } = this.state.shell;
    if (work) this.set({ shell: { work: { ...work, label, fraction } } });
  }

  progress(fraction: number): void {
    const { work } = this.state.shell;
    if (work) this.set({ shell: { work: { ...work, fraction } } });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async #messageOf(thrown: unknown): Promise<Message> {
    if (thrown instanceof Cancelled) return { tone: "information", what: strings.cancelled, remedy: "" };
    if (thrown instanceof Refusal) return this.dependencies.say(thrown.problem);
    return { tone: "refusal", what: `${strings.failed}${String(thrown)}`, remedy: strings.failedRemedy };
  }
}
