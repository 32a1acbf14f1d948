import type { AnonymisingFacts, FreeText, NextCycleFacts } from "../programme";
import { spokenDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { catalogue, plural } from "../words";

/** What anonymising does, in the present tense, a sentence each. */
export const sayAnonymising = catalogue("sayAnonymising", (facts: AnonymisingFacts): readonly string[] => {
  const { programmeName, members, formerMembers, facilitators, leftOut, emptied, recognisable } = facts;
  const people = [
    sayCount(members, "member"),
    ...(formerMembers > 0 ? [sayCount(formerMembers, "former member")] : []),
    ...(facilitators > 0 ? [sayCount(facilitators, "facilitator")] : []),
  ];
  const column = plural(emptied.length, "this column", "these columns");
  return [
    `Anonymising “${programmeName}” replaces the names, email addresses and IDs of ${sayList(people)} throughout a new workbook, also in rules and in notes. It replaces the speakers' names too.`,
    ...(emptied.length > 0 ? [`It leaves out ${column} of the Roster: ${sayList(emptied)}.`] : []),
    ...(leftOut > 0 ? [`It drops ${sayCount(leftOut, "row")} that had been left out.`] : []),
    ...sayLetters(facts),
    ...sayTexts(facts),
    ...sayStaying(facts),
    "Sets, dates, codes, and every count and rate stay. Members come in another order.",
    "It cannot be undone. The workbook that was read stays as it is: delete it, its copies and every pack yourself.",
    ...(recognisable === 0
      ? []
      : [
          `${sayCount(recognisable, "member")} ${plural(recognisable, "is the only one", "are each the only one")} with their profession from their organisation. People who know the place could recognise them. Do not publish the file.`,
        ]),
  ];
});

function sayLetters({ lettered }: AnonymisingFacts): string[] {
  if (lettered.length === 0) return [];
  return [
    `It replaces the names of ${sayCount(lettered.length, "organisation")} by letters: ${lettered.join("; ")}.`,
  ];
}

function sayTexts({ texts, choices }: AnonymisingFacts): string[] {
  const does = choices.keepTexts
    ? "It keeps free texts in which it finds no known name. Read them, since it cannot know nicknames"
    : "It empties or replaces every free text, also those in which it finds no known name";
  return texts.length === 0
    ? ["It empties or replaces every free text: topics, venues, notes, rooms, and names of sets."]
    : [`${does}: ${texts.map(sayText).join("; ")}.`];
}

function sayText({ where, place, text }: FreeText): string {
  const names: Readonly<Record<FreeText["where"], string>> = {
    programme: "programme name",
    set: `name of set ${place}`,
    topic: `topic of ${place}`,
    venue: `venue of ${place}`,
    note: `note of ${place}`,
    room: `room of set ${place}`,
  };
  return `${names[where]} “${text}”`;
}

/** Why each label is not replaced, and which ones. */
function sayStaying({ stays, choices }: AnonymisingFacts): string[] {
  return stays.map(({ column, labels }) => {
    if (labels.length === 0) return `${column} stays: the sets are balanced by its numbers.`;
    const why = {
      Profession: "each is a known profession, or 5 members or more have it",
      "Profession family": "each is a known family, or 5 members or more are in it",
      Organisation:
        choices.organisations === "named"
          ? "you keep organisations' names"
          : "5 members or more come from each",
    }[column];
    return `${column} stays because ${why ?? "5 members or more share it"}: ${labels.join("; ")}.`;
  });
}

/** What the next cycle starts with, a sentence each. */
export const sayNextCycle = catalogue("sayNextCycle", (facts: NextCycleFacts): readonly string[] => {
  const { members, left, meetings, firstMeeting, lastMeeting, column } = facts;
  const without =
    left === 0 ? "" : ` ${sayCount(left, "member")} who left ${plural(left, "is", "are")} not in it.`;
  const days =
    firstMeeting === null || lastMeeting === null
      ? ""
      : ` ${sayCount(meetings, "meeting")} from ${spokenDate(firstMeeting)} to ${spokenDate(lastMeeting)}.`;
  return [
    `The next cycle begins with ${sayCount(members, "member")}, no sets and no attendance.${without}${days}`,
    column === ""
      ? "Nobody has met in a set yet, so nobody will be kept apart."
      : `The Roster's column “${column}” has each member's set of this cycle. People who have met will be kept apart where possible.`,
    "The next cycle keeps facilitators and rules, except those about sets of this cycle.",
  ];
});
