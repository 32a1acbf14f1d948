import { made, spoken } from "./language";

/** So that one within another is looked up once. */
const catalogues = new WeakSet();

type Named = Readonly<Partial<Record<PropertyKey, unknown>>>;

/**
 * Texts by name: strings, lists of them, functions of what a text is about, and catalogues within. What is given back
 * has the same type and looks each text up in the language in use when it is asked for. So a string is not to be kept
 * from before a language is chosen; a function may be.
 * @param name what a language calls these texts by; no two catalogues share one
 */
export function catalogue<T extends object>(name: string, texts: T): T {
  return lookedUp(texts, () => spoken().texts[name]);
}

function lookedUp<T extends object>(texts: T, translated: () => unknown): T {
  if (catalogues.has(texts)) return texts;
  if (typeof texts === "function") return saying(texts, translated);
  const within = new Map<PropertyKey, unknown>();
  const looked = new Proxy(texts, {
    get(own, key) {
      const text = (own as Named)[key];
      // What an object inherits is no text of ours.
      if (!Object.hasOwn(own, key)) return text;
      const there = (): unknown => (translated() as Named | undefined)?.[key];
      if (typeof text === "string" || Array.isArray(text)) return toldAs(text, there());
      if (typeof text !== "object" && typeof text !== "function") return text;
      if (!within.has(key)) within.set(key, text && lookedUp(text, there));
      return within.get(key);
    },
  });
  catalogues.add(looked);
  return looked;
}

function toldAs(text: unknown, translation: unknown): unknown {
  return made(translation !== undefined, () => translation ?? text);
}

function saying<T extends object>(text: T, translated: () => unknown): T {
  const say = (...details: unknown[]): unknown => {
    const translation = translated();
    return made(translation !== undefined, () => ((translation ?? text) as typeof say)(...details));
  };
  return say as unknown as T;
}

/**
 * For texts that stand beside what they are about, such as a column's prompt: a language gives each by its English.
 * @param name as of a catalogue
 */
export function byEnglish(name: string): (english: string) => string {
  return (english) => {
    const translation = (spoken().texts[name] as Readonly<Partial<Record<string, string>>> | undefined)?.[
      english
    ];
    return made(translation !== undefined, () => translation ?? english);
  };
}
