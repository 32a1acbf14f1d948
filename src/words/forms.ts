import { textLanguage } from "./language";
import { detail, quotedText, type Live } from "./live";

/** The forms a word takes by number; a language that has more than one and other names them. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
type GivenForms = [one: string, other: string] | [Forms];

const formats = new Map<string, unknown>();

/** What Intl makes is costly, and a text is asked for often. */
function remembered<F>(key: string, make: (tag: string) => F): F {
  const tag = textLanguage();
  const own = `${tag} ${key}`;
  if (!formats.has(own)) formats.set(own, make(tag));
  return formats.get(own) as F;
}

/** A number, or one that a formula works out. */
export type Count = number | Live<number>;

/** `plural(n, "is", "are")`: the form that goes with a number in the language of the text. */
export function plural(number: Count, ...given: GivenForms): string {
  return formWith(number, formsOf(given));
}

/** `counted(n, "code was", "codes were")`: the number and the form that goes with it. */
export function counted(number: Count, ...given: GivenForms): string {
  if (typeof number === "number") return `${numeral(number)} ${plural(number, ...given)}`;
  return `${detail(number)}${formWith(number, formsOf(given), " ")}`;
}

function formsOf([first, other]: GivenForms): Forms {
  return typeof first === "string" ? { one: first, other: other ?? first } : first;
}

function formWith(number: Count, forms: Forms, before = ""): string {
  const rules = remembered("plural", (tag) => new Intl.PluralRules(tag));
  const formOf = (rule: Intl.LDMLPluralRule): string => `${before}${forms[rule] ?? forms.other}`;
  if (typeof number === "number") return formOf(rules.select(number));
  return detail({
    value: formOf(rules.select(number.value)),
    formula: formFormula(number.formula, rulesByNumber().map(formOf)),
  });
}

/** Whole numbers from here on take the form of what is left over this one, in every language that Intl knows. */
const formsRepeat = 100;

function rulesByNumber(): readonly Intl.LDMLPluralRule[] {
  return remembered("plural of each number", (tag) => {
    const rules = new Intl.PluralRules(tag);
    return Array.from({ length: 2 * formsRepeat }, (_, value) => rules.select(value));
  });
}

/** Chooses the form that goes with a number. */
function formFormula(number: string, byNumber: readonly string[]): string {
  const all = [...new Set(byNumber)];
  const [, one = "", other = ""] = byNumber;
  if (byNumber.every((form, value) => form === (value === 1 ? one : other)))
    return `IF(${number}=1,${quotedText(one)},${quotedText(other)})`;
  const places = byNumber.map((form) => String(all.indexOf(form) + 1)).join("");
  const hundred = String(formsRepeat);
  const place = `IF(${number}<${hundred},${number},${hundred}+MOD(${number},${hundred}))`;
  return `CHOOSE(MID("${places}",1+${place},1),${all.map(quotedText).join(",")})`;
}

const englishMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** What the months are called within a short date; in English always three letters. */
export function shortMonths(): readonly string[] {
  return remembered("months", (tag) => {
    const format = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
    return tag.startsWith("en")
      ? englishMonths
      : englishMonths.map((_, at) => format.format(Date.UTC(2026, at, 15)));
  });
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
