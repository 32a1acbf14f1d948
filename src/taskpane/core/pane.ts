import { Refusal, type IsoDate, type Problem } from "../../programme";
import type { WorkbookContent } from "../../workbook";
import { Cancelled, type EngineClient, type Said } from "../../worker";
import { rememberChoices, rememberedChoices, type AccessChoices } from "../access/access-choices";
import type { OpenWorkbook } from "../open/open-workbook";
import { strings } from "../strings";
import { firstState, type Message, type PaneState, type Screen, type Situation } from "./pane-state";

/** What the pane needs from outside; a test gives its own. */
export interface PaneSurroundings {
  /** For the choice of colours and text size only. */
  readonly storage: Pick<Storage, "getItem" | "setItem"> | null;
  readonly engine: EngineClient;
  readonly today: () => IsoDate;
  /** Where the page is, once that is known; `onLate` is told when Office.js comes after it was said to be missing. */
  readonly situation: (onLate: (situation: Situation) => void) => Promise<Situation>;
  readonly openExcel: () => Promise<OpenWorkbook>;
  /** @throws {Refusal} when it is no spreadsheet */
  readonly openFile: (name: string, bytes: Uint8Array) => Promise<OpenWorkbook>;
  /** The bundled sample; null when it cannot be loaded. */
  readonly sample: () => Promise<Uint8Array | null>;
  readonly say: (problem: Problem) => Promise<Said>;
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** A strong one, made up anew. */
  readonly newPassword: () => Promise<string>;
}

/**
 * What the pane knows and what happens to it, without React. Screens read `state`, and call functions of
 * this folder, each of which is something a person does.
 */
export class Pane {
  readonly surroundings: PaneSurroundings;
  #state: PaneState;
  #listeners = new Set<() => void>();
  #workbook: OpenWorkbook | null = null;
  /** As it was read last. */
  #content: WorkbookContent | null = null;
  #stopWatching: () => void = () => undefined;
  #cancel: AbortController | null = null;

  constructor(surroundings: PaneSurroundings, screen: Screen) {
    this.surroundings = surroundings;
    this.#state = firstState(screen, rememberedChoices(surroundings.storage));
  }

  get state(): PaneState {
    return this.#state;
  }

  /** The workbook as it was read last; null before there is one. */
  get content(): WorkbookContent | null {
    return this.#content;
  }

  get workbook(): OpenWorkbook | null {
    return this.#workbook;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  set(change: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  showScreen(screen: Screen): void {
    this.set({
      ...{ screen, message: null, told: [], packs: null, cycle: null },
      ...{ made: null, anonymising: null },
    });
  }

  chooseAccess(access: AccessChoices): void {
    this.set({ access });
    rememberChoices(this.surroundings.storage, access);
  }

  /** Takes up a workbook, and watches it from then on. */
  takeUp(workbook: OpenWorkbook): void {
    this.#stopWatching();
    this.#workbook = workbook;
    this.#content = null;
    this.set({
      ...{ workbookName: workbook.name, canShowCells: workbook.show !== null },
      ...{ packs: null, collection: null, made: null, anonymising: null, written: [] },
    });
    this.#stopWatching = workbook.watch((changes) => {
      if (changes.length > 0) this.set({ changes: [...this.#state.changes, ...changes] });
    });
  }

  /** Reads the workbook as it is now. @throws {Refusal} */
  async readAgain(): Promise<WorkbookContent> {
    if (!this.#workbook) throw new Error("No workbook is open.");
    this.#content = await this.#workbook.read();
    return this.#content;
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
    if (this.#state.work) return false;
    this.#cancel = new AbortController();
    this.set({ work: { label, fraction: null, canCancel }, message: null, told: [] });
    try {
      this.set({ message: await act(this.#cancel.signal) });
      return true;
    } catch (thrown) {
      this.set({ message: await this.#messageOf(thrown) });
      return false;
    } finally {
      this.#cancel = null;
      this.set({ work: null });
    }
  }

  /** Does what takes no time to speak of: what was said before stays, unless it fails. */
  async quietly(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (thrown) {
      this.set({ message: await this.#messageOf(thrown) });
    }
  }

  progress(fraction: number): void {
    if (this.#state.work) this.set({ work: { ...this.#state.work, fraction } });
  }

  cancel(): void {
    this.#cancel?.abort();
  }

  async #messageOf(thrown: unknown): Promise<Message> {
    if (thrown instanceof Cancelled) return { tone: "information", what: strings.cancelled, remedy: "" };
    if (thrown instanceof Refusal) return this.surroundings.say(thrown.problem);
    return { tone: "refusal", what: `${strings.failed}${String(thrown)}`, remedy: strings.failedRemedy };
  }
}
