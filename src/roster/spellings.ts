import { known, cleaned, compareTexts, matchingForm } from "../sheet";

/** All spellings of one value: the same but for spaces, case and apostrophes. */
export interface Spelled {
  readonly form: string;
  /** The most frequent spelling, of equals the first by alphabet; odd spaces gone. */
  readonly label: string;
  /** Positions in the list of texts. */
  readonly positions: readonly number[];
}

/** The different values among the texts, by their matching form, in the order in which they first come. */
export function spellings(texts: readonly string[]): Map<string, Spelled> {
  const forms = new Map<string, string>();
  const counted = new Map<string, { spellings: Map<string, number>; positions: number[] }>();
  texts.forEach((text, position) => {
    let form = forms.get(text);
    if (form === undefined) {
      form = matchingForm(text);
      forms.set(text, form);
    }
    const value = counted.get(form) ?? { spellings: new Map<string, number>(), positions: [] };
    counted.set(form, value);
    value.spellings.set(text, (value.spellings.get(text) ?? 0) + 1);
    value.positions.push(position);
  });
  return new Map(
    [...counted].map(([form, { spellings: typed, positions }]) => [
      form,
      { form, label: mostFrequent(typed), positions },
    ]),
  );
}

function mostFrequent(typed: ReadonlyMap<string, number>): string {
  const byCleaned = new Map<string, number>();
  for (const [text, count] of typed)
    byCleaned.set(cleaned(text), (byCleaned.get(cleaned(text)) ?? 0) + count);
  const [best] = [...byCleaned].sort(([a, m], [b, n]) => n - m || compareTexts(a, b));
  return known(best)[0];
}
