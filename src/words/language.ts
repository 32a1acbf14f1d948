/** A language that the product can speak; what it has no text for stays English. */
export interface Language {
  /** As in BCP 47, such as "cy". Its plurals, lists, numbers and days go by it. */
  readonly tag: string;
  /** Its texts by the name of their catalogue. */
  readonly texts: Readonly<Partial<Record<string, unknown>>>;
  /** What becomes of each text that is asked for: for a language that exists to test with. */
  readonly shape?: (text: string) => string;
}

/**
 * What a language gives for a catalogue: texts and functions of the same names and shapes, as many as it has. A list
 * is given whole.
 */
export type Translated<T> = T extends string
  ? string
  : T extends (...details: infer D) => infer R
    ? (...details: D) => Translated<R>
    : T extends readonly (infer E)[]
      ? readonly Translated<E>[]
      : { readonly [K in keyof T]?: Translated<T[K]> };

const english: Language = { tag: "en-GB", texts: {} };

let chosen = english;
/** Of the text that is being made; null between texts. */
let tongue: string | null = null;

/** From now on every text is of this language, wherever it is asked for. */
export function speak(language: Language = english): void {
  chosen = language;
}

export function spoken(): Language {
  return chosen;
}

/** Whose rules plurals, lists and numbers follow here: those of the text they stand in. */
export function textLanguage(): string {
  return tongue ?? chosen.tag;
}

/** Makes one text, given its own language's rules; the language in use shapes it once it is whole. */
export function made<R>(isTranslated: boolean, make: () => R): R {
  const around = tongue;
  tongue = isTranslated ? chosen.tag : english.tag;
  try {
    const text = make();
    return around === null && chosen.shape ? (shaped(text, chosen.shape) as R) : text;
  } finally {
    tongue = around;
  }
}

function shaped(text: unknown, shape: (text: string) => string): unknown {
  if (typeof text === "string") return text === "" ? "" : shape(text);
  if (Array.isArray(text)) return text.map((each) => shaped(each, shape));
  if (typeof text !== "object" || text === null) return text;
  return Object.fromEntries(Object.entries(text).map(([key, each]) => [key, shaped(each, shape)]));
}
