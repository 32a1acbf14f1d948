import { sizesOf, type Certificate, type GroupCheck, type Grouping, type Shortfall } from "../programme";
import { capital } from "./capital";
import { sayCount } from "./say-count";
import { sayList } from "./say-list";
import { sayRules } from "./say-rule";
import { catalogue, numeral, plural } from "../words";

/** More groups than these would hide the rest of the page. */
const mostListed = 8;
const mostSetsNamed = 4;
const mostRulesNamed = 3;

/**
 * The certificate in words, a sentence each: the claim, what was counted, and the groups that are not even.
 * Claims no more than the counts show.
 */
export const sayCertificate = catalogue(
  "sayCertificate",
  (certificate: Certificate, groupings: readonly Grouping[]): string[] => {
    const { sets, sizesEven, groups, uneven, worstSet, shortfalls } = certificate;
    const shortfallOf = (grouping: string, label: string): Shortfall | undefined =>
      shortfalls.find((each) => each.grouping === grouping && (grouping === "size" || each.label === label));
    if (sets.length === 0) return [];
    if (sets.length === 1) return ["There is one set, so there is nothing to balance."];
    const certified = new Set(groups.map(({ grouping }) => grouping));
    const kinds = groupings
      .filter(({ key }) => certified.has(key))
      .map((grouping) => sayKind(grouping, groups));
    const counted = sayList(["set sizes", ...kinds]);
    const total = (groups.length + 1) * sets.length;
    const apart = sayNotTogether(shortfalls);
    if (uneven === 0) {
      return [
        `Balanced. ${capital(counted)} are spread across the sets as evenly as possible. (${numeral(total)} counts checked.)`,
        ...apart,
      ];
    }
    const worst = worstSet === null ? "" : ` Look first at Set ${String(worstSet)}.`;
    const off = groups.filter(({ even }) => !even);
    const more = off.length - mostListed;
    const sizes = sizesOf(certificate);
    const unevenSizes = `The set sizes are uneven: ${String(Math.min(...sizes))} to ${String(Math.max(...sizes))}.`;
    const listed = [
      ...(sizesEven ? [] : [{ said: unevenSizes, shortfall: shortfallOf("size", "") }]),
      ...off.slice(0, mostListed).map((group) => ({
        said: sayUneven(group, sets),
        shortfall: shortfallOf(group.grouping, group.label),
      })),
    ];
    const [first] = listed;
    const isOneReason =
      listed.length > 1 && new Set(listed.map(({ shortfall }) => sayWhy(shortfall))).size === 1;
    const lines = listed.map(({ said, shortfall }) => (isOneReason ? said : said + sayWhy(shortfall)));
    return [
      `${numeral(uneven)} of ${numeral(total)} counts (${counted}) ${plural(uneven, "is", "are")} off balance.${worst}`,
      // A profession that is a family of its own would be said twice.
      ...new Set(lines),
      ...(more > 0 ? [`And ${String(more)} more ${plural(more, "group", "groups")}.`] : []),
      ...(isOneReason && first?.shortfall ? [sayWhyOfAll(first.shortfall)] : []),
      ...sayGap(shortfalls.filter(({ gathering }) => gathering === undefined)),
      ...apart,
    ];
  },
);

/** How far what was found is from what nobody can better, where that is known in part. */
function sayGap(shortfalls: readonly Shortfall[]): string[] {
  const off = shortfalls.reduce((sum, { offBy }) => sum + offBy, 0);
  const leastOf = new Map<string, number>();
  for (const { grouping, atLeast } of shortfalls) {
    leastOf.set(grouping, (leastOf.get(grouping) ?? 0) + atLeast);
  }
  for (const { grouping, columnAtLeast } of shortfalls) {
    leastOf.set(grouping, Math.max(leastOf.get(grouping) ?? 0, columnAtLeast));
  }
  const least = [...leastOf.values()].reduce((sum, each) => sum + each, 0);
  if (least === 0 || least >= off || !shortfalls.some(({ standing }) => standing === "best-found")) return [];
  return [
    `In all, groups are off by ${sayCount(off, "member")}. At least ${String(least)} of these cannot be avoided.`,
  ];
}

/** Groups that are in more sets than they need, where they should be together. */
function sayNotTogether(shortfalls: readonly Shortfall[]): string[] {
  const apart = shortfalls.flatMap((shortfall) =>
    shortfall.gathering ? [{ ...shortfall, ...shortfall.gathering }] : [],
  );
  const more = apart.length - mostListed;
  return [
    ...apart.slice(0, mostListed).map((shortfall) => {
      const { label, members, offBy, inSets, fewestSets } = shortfall;
      const could = `${sayCount(fewestSets, "set")} could hold them`;
      const outside = `${String(offBy)} of them ${plural(offBy, "is", "are")} outside the fullest ${plural(fewestSets, "one", String(fewestSets))}`;
      return `${label} (${sayCount(members, "member")}): ${could}; they are in ${String(inSets)}, and ${outside}.${sayWhy(shortfall)}`;
    }),
    ...(more > 0 ? [`And ${String(more)} more ${plural(more, "group", "groups")} to be kept together.`] : []),
  ];
}

/** "12 professions", "1 region". */
function sayKind({ key, label, family }: Grouping, groups: readonly GroupCheck[]): string {
  const count = groups.filter(({ grouping }) => grouping === key).length;
  return family === null ? `${sayCount(count, "group")} of ${label}` : sayCount(count, label.toLowerCase());
}

function sayUneven({ label, n, floor, ceil, counts }: GroupCheck, certified: Certificate["sets"]): string {
  const range = floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
  const off = counts.flatMap((count, index) =>
    count < floor || count > ceil ? [`Set ${String(certified[index]?.number)} has ${String(count)}`] : [],
  );
  const more = off.length - mostSetsNamed;
  const named = off.slice(0, mostSetsNamed);
  const sets = more > 0 ? [...named, `and ${String(more)} more sets are off`] : named;
  return `${label} (${sayCount(n, "member")}): even is ${range} in a set; ${sets.join(", ")}.`;
}

/** Why a group is off, and whether that is proven; begins with a space. */
function sayWhy(shortfall: Shortfall | undefined): string {
  if (!shortfall) return "";
  const { standing, cause } = shortfall;
  const because = sayBecause(shortfall);
  if (standing === "counted") return ` It is proven that this cannot be avoided ${because}.`;
  if (standing === "solved-together") {
    const beside = cause === "what-comes-first" ? "" : ` ${because}`;
    return ` An exact solver proved that no other sets have a lower total in the order of balance${beside}.`;
  }
  if (standing === "solved") return ` An exact solver proved that the total cannot be lower, ${because}.`;
  return ` This is the best found ${because}. A better one may exist.`;
}

/** The same once for several groups. */
function sayWhyOfAll(shortfall: Shortfall): string {
  const because = sayBecause(shortfall);
  switch (shortfall.standing) {
    case "counted":
      return `It is proven that none of these can be avoided ${because}.`;
    case "solved":
      return `An exact solver proved that none of these totals can be lower, ${because}.`;
    case "best-found":
      return `These are the best found ${because}. Better ones may exist.`;
    default:
      return sayWhy(shortfall).trim();
  }
}

function sayBecause({ cause, rules }: Shortfall): string {
  return {
    "kept-sets": "while everyone else keeps their set",
    rules: rules.length > 0 ? `because of ${sayRules(rules, mostRulesNamed)}` : "with these rules",
    times: "with times in common",
    "what-comes-first": "given what counts more",
  }[cause];
}
