/** What is typed or chosen on the screens and not saved yet, in memory only, by the name of its field; plain data. */
export class Typed {
  readonly #values = new Map<string, string>();

  /** What was typed there; `first` where nothing was. */
  get<Value>(field: string, first: Value): Value {
    const kept = this.#values.get(field);
    return kept === undefined ? first : (JSON.parse(kept) as Value);
  }

  /** Keeps what is typed, unless it is as at first. */
  set(field: string, value: unknown, first: unknown): void {
    const kept = JSON.stringify(value);
    if (kept === JSON.stringify(first)) this.#values.delete(field);
    else this.#values.set(field, kept);
  }

  /** Forgets what was saved. @returns false where something else was typed meanwhile, which stays */
  forget(field: string, saved: unknown): boolean {
    const kept = this.#values.get(field);
    if (kept !== undefined && kept !== JSON.stringify(saved)) return false;
    this.#values.delete(field);
    return true;
  }

  /** Whether anything is typed in fields whose names begin so. */
  has(beginning: string): boolean {
    return [...this.#values.keys()].some((field) => field.startsWith(beginning));
  }

  /** Forgets all fields whose names begin so. */
  forgetAll(beginning: string): void {
    for (const field of this.#values.keys()) if (field.startsWith(beginning)) this.#values.delete(field);
  }

  clear(): void {
    this.#values.clear();
  }
}
