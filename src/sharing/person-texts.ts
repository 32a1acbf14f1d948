import { nameForm, type Programme } from "../programme";
import { matchingForm } from "../sheet";

/** Tells texts in which somebody of a programme stands from those in which nobody does. */
export interface PersonTexts {
  /** A whole name, an e-mail address or an ID of somebody's is in it. */
  readonly isPersonal: (text: string) => boolean;
  /** The same, or a single part of somebody's name: a text to be given up rather than to be kept. */
  readonly mayBePersonal: (text: string) => boolean;
}

/** Shorter parts of names are words as well. */
const shortestPart = 3;
/** Shorter IDs are numbers as well. */
const shortestId = 4;

/** Of members, those who left, facilitators, external speakers and whoever else is in the rows left out. */
export function personTexts({
  members,
  formerMembers,
  facilitators,
  meetings,
  year,
}: Programme): PersonTexts {
  const names = [
    ...members.map(({ name }) => name),
    ...formerMembers.map(({ name }) => name),
    ...facilitators.map(({ name }) => name),
    ...year.facilitatorTerms.map(({ name }) => name),
    ...meetings.map(({ speaker }) => speaker),
  ].map(matchingForm);
  const others = [
    ...members.flatMap(({ id, email }) => [id, email ?? ""]),
    ...formerMembers.map(({ id }) => id),
    ...facilitators.map(({ email }) => email),
  ]
    .map(matchingForm)
    .filter((text) => text.length >= shortestId);
  // Without its title a name may be one word, which is a word as well.
  const shorter = names.map(nameForm).filter((form) => form.includes(" "));
  const whole = [...new Set([...names, ...shorter, ...others])].filter((text) => text !== "");
  const parts = new Set(
    names.flatMap((name) => name.split(/[^\p{L}]+/u)).filter((part) => part.length >= shortestPart),
  );
  const isPersonal = (text: string): boolean => {
    const padded = ` ${matchingForm(text).replace(/[^\p{L}\p{N}@.]+/gu, " ")} `;
    return whole.some((each) => padded.includes(` ${each.replace(/[^\p{L}\p{N}@.]+/gu, " ").trim()} `));
  };
  return {
    isPersonal,
    mayBePersonal: (text) =>
      isPersonal(text) ||
      matchingForm(text)
        .split(/[^\p{L}]+/u)
        .some((word) => parts.has(word)),
  };
}
