import type { Certificate, GroupCheck, Grouping } from "../programme";

/**
 * The certificate in words, a sentence each: the claim, what was counted, and every group that is not
 * even. Claims no more than the counts show.
 */
export function sayCertificate(certificate: Certificate, groupings: readonly Grouping[]): string[] {
  const { groups, sizes, uneven, worstSet } = certificate;
  const cells = String((groups.length + 1) * sizes.length);
  if (sizes.length === 1) {
    return ["Certificate: there is one set, so there is nothing to balance."];
  }
  if (groups.length === 0)
    return [`Certificate: the set sizes are ${certificate.sizesEven ? "even" : "uneven"}.`];
  const kinds = sayList(groupings.map((grouping) => sayKind(grouping, groups)));
  if (uneven === 0) {
    return [
      `Certificate: the set sizes and ${kinds} are each within one of a perfectly even split in every set (${cells} counts checked, 0 outside).`,
    ];
  }
  const worst = worstSet === null ? "" : ` Look first at set ${String(worstSet)}.`;
  return [
    `Certificate: of ${cells} counts checked (set sizes and ${kinds}), ${String(uneven)} ${uneven === 1 ? "is" : "are"} not within one of a perfectly even split.${worst}`,
    ...groups.filter(({ even }) => !even).map((group) => `  ${sayUneven(group)}`),
  ];
}

/** "12 professions", "1 region". */
function sayKind({ key, label }: Grouping, groups: readonly GroupCheck[]): string {
  const count = groups.filter(({ grouping }) => grouping === key).length;
  const noun = label.toLowerCase();
  return `${String(count)} ${count === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function sayUneven({ label, n, floor, ceil, counts }: GroupCheck): string {
  const range = floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
  const off = counts.flatMap((count, index) =>
    count < floor || count > ceil ? [`set ${String(index + 1)} has ${String(count)}`] : [],
  );
  return `${label} (${String(n)}): even is ${range} a set; ${off.join(", ")}.`;
}

function sayList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
