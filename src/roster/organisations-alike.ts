import { known, matchingForm } from "../sheet";
import { isTypingSlip } from "./typing-slip";

/** A group of members with one organisation as it is counted. */
export interface CountedOrganisation {
  readonly label: string;
  readonly members: number;
}

/** Above this many different organisations only abbreviations are looked for, not slips of the finger. */
export const mostOrganisationsCompared = 5000;

/** What people shorten, written out. */
const abbreviations: Readonly<Record<string, string>> = {
  hosp: "hospital",
  hosps: "hospital",
  ft: "foundation trust",
  nhsft: "nhs foundation trust",
  nhst: "nhs trust",
  fdn: "foundation",
  univ: "university",
  uni: "university",
  gen: "general",
  st: "saint",
  ctr: "centre",
  center: "centre",
  med: "medical",
  hlth: "health",
  healthcare: "health care",
  svc: "service",
  svcs: "service",
  serv: "service",
  comm: "community",
  prac: "practice",
  surg: "surgery",
  grp: "group",
  partnershp: "partnership",
  pship: "partnership",
  amb: "ambulance",
  orthop: "orthopaedic",
  orthopedic: "orthopaedic",
  childrens: "children",
  womens: "women",
  cc: "county council",
  co: "county",
  dist: "district",
  limited: "ltd",
};
const joiners = new Set(["the", "and", "of", "for", "n"]);
/** What an organisation is by law, beside its own name. */
const legalWords = new Set(["nhs", "foundation", "trust", "ltd", "plc", "cic", "llp", "uhb", "hb"]);

interface Form {
  readonly organisation: CountedOrganisation;
  /** Written out, without joining words. */
  readonly own: readonly string[];
  readonly legal: ReadonlySet<string>;
  /** Its own words run together, and each with a space behind it. */
  readonly letters: string;
  readonly spaced: string;
  /** The first letters of its words, if it has enough of them. */
  readonly initials: ReadonlySet<string>;
  /** A name that is nothing but initials, such as "BTHFT"; null for others. */
  readonly asInitials: string | null;
}

/** Letters of a name that are looked at: nothing that is longer is an organisation's name. */
const mostLetters = 200;

/**
 * For each organisation that may be another under a second spelling, the other: written out they are the
 * same ("Hosp." and "Hospitals"), one lacks the legal form, or one or two words have a slip. Only proposed,
 * ever: Brackenshire Partnership, Brackenshire Community Services and NHS Brackenshire ICB are three bodies.
 * The spelling of more members is proposed, then the longer one.
 */
export function organisationsAlike(
  organisations: readonly CountedOrganisation[],
): ReadonlyMap<string, string> {
  const forms = organisations.map(formOf);
  const alike = new Map<string, CountedOrganisation>();
  const compareSlips = organisations.length <= mostOrganisationsCompared;
  const buckets = new Map<string, Form[]>();
  for (const form of forms) {
    for (const key of bucketKeys(form, compareSlips)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(form);
      else buckets.set(key, [form]);
    }
  }
  for (const bucket of buckets.values()) {
    const ranked = bucket.sort((a, b) => compareRank(a.organisation, b.organisation));
    ranked.slice(0, mostInBucket).forEach((form, index) => {
      const better = ranked.slice(0, index).find((other) => areAlike(form, other));
      if (!better) return;
      const before = alike.get(form.organisation.label);
      if (!before || compareRank(better.organisation, before) < 0) {
        alike.set(form.organisation.label, better.organisation);
      }
    });
  }
  return new Map([...alike].map(([label, other]) => [label, other.label]));
}

/** Buckets are small; one of this size holds names that differ on purpose. */
const mostInBucket = 50;

function compareRank(a: CountedOrganisation, b: CountedOrganisation): number {
  return (
    b.members - a.members ||
    b.label.length - a.label.length ||
    (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
  );
}

function formOf(organisation: CountedOrganisation): Form {
  const label = matchingForm(organisation.label.slice(0, mostLetters));
  const words = label
    .replace(/'/g, "")
    .replace(/&/g, " and ")
    .replace(/\b(?:university|local) health board\b/g, "uhb")
    .replace(/\bhealth board\b/g, "hb")
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (Object.hasOwn(abbreviations, word) ? known(abbreviations[word]) : word).split(" "))
    .filter((word) => word !== "" && !joiners.has(word))
    .map(singular);
  const own = words.filter((word) => !legalWords.has(word));
  const typed = organisation.label.trim();
  return {
    ...{ organisation, own, letters: own.join(""), spaced: `${own.join(" ")} `, initials: initialsOf(label) },
    asInitials: /^[A-Z]{3,8}$/.test(typed) ? typed.toLowerCase() : null,
    legal: new Set(words.filter((word) => legalWords.has(word))),
  };
}

function singular(word: string): string {
  return word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The first letters of all words but joining ones, and of all: "EHNFT" and "EHNT" for one trust. */
function initialsOf(label: string): ReadonlySet<string> {
  const words = label
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .flatMap((word) => (word === "ft" ? ["foundation", "trust"] : [word]));
  const letters = (of: readonly string[]): string => of.map((word) => word.slice(0, 1)).join("");
  const own = words.filter((word) => !joiners.has(word));
  const expanded = own.flatMap((word) => (word === "nhs" ? ["n", "h", "s"] : [word]));
  return new Set([letters(words), letters(own), letters(expanded)].filter((each) => each.length >= 3));
}

/**
 * Two organisations that are alike share one of these: their own words run together, or all but the one or
 * two words that have a slip, of which the first letters are right.
 */
function bucketKeys(form: Form, slips: boolean): Set<string> {
  const { own, initials, asInitials } = form;
  const keys = new Set([form.letters]);
  for (const each of asInitials === null ? initials : [asInitials]) keys.add(`initials ${each}`);
  if (own.length >= fewestWordsWithin) keys.add(`begins ${own.slice(0, fewestWordsWithin).join(" ")}`);
  if (!slips || own.length === 0 || own.length > 8) return keys;
  for (let first = 0; first < own.length; first += 1) {
    keys.add(masked(own, [first]));
    for (let second = first + 1; own.length > 3 && second < own.length; second += 1) {
      keys.add(masked(own, [first, second]));
    }
  }
  return keys;
}

function masked(words: readonly string[], positions: readonly number[]): string {
  return words.map((word, index) => (positions.includes(index) ? `${word.slice(0, 1)}*` : word)).join(" ");
}

/** Of a name within another: one word is many bodies' name. */
const fewestWordsWithin = 2;

function areAlike(a: Form, b: Form): boolean {
  if (a.asInitials !== null || b.asInitials !== null) {
    return (
      (a.asInitials === null && a.initials.has(b.asInitials ?? "")) ||
      (b.asInitials === null && b.initials.has(a.asInitials ?? ""))
    );
  }
  const [short, long] = a.own.length <= b.own.length ? [a, b] : [b, a];
  if (short.own.length >= fewestWordsWithin && short.own.length < long.own.length) {
    if (long.spaced.startsWith(short.spaced)) return true;
  }
  if (!isWithin(a.legal, b.legal) && !isWithin(b.legal, a.legal)) return false;
  if (a.letters === b.letters) {
    // A place name alone is many bodies' name: "NHS Fenwold" is not "Fenwold".
    const sameLegal = isWithin(a.legal, b.legal) && isWithin(b.legal, a.legal);
    return a.letters !== "" && (sameLegal || Math.min(a.own.length, b.own.length) >= 2);
  }
  if (a.own.length !== b.own.length) return false;
  const different = a.own.flatMap((word, index) =>
    word === b.own[index] ? [] : [[word, known(b.own[index])] as const],
  );
  if (different.length > (a.own.length > 3 ? 2 : 1)) return false;
  return different.every(([word, other]) => isTypingSlip(word, other));
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((word) => b.has(word));
}
