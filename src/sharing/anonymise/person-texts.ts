import { allInLists, nameForm, type Programme } from "../../programme";
import { matchingForm, valueAt } from "../../sheet";

/** Tells texts in which somebody of a programme stands from those in which nobody does. */
export interface PersonTexts {
  /** A whole name, an email address or an ID of somebody's is in it. */
  readonly isPersonal: (text: string) => boolean;
  /** The same, or a single part of somebody's name: a text to be given up rather than to be kept. */
  readonly mayBePersonal: (text: string) => boolean;
  /** Somebody's whole name of two words or more, email address or ID, wherever it is in a long text; null where none is. */
  readonly personIn: (text: string) => string | null;
}

/** An initial says nothing; two letters may be a whole name. */
const shortestPart = 2;
/** Shorter IDs are numbers as well. */
const shortestId = 4;

/** A name as it is and with its surname first, wherever that begins. */
function turned(words: readonly string[]): (readonly string[])[] {
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);
}

/** What is known of the people a programme is about, each as typed. */
interface KnownTexts {
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/** Of members, those who left, facilitators, external speakers and whoever else is in the rows left out. */
export function personTexts(programme: Programme): PersonTexts {
  const { names, others } = textsOfPeople(programme);
  const known = [
    ...names.flatMap((name) => [wordsIn(name), ...turned(wordsIn(nameForm(name)))]),
    ...others.map(wordsIn),
  ];
  const whole = wordLists(known.filter((words) => words.length > 0));
  const parts = new Set(
    names
      .flatMap((name) => wordsIn(nameForm(name)))
      .filter((part) => part.length >= shortestPart && !/\d/.test(part)),
  );
  const telling = wordLists(
    known
      .filter((words) => words.length > 1 || isTellingId(words[0] ?? ""))
      .filter((words) => !isOurs(words)),
  );
  const isPersonal = (text: string): boolean => whole(wordsIn(text)) !== null;
  return {
    isPersonal,
    mayBePersonal: (text) =>
      isPersonal(text) || wordsIn(text).some((word) => parts.has(word) || parts.has(word.replace(/s$/, ""))),
    personIn: (text) => telling(wordsIn(text)),
  };
}

function textsOfPeople(programme: Programme): KnownTexts {
  const { members, formerMembers, facilitators, meetings, year, leftOut, rosterColumns } = programme;
  const leftOutAs = (...roles: readonly string[]): string[] =>
    leftOut.flatMap(({ values }) =>
      rosterColumns.flatMap(({ role }, at) =>
        roles.includes(role) ? String(valueAt(values, at) ?? "") : [],
      ),
    );
  const forenames = leftOutAs("forename");
  const surnames = leftOutAs("surname");
  return {
    names: [
      ...[...members, ...formerMembers, ...facilitators].map(({ name }) => name),
      ...allInLists(year, "facilitatorName"),
      ...meetings.map(({ speaker }) => speaker),
      ...leftOutAs("name"),
      ...forenames.map((forename, index) => `${forename} ${surnames[index] ?? ""}`),
    ],
    others: [
      ...members.flatMap(({ id, email }) => [id, email ?? ""]),
      ...formerMembers.map(({ id }) => id),
      ...facilitators.map(({ email }) => email),
      ...leftOutAs("id", "email"),
    ].filter((text) => text.trim().length >= shortestId),
  };
}

function isTellingId(word: string): boolean {
  return word.length >= shortestId && /\d/.test(word) && /\p{L}/u.test(word);
}

/** What people are called once they have no name, and may have been called before. */
function isOurs(words: readonly string[]): boolean {
  return /^(?:former )?member \d+$|^facilitator \d+$|^external speaker$/.test(words.join(" "));
}

/** "O'Neil's" is "oneil". */
function wordsIn(text: string): string[] {
  return matchingForm(text)
    .replace(/'s(?![\p{L}\p{N}])/gu, "")
    .replace(/'/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Finds any of the lists of words, in their order and without a gap, among other words: in one pass. */
function wordLists(lists: readonly (readonly string[])[]): (words: readonly string[]) => string | null {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const list of lists) {
    const [first = ""] = list;
    const known = byFirst.get(first);
    if (known) known.push(list);
    else byFirst.set(first, [list]);
  }
  return (words) => {
    for (const [at, word] of words.entries()) {
      const found = byFirst.get(word)?.find((list) => list.every((each, next) => words[at + next] === each));
      if (found) return found.join(" ");
    }
    return null;
  };
}
