/** What a part of the state goes back to its first value on. */
export type ResetEvent =
  /** The workbook is read again. */
  | "read"
  /** Another screen is shown. */
  | "left"
  /** Another workbook is opened. */
  | "opened";

/** A part of the state of its own: its first value, and which of its properties go back to that, and when. */
export interface Slice<Part> {
  readonly first: Part;
  readonly resets: { readonly [event in ResetEvent]?: readonly (keyof Part)[] };
}

export type Slices<State> = { readonly [Name in keyof State]: Slice<State[Name]> };

/** New values for properties of some slices; all others stay. */
export type Changes<State> = { readonly [Name in keyof State]?: Partial<State[Name]> };

/** State in slices, replaced and never mutated: what did not change is the same object as before. */
export class Store<State extends object> {
  readonly #slices: Slices<State>;
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(slices: Slices<State>) {
    this.#slices = slices;
    this.#state = Object.fromEntries(keysOf(slices).map((name) => [name, slices[name].first])) as State;
  }

  get state(): State {
    return this.#state;
  }

  /** @returns a function that ends the subscription */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Makes all of these changes, one after the other, and tells of them once. */
  set(...changes: readonly Changes<State>[]): void {
    for (const change of changes) {
      for (const name of keysOf(change)) {
        this.#state = { ...this.#state, [name]: { ...this.#state[name], ...change[name] } };
      }
    }
    for (const listener of this.#listeners) listener();
  }

  /** What goes back to its first value on an event, to be set. */
  protected resetsOn(event: ResetEvent): Changes<State> {
    let changes: Changes<State> = {};
    for (const name of keysOf(this.#slices)) {
      const { first, resets } = this.#slices[name];
      for (const key of resets[event] ?? []) {
        changes = { ...changes, [name]: { ...changes[name], [key]: first[key] } };
      }
    }
    return changes;
  }
}

function keysOf<Of extends object>(of: Of): (keyof Of)[] {
  return Object.keys(of) as (keyof Of)[];
}
