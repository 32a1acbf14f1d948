import { attention, information, type Matching, type Notice, type Place } from "../programme";
import { known, compareTexts, matchingForm } from "../sheet";
import type { CountedGroups, PlaceOf } from "./count-professions";
import { countValues } from "./count-values";
import { mostOrganisationsCompared, organisationsAlike } from "./organisations-alike";

/** Proposals told one by one; the rest as a number. */
const alikeNamed = 20;

/**
 * Counts typed organisations. Only spaces, case and apostrophes are levelled; what looks like another
 * spelling ("Eastmere Hosp. NHS FT") is proposed and counted apart until there is a kept answer.
 */
export function countOrganisations(
  texts: readonly string[],
  kept: readonly Matching[],
  placeOf: PlaceOf,
): CountedGroups {
  const answers = kept.filter(({ grouping }) => grouping === "organisation");
  const counted = countValues(texts, answers, () => null);
  const members = new Map<string, number>();
  for (const { countedAs, positions } of counted.values) {
    members.set(countedAs, (members.get(countedAs) ?? 0) + positions.length);
  }
  const alike = new Map(
    organisationsAlike([...members].map(([label, count]) => ({ label, members: count }))),
  );
  for (const [label, other] of alike) if (areKeptApart(label, other, answers)) alike.delete(label);
  const matchings = counted.values.map(({ label, countedAs }): Matching => ({
    grouping: "organisation",
    typed: label,
    countedAs,
    family: "",
    proposal: alike.get(countedAs) ?? "",
  }));
  const used = new Set(counted.values.map(({ form }) => form));
  const unused = answers.filter(({ typed, countedAs }) => {
    const form = matchingForm(typed);
    const isNew = !used.has(form);
    used.add(form);
    return isNew && form !== matchingForm(countedAs);
  });
  return {
    labels: counted.labels,
    matchings: [...matchings, ...unused].sort((a, b) => compareTexts(a.typed, b.typed)),
    blank: counted.blank,
    notices: [
      ...counted.notices,
      ...alikeNotices(alike, members, (label) => placeOf(counted.labels.indexOf(label))),
    ],
  };
}

/** Whether somebody has answered that two organisations are different: both are kept, and no proposal with them. */
function areKeptApart(label: string, other: string, answers: readonly Matching[]): boolean {
  const of = (typed: string): Matching | undefined =>
    answers.find((answer) => matchingForm(answer.typed) === matchingForm(typed));
  return of(label)?.proposal === "" && of(other) !== undefined;
}

function alikeNotices(
  alike: ReadonlyMap<string, string>,
  members: ReadonlyMap<string, number>,
  placeOf: (label: string) => Place,
): Notice[] {
  const found = [...alike].sort(([a], [b]) => compareTexts(a, b));
  const notices = found.slice(0, alikeNamed).map(([typed, proposal]): Notice =>
    attention({
      code: "organisations-alike",
      details: { typed, members: known(members.get(typed)), proposal },
      place: placeOf(typed),
    }),
  );
  if (found.length > notices.length) {
    const details = { values: found.length - notices.length };
    notices.push(attention({ code: "more-organisations-alike", details }));
  }
  if (members.size > mostOrganisationsCompared) {
    const details = { organisations: members.size, most: mostOrganisationsCompared };
    notices.push(information({ code: "organisations-too-many-to-compare", details }));
  }
  return notices;
}
