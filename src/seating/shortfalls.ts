import * as allocation from "../allocation";
import {
  isCounted,
  type Certificate,
  type Grouping,
  type Member,
  type SetNumbering,
  type Shortfall,
} from "../programme";
import { known } from "../sheet";
import { inNumbers, rulesInNumbers, setsOf } from "./in-numbers";
import { rulesAmong, type MemberRules } from "./rules/member-rules";
import { rulesInWords } from "./rules/rules-in-words";

export interface ShortfallRequest extends Partial<SetNumbering> {
  /** With their sets. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly certificate: Certificate;
  readonly rules: MemberRules;
  /** 1 for members who kept the set they had. */
  readonly kept: Uint8Array;
  /** Keys of groupings ("size" included) of which an exact solver says that they cannot be off by less. */
  readonly solved: ReadonlySet<string>;
  /** The label of those of whom nothing is known: no group to be kept together. */
  readonly without: string;
}

/** The allocator's shortfalls with names, in the order of the certificate's groups. */
export function shortfallsOf(request: ShortfallRequest): Shortfall[] {
  const { groupings, certificate, solved, without, setCount = certificate.sets.length, closed } = request;
  const numbering = { setCount, ...(closed && { closed }) };
  const here = request.members.flatMap((member, place) => (isCounted(member) ? [place] : []));
  const members = here.map((place) => known(request.members[place]));
  const { seating } = rulesAmong(request.rules, here);
  const kept = Uint8Array.from(here, (place) => known(request.kept[place]));
  const { labels, open, ...cohort } = inNumbers(members, groupings, numbering);
  const columns = [...groupings.entries()].flatMap(([place, { key }]) => (solved.has(key) ? [place] : []));
  const shortfalls = allocation.shortfallsOf({
    ...cohort,
    ...{ sets: setsOf(members, open), rules: rulesInNumbers(seating, open), kept },
    solved: new Set([...(solved.has("size") ? (["size"] as const) : []), ...columns]),
  });
  const order = new Map(
    certificate.groups.map(({ grouping, label }, place) => [keyOf(grouping, label), place]),
  );
  return shortfalls
    .map(({ column, group, rules, ...found }): Shortfall => ({
      grouping: column === "size" ? "size" : known(groupings[column]).key,
      label: column === "size" ? "Set size" : known(known(labels[column])[group]),
      ...found,
      rules: rulesInWords(
        rules.map((place) => known(seating[place])),
        members,
      ),
    }))
    .filter(({ label, gathering }) => gathering === undefined || label !== without)
    .sort((a, b) => placeOf(a) - placeOf(b));

  function placeOf({ grouping, label }: Shortfall): number {
    return grouping === "size" ? -1 : (order.get(keyOf(grouping, label)) ?? order.size);
  }
}

function keyOf(grouping: string, label: string): string {
  return `${grouping}\u0000${label}`;
}
