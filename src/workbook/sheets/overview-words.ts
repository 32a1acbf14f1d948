import type { Certificate, GroupCheck, Grouping } from "../../programme";
import type { Drawing } from "../draw/drawing";
import { mostSetsInView } from "../draw/drawing";

/** What the programme holds, a sentence each. */
export function sayContent({ programme, setCount, tallies }: Drawing): string[] {
  const people = count(programme.members.length, "member");
  if (setCount === 0) return [`${people}. No sets have been formed yet.`];
  const kinds = tallies.map(({ grouping, groups }) => count(groups.length, grouping.label.toLowerCase()));
  const sentences = [`${people} in ${count(setCount, "set")}: ${saySizes(programme.members, setCount)}.`];
  if (kinds.length > 0) sentences.push(`They come from ${sayList(kinds)}.`);
  if (programme.meetings.length > 0) {
    sentences.push(`${count(programme.meetings.length, "meeting")} in the cycle.`);
  }
  return [sentences.join(" ")];
}

function saySizes(members: Drawing["programme"]["members"], setCount: number): string {
  const sizes = Array.from({ length: setCount }, () => 0);
  for (const { setNumber } of members) {
    const at = (setNumber ?? 0) - 1;
    if (sizes[at] !== undefined) sizes[at]++;
  }
  const setsOfSize = new Map<number, number>();
  for (const size of sizes) setsOfSize.set(size, (setsOfSize.get(size) ?? 0) + 1);
  if (setsOfSize.size === 1) return setCount === 1 ? "all in one" : `${String(sizes[0])} in each`;
  return sayList(
    [...setsOfSize].sort(([a], [b]) => b - a).map(([size, sets]) => `${String(sets)} of ${String(size)}`),
  );
}

/** The certificate in words, claiming no more than its counts show. */
export function sayCertificate(certificate: Certificate, groupings: readonly Grouping[]): string[] {
  const { sizes, sizesEven, groups, uneven, worstSet } = certificate;
  if (sizes.length === 0) return [];
  if (sizes.length === 1) return ["There is one set, so there is nothing to balance."];
  const kinds = sayList(groupings.map(({ label }) => `every ${label.toLowerCase()}`));
  const checked = `${((groups.length + 1) * sizes.length).toLocaleString("en-GB")} counts were checked`;
  if (uneven === 0) {
    const claim =
      groupings.length === 0
        ? "The set sizes are within one of each other."
        : `${capital(kinds)} is within one of a perfectly even split in every set, and so are the set sizes.`;
    return [`${claim} ${checked}; none is outside its even range.`];
  }
  const are = uneven === 1 ? "one is" : `${uneven.toLocaleString("en-GB")} are`;
  const worst = worstSet === null ? "" : ` Look first at Set ${String(worstSet)}.`;
  const off = groups.filter(({ even }) => !even);
  return [
    `Not every group is evenly split: ${checked}, and ${are} outside the even range.${worst}`,
    ...(sizesEven
      ? []
      : [`The set sizes are uneven: ${String(Math.min(...sizes))} to ${String(Math.max(...sizes))}.`]),
    ...off.slice(0, mostListed).map(sayUneven),
    ...(off.length > mostListed
      ? [`And ${String(off.length - mostListed)} more groups: see the tables below.`]
      : []),
  ];
}

const mostListed = 8;

function sayUneven({ label, n, floor, ceil, counts }: GroupCheck): string {
  const range = floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
  const off = counts.flatMap((each, index) =>
    each < floor || each > ceil ? [`Set ${String(index + 1)} has ${String(each)}`] : [],
  );
  const more = off.length > 4 ? [`and ${String(off.length - 4)} more sets are off`] : [];
  return `${label} (${count(n, "member")}): even is ${range} in a set; ${[...off.slice(0, 4), ...more].join(", ")}.`;
}

/** Why there are no set sheets, and how to get them. Empty when there are. */
export function sayMissingSetSheets({ hasSetSheets, setCount }: Drawing): string[] {
  if (hasSetSheets || setCount === 0) return [];
  const why =
    setCount > mostSetsInView
      ? `No sheets were made for the single sets, because there are more than ${String(mostSetsInView)}.`
      : "No sheets were made for the single sets, as asked.";
  return [
    `${why} On the Roster, filter the Set column to see one; run allocate with --set-sheets to have a sheet for each.`,
  ];
}

export function count(number: number, noun: string): string {
  const many = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en-GB")} ${number === 1 ? noun : many}`;
}

export function sayList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
