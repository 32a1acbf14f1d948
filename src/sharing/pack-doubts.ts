import type { MemberId, Programme } from "../programme";
import { known, matchingForm, wordsOf } from "../sheet";

/**
 * Tells whether the name in a row is somebody else's than the row's member's: another member's, or one that has
 * no word in common with theirs. A name spelt otherwise, or left out, is in no doubt.
 */
export function nameDoubts({
  members,
  formerMembers,
}: Pick<Programme, "members" | "formerMembers">): (memberId: MemberId, rowName: string) => boolean {
  const names = new Map([...formerMembers, ...members].map(({ id, name }) => [id, matchingForm(name)]));
  const all = new Set(names.values());
  return (memberId, rowName) => {
    const [known, typed] = [names.get(memberId), matchingForm(rowName)];
    if (known === undefined || typed === "" || typed === known) return false;
    if (all.has(typed)) return true;
    const words = new Set(wordsOf(known).split(" "));
    return !wordsOf(typed)
      .split(" ")
      .some((word) => words.has(word));
  };
}

/**
 * The meetings whose heading stands where another's belongs, or stands twice: whose codes those are, only a person
 * can tell. Columns go by the order of the meetings, or by that of their numbers where a meeting changed its day.
 */
export function misplacedHeadings(
  headings: readonly string[],
  meetings: Programme["meetings"],
): ReadonlySet<string> {
  const place = new Map<string, number>(meetings.map(({ id }, index) => [id, index]));
  const ours = headings.filter((id) => place.has(id));
  const twice = ours.filter((id, index) => ours.indexOf(id) !== index);
  const orders = [
    ours.toSorted((a, b) => known(place.get(a)) - known(place.get(b))),
    ours.toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
  ];
  const misplaced = orders.map((order) => ours.filter((id, index) => order[index] !== id));
  const [fewest = []] = misplaced.toSorted((a, b) => a.length - b.length);
  return new Set([...fewest, ...twice]);
}
