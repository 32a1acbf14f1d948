import { tongueHere } from "./language";

/** The forms a word takes by number; a language that has more than one and other names them. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
type GivenForms = [one: string, other: string] | [Forms];

const formats = new Map<string, unknown>();

/** What Intl makes is costly, and a text is asked for often. */
function remembered<F>(key: string, make: (tag: string) => F): F {
  const tag = tongueHere();
  const own = `${tag} ${key}`;
  if (!formats.has(own)) formats.set(own, make(tag));
  return formats.get(own) as F;
}

/** `plural(n, "is", "are")`: the form that goes with a number in the language of the text. */
export function plural(number: number, ...[first, other]: GivenForms): string {
  const forms = typeof first === "string" ? { one: first, other: other ?? first } : first;
  const rules = remembered("plural", (tag) => new Intl.PluralRules(tag));
  return forms[rules.select(number)] ?? forms.other;
}

/** `counted(n, "code was", "codes were")`: the number and the form that goes with it. */
export function counted(number: number, ...forms: GivenForms): string {
  return `${numeral(number)} ${plural(number, ...forms)}`;
}

/** "1,234" */
export function numeral(number: number): string {
  return remembered("number", (tag) => new Intl.NumberFormat(tag)).format(number);
}

/** "M1, M2 and M3"; of a choice "M1, M2 or M3". */
export function listOf(
  items: readonly string[],
  kind: "conjunction" | "disjunction" = "conjunction",
): string {
  return remembered(kind, (tag) => new Intl.ListFormat(tag, { type: kind })).format(items);
}

/** A day as a text names it, from milliseconds since 1970 in UTC. */
export function dayIn(style: Intl.DateTimeFormatOptions, day: number | Date): string {
  return remembered(
    JSON.stringify(style),
    (tag) => new Intl.DateTimeFormat(tag, { ...style, timeZone: "UTC" }),
  ).format(day);
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

/** Compares two labels for sorting, the same in every language: a sheet's order is no text. */
export function alphabetical(a: string, b: string): number {
  return alphabet.compare(a, b);
}
