import { sayCount, sayList, sayMembers } from "../../wording";
import { known, spokenDate } from "../../sheet";
import { mostSetsInView } from "../draw/drawing";
import type { OverviewSource } from "./overview-source";
import { sheetTexts } from "./sheet-texts";

const texts = sheetTexts.overview;

/** Of more sizes than these, a list would hide the rest of the line. */
const mostSizesSaid = 3;

/** What the programme holds: how large the sets are, and then who is in them and how often they meet. */
export function sayContent({ programme, setCount, membersOfSets, tallies }: OverviewSource): string[] {
  const people = sayMembers(programme.members);
  const hasLeavers = programme.members.some(({ left }) => left !== null);
  if (setCount === 0) return [texts.noSets(people)];
  const kinds = tallies.map(({ grouping, groups }) => sayCount(groups.length, grouping.label.toLowerCase()));
  const more = [
    ...(kinds.length > 0 ? [texts.comeFrom(kinds)] : []),
    ...(programme.meetings.length > 0 ? [texts.meetings(programme.meetings.length)] : []),
  ];
  return [
    texts.sets(people, hasLeavers, setCount, saySizes(membersOfSets)),
    ...sayClosed(programme.year.closedSets),
    ...(more.length > 0 ? [more.join(" ")] : []),
  ];
}

/** "Oak (set 3) closed on 12 January 2027." */
function sayClosed(closed: OverviewSource["programme"]["year"]["closedSets"]): string[] {
  const named = closed.map(({ number, name, closedOn }) => {
    const usual = `Set ${String(number)}`;
    return texts.closed(name, name === usual ? null : number, spokenDate(closedOn));
  });
  return named.length === 0 ? [] : [`${sayList(named)}.`];
}

function saySizes(membersOfSets: OverviewSource["membersOfSets"]): string {
  const sizes = membersOfSets.map((members) => members.length);
  const setCount = sizes.length;
  const setsOfSize = new Map<number, number>();
  for (const size of sizes) setsOfSize.set(size, (setsOfSize.get(size) ?? 0) + 1);
  if (setsOfSize.size === 1) return texts.sameSize(setCount, known(sizes[0]));
  if (setsOfSize.size > mostSizesSaid) return texts.ofManySizes(Math.min(...sizes), Math.max(...sizes));
  return sayList([...setsOfSize].sort(([a], [b]) => b - a).map(([size, sets]) => texts.ofSize(sets, size)));
}

/** Why there are no set sheets, and where to see a set. Empty when there are. */
export function sayMissingSetSheets({ hasSetSheets, setCount }: OverviewSource): string[] {
  if (hasSetSheets || setCount === 0) return [];
  return [setCount > mostSetsInView ? texts.tooManySets(mostSetsInView) : texts.noSetSheets];
}
