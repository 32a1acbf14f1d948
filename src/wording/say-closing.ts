import type { AnonymisingFacts, NextCycleFacts } from "../programme";
import { spokenDate } from "../sheet";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";

/** What anonymising does, in the present tense, a sentence each. */
export function sayAnonymising(facts: AnonymisingFacts): readonly string[] {
  const { programmeName, members, formerMembers, facilitators, leftOut, emptied, recognisable } = facts;
  const people = [
    sayCount(members, "member"),
    ...(formerMembers > 0 ? [sayCount(formerMembers, "former member")] : []),
    ...(facilitators > 0 ? [sayCount(facilitators, "facilitator")] : []),
  ];
  return [
    `Anonymising “${programmeName}” replaces the names, e-mail addresses and IDs of ${sayList(people)} throughout a new workbook, with the speakers' names, in rules and in notes.`,
    ...(emptied.length > 0 ? [`It empties ${sayList(emptied)} on the Roster.`] : []),
    ...(leftOut > 0 ? [`It drops ${sayCount(leftOut, "row")} that had been left out.`] : []),
    "Sets, groups, dates, codes, and every count and rate stay. Members come in another order.",
    "It cannot be undone. The workbook that was read stays as it is: delete it, its copies and every pack yourself.",
    ...(recognisable === 0
      ? []
      : [
          `${sayCount(recognisable, "member")} ${recognisable === 1 ? "is" : "are"} the only one of a profession from an organisation: whoever knows the place could still tell who that is, so do not publish the file.`,
        ]),
  ];
}

/** What the next cycle starts with, a sentence each. */
export function sayNextCycle(facts: NextCycleFacts): readonly string[] {
  const { members, left, meetings, firstMeeting, lastMeeting, column } = facts;
  const without =
    left === 0 ? "" : ` ${sayCount(left, "member")} who left ${left === 1 ? "is" : "are"} not in it.`;
  const days =
    firstMeeting === null || lastMeeting === null
      ? ""
      : ` ${sayCount(meetings, "meeting")} from ${spokenDate(firstMeeting)} to ${spokenDate(lastMeeting)}.`;
  return [
    `The next cycle begins with ${sayCount(members, "member")}, no sets and no attendance.${without}${days}`,
    column === ""
      ? "Nobody has met in a set yet, so nobody will be kept apart."
      : `The Roster shows in which set they met, under “${column}”. Those who have met will be kept apart.`,
    "Facilitators and rules were taken along, but for pins to sets of this cycle.",
  ];
}
