import type { Certificate, Grouping, Member, Shortfall } from "../programme";
import { blocksOf, type Block } from "./rules/blocks";
import type { MemberRules } from "./rules/member-rules";
import { rulesInWords } from "./rules/rules-in-words";

export interface ShortfallRequest {
  /** With their sets. */
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  readonly certificate: Certificate;
  readonly rules: MemberRules;
  /** 1 for members who kept the set they had. */
  readonly kept: Uint8Array;
  /** Keys of groupings ("size" included) of which an exact solver says that they cannot be off by less. */
  readonly solved: ReadonlySet<string>;
}

/**
 * For each group that is not even: by how much, what stands in the way, and whether that is proven. The
 * proof by counting takes one group by itself: members who stay where they are can be too many for a set, and
 * people kept together who are more than a set's share are too many wherever they sit.
 */
export function shortfallsOf(request: ShortfallRequest): Shortfall[] {
  const { members, groupings, certificate } = request;
  const { groups, sizes, sizesEven, memberCount } = certificate;
  const everyone = { n: memberCount, counts: sizes, isIn: () => true };
  const blocks = blocksOf(members.length, request.rules).filter((block) => block.members.length > 1);
  return [
    ...(sizesEven ? [] : [shortfall(request, blocks, everyone, { key: "size", label: "Set size" }, true)]),
    ...groups
      .filter(({ even }) => !even)
      .map(({ grouping: key, label, n, counts }) => {
        const isIn = ({ groups: own }: Member): boolean => own[key] === label;
        const family = groupings.find((grouping) => grouping.key === key)?.family ?? null;
        return shortfall(request, blocks, { n, counts, isIn }, { key, label }, family !== null);
      }),
  ];
}

interface Group {
  readonly n: number;
  readonly counts: readonly number[];
  readonly isIn: (member: Member) => boolean;
}

function shortfall(
  { members, rules, kept, solved }: ShortfallRequest,
  blocks: readonly Block[],
  { n, counts, isIn }: Group,
  { key, label }: { readonly key: string; readonly label: string },
  isGuaranteed: boolean,
): Shortfall {
  const setCount = counts.length;
  const [floor, ceil] = [Math.floor(n / setCount), Math.ceil(n / setCount)];
  const offBy = counts.reduce((sum, count) => sum + Math.max(0, floor - count, count - ceil), 0);
  const pinned = new Set(rules.pins.map(({ member }) => member));
  const stays = (member: number): boolean => kept[member] === 1 || pinned.has(member);
  const fixed = new Array<number>(setCount).fill(0);
  const room = new Array<number>(setCount).fill(0);
  let free = 0;
  members.forEach((member, index) => {
    const set = (member.setNumber ?? 0) - 1;
    const isFixed = stays(index) && set >= 0;
    if (!isFixed) room[set] = (room[set] ?? 0) + 1;
    if (!isIn(member)) return;
    if (isFixed) fixed[set] = (fixed[set] ?? 0) + 1;
    else free++;
  });
  const byStaying = leastOff({ fixed, room, free, floor, ceil });
  const gathered = blocks.map((block) => ({
    block,
    over: block.members.filter((member) => members[member] && isIn(members[member])).length - ceil,
  }));
  const byBlocks = gathered.reduce((sum, { over }) => sum + Math.max(0, over), 0);
  const isCounted = offBy <= Math.max(byStaying, byBlocks);
  const anyKept = kept.includes(1);
  return {
    grouping: key,
    label,
    offBy,
    standing: isCounted ? "counted" : solved.has(key) ? "solved" : "best-found",
    cause:
      anyKept && (isGuaranteed || byStaying > 0) ? "kept-sets" : isGuaranteed ? "rules" : "what-comes-first",
    rules: isCounted && !anyKept ? namedRules() : [],
  };

  function namedRules(): Shortfall["rules"] {
    const crowded = new Set(fixed.flatMap((count, set) => (count > ceil ? [set] : [])));
    const tight = new Set(gathered.filter(({ over }) => over > 0).flatMap(({ block }) => [...block.members]));
    const byPins = byStaying >= byBlocks;
    return rulesInWords(
      {
        apart: [],
        bans: [],
        pins: byPins
          ? rules.pins.filter(({ member, set }) => {
              const own = members[member];
              return own !== undefined && isIn(own) && (crowded.size === 0 || crowded.has(set));
            })
          : [],
        together: byPins ? [] : rules.together.filter(({ a }) => tight.has(a)),
      },
      members,
    );
  }
}

interface Seats {
  /** Members of the group who stay in each set. */
  readonly fixed: readonly number[];
  /** Places of each set that are not taken by anybody who stays, the sets' sizes being what they are. */
  readonly room: readonly number[];
  /** Members of the group who can be seated anywhere. */
  readonly free: number;
  readonly floor: number;
  readonly ceil: number;
}

/** The least a group can be off by, whoever takes the free places. */
function leastOff({ fixed, room, free, floor, ceil }: Seats): number {
  const sum = (of: (own: number, places: number) => number): number =>
    fixed.reduce((total, own, set) => total + Math.max(0, of(own, room[set] ?? 0)), 0);
  const tooMany = sum((own) => own - ceil);
  const missing = sum((own) => floor - own);
  const crowdedOut = sum((own, places) => floor - own - places);
  const placesWithin = sum((own, places) => Math.min(ceil - own, places));
  return tooMany + Math.max(0, missing - free, crowdedOut) + Math.max(0, free - placesWithin);
}
