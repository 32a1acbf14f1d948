import { certify, type GroupCheck } from "./certify";
import type { Cohort, ColumnPlace } from "./cohort";
import { leastInColumn } from "./least-in-column";
import { gatheringsOf, outsideOf, type Gathering } from "./gatherings";
import { known } from "./known";
import { blocksOf, type Block } from "./rules/blocks";
import { constraintOf, termsOf, type Rule, type Terms } from "./rules/rule";
import { objectiveTiers } from "./search/search-columns";

export interface ShortfallRequest extends Cohort {
  /** The set of each member, from 0; -1 for none. */
  readonly sets: Int32Array;
  readonly rules?: readonly Rule[];
  /** 1 for members who keep the set they had; nobody without. */
  readonly kept?: Uint8Array;
  /** Columns, and the sizes, in which an exact solver says that no sets come before these (`solveExactly`). */
  readonly solved?: ReadonlySet<ColumnPlace>;
}

/**
 * Why a group is not evenly split. "counted": the members who stay where they are, or who are kept together, make
 * it unavoidable, as anybody can count. "solved": its column cannot be off by less in all beside what comes first.
 * "solved-together": no other sets have a lower total in the order of balance, but the column might be off by less and another
 * by more. Otherwise it is the best that was found, and no more is claimed.
 */
export interface Shortfall {
  readonly column: ColumnPlace;
  /** The group's number as given; 0 for the sizes. */
  readonly group: number;
  /** Members too many or too few, over all sets; of a group to be kept together, those outside the fewest sets for it. */
  readonly offBy: number;
  /** Wherever everyone else sits, it is off by so many: counted group by group, so these add up. */
  readonly atLeast: number;
  /** All groups of the column together are off by so many at least: by a relaxation where that says more than the groups'. */
  readonly columnAtLeast: number;
  readonly standing: "counted" | "solved" | "solved-together" | "best-found";
  /** What stands in the way: members who keep their set, rules, or what comes first in the order of balance. */
  readonly cause: "kept-sets" | "rules" | "what-comes-first";
  /** Places of the rules that make it unavoidable, where they alone do. */
  readonly rules: readonly number[];
  /** Of a group that is to be kept together: in how many sets it is, and the fewest that could hold it. */
  readonly gathering?: Pick<Gathering, "inSets" | "fewestSets"> & { readonly members: number };
}

/**
 * For each group that is not even, or not together: by how much, what stands in the way, and whether that is proven. The
 * proof by counting takes one group by itself: members who stay where they are can be too many for a set, and
 * people kept together who are more than a set's share are too many wherever they sit.
 */
export function shortfallsOf(request: ShortfallRequest): Shortfall[] {
  const { memberCount, groups: columns, sets, rules = [] } = request;
  const { groups, sizes, areSizesEven } = certify(request, sets);
  const terms = termsOf(rules);
  const tiers = objectiveTiers(columns).map((tier, at) => (columns[at - 1]?.kind === "alike" ? -1 : tier));
  const isAlone = (column: ColumnPlace): boolean => {
    const own = tiers[column === "size" ? 0 : column + 1];
    return tiers.filter((tier) => tier === own).length === 1;
  };
  const scope: Scope = {
    unproven: (column) => {
      if (request.solved?.has(column) !== true) return "best-found";
      // The search weighs how a group to be kept together is divided, and not how many are outside.
      const isCountedOff = column === "size" || columns[column]?.kind !== "together";
      return isAlone(column) && isCountedOff ? "solved" : "solved-together";
    },
    ...{ request, pinned: new Set(terms.pins.map(([member]) => member)) },
    // A rule that does not hold among those who keep their sets keeps nobody together.
    blocks: blocksOf(memberCount, terms).filter(
      ({ members }) => members.length > 1 && new Set(members.map((member) => sets[member])).size === 1,
    ),
    termsOfRules: rules.map((rule) => constraintOf(rule).terms),
    evenly: areSizesEven,
  };
  const everyone: Group = { column: "size", group: 0, n: memberCount, counts: sizes, isIn: () => true };
  const ofGroups = groups
    .filter(({ isEven }) => !isEven)
    .map((check) => {
      const column = columns[check.column];
      const isIn = (member: number): boolean => column?.groupOf[member] === check.group;
      return shortfall(scope, { ...check, isIn }, column?.kind === "family");
    });
  return [
    ...(areSizesEven ? [] : [shortfall(scope, everyone, true)]),
    ...relaxed(scope, ofGroups),
    ...gatheringsOf(request, sets)
      .filter(({ outside }) => outside > 0)
      .map((gathering) => shortfallOfGathering(scope, gathering)),
  ];
}

/** With what a relaxation says of each column: where it is off by no more than that in all, it is solved. */
function relaxed({ request, pinned, evenly }: Scope, shortfalls: readonly Shortfall[]): Shortfall[] {
  const { groups, sets, setCount, kept } = request;
  const isAsked = evenly && !sets.includes(-1);
  const staying = sets.map((set, member) => (kept?.[member] === 1 || pinned.has(member) ? set : -1));
  return [...new Set(shortfalls.map(({ column }) => column))].flatMap((column) => {
    const own = shortfalls.filter((each) => each.column === column);
    const [off, counted] = [sumOf(own, "offBy"), sumOf(own, "atLeast")];
    const groupOf = column === "size" ? undefined : groups[column]?.groupOf;
    const least =
      off > counted && isAsked && groupOf ? (leastInColumn({ groupOf, staying, setCount }) ?? 0) : 0;
    const columnAtLeast = Math.max(counted, least);
    return own.map((each): Shortfall => {
      if (columnAtLeast < off || each.standing === "counted") return { ...each, columnAtLeast };
      return { ...each, columnAtLeast, standing: "solved" };
    });
  });
}

function sumOf(shortfalls: readonly Shortfall[], of: "offBy" | "atLeast"): number {
  return shortfalls.reduce((sum, each) => sum + each[of], 0);
}

interface Scope {
  /** What is said of a column that counting does not prove to be off by no more than it must. */
  readonly unproven: (column: ColumnPlace) => Exclude<Shortfall["standing"], "counted">;
  readonly request: ShortfallRequest;
  readonly pinned: ReadonlySet<number>;
  /** Of more than one member. */
  readonly blocks: readonly Block[];
  readonly termsOfRules: readonly Partial<Terms>[];
  /** The sets are as even in size as they can be, and so whatever is compared with them is. */
  readonly evenly: boolean;
}

/** Those who stay where they are are outside whichever sets are chosen, but for the sets where most of them are. */
function shortfallOfGathering(
  { request: { sets, kept }, pinned, termsOfRules, unproven }: Scope,
  { column, group, members, counts, inSets, fewestSets, outside }: Gathering,
): Shortfall {
  const staying = new Array<number>(counts.length).fill(0);
  const isStaying = (member: number): boolean => kept?.[member] === 1 || pinned.has(member);
  for (const member of members) {
    const set = known(sets[member]);
    if (isStaying(member)) staying[set] = known(staying[set]) + 1;
  }
  const atLeast = outsideOf(staying, fewestSets);
  const isCounted = atLeast >= outside;
  const anyKept = kept?.includes(1) === true;
  const pins = termsOfRules.flatMap(({ pins = [] }, at) =>
    pins.some(([member]) => members.includes(member)) ? [at] : [],
  );
  return {
    ...{ column, group, offBy: outside, atLeast, columnAtLeast: atLeast },
    standing: isCounted ? "counted" : unproven(column),
    cause: anyKept && isCounted ? "kept-sets" : isCounted ? "rules" : "what-comes-first",
    rules: isCounted && !anyKept ? pins : [],
    gathering: { members: members.length, inSets, fewestSets },
  };
}

interface Group extends Pick<GroupCheck, "group" | "n" | "counts"> {
  readonly column: ColumnPlace;
  readonly isIn: (member: number) => boolean;
}

function shortfall(
  { request: { sets, kept }, pinned, blocks, termsOfRules, evenly, unproven }: Scope,
  { column, group, n, counts, isIn }: Group,
  isGuaranteed: boolean,
): Shortfall {
  const setCount = counts.length;
  const [floor, ceil] = [Math.floor(n / setCount), Math.ceil(n / setCount)];
  const offBy = counts.reduce((sum, count) => sum + Math.max(0, floor - count, count - ceil), 0);
  const fixed = new Array<number>(setCount).fill(0);
  const staying = new Array<number>(setCount).fill(0);
  let free = 0;
  sets.forEach((set, member) => {
    const isFixed = (kept?.[member] === 1 || pinned.has(member)) && set >= 0;
    if (isFixed) staying[set] = known(staying[set]) + 1;
    if (!isIn(member)) return;
    if (isFixed) fixed[set] = known(fixed[set]) + 1;
    else free++;
  });
  const byStaying = leastOff({
    fixed,
    free,
    floor,
    ceil,
    ...roomBeside(staying, evenly ? sets.length : null),
  });
  const gathered = blocks.map(({ members }) => ({ members, own: members.filter(isIn).length }));
  const above = (share: number): number =>
    gathered.reduce((sum, { own }) => sum + Math.max(0, own - share), 0);
  // So many sets have one more than the smaller share; whatever is above that elsewhere is missing somewhere.
  const missing = Math.max(0, above(floor) - (n - floor * setCount));
  const byBlocks = above(ceil) + missing;
  const counted = Math.max(byStaying, byBlocks);
  const isCounted = offBy <= counted;
  const anyKept = kept?.includes(1) === true;
  return {
    ...{ column, group, offBy, columnAtLeast: 0 },
    atLeast: isCounted ? offBy : counted,
    standing: isCounted ? "counted" : unproven(column),
    cause:
      anyKept && (isGuaranteed || byStaying > 0) ? "kept-sets" : isGuaranteed ? "rules" : "what-comes-first",
    rules: isCounted && !anyKept ? (byStaying >= byBlocks ? crowdingPins() : tightBlocks()) : [],
  };

  /** Pins into the sets that have too many by them; all pins of the group where none has. */
  function crowdingPins(): number[] {
    const crowded = new Set(fixed.flatMap((count, set) => (count > ceil ? [set] : [])));
    return placesWhere(({ pins = [] }) =>
      pins.some(([member, set]) => isIn(member) && (crowded.size === 0 || crowded.has(set))),
    );
  }
  function tightBlocks(): number[] {
    const share = missing > 0 ? floor : ceil;
    const tight = new Set(gathered.filter(({ own }) => own > share).flatMap(({ members }) => members));
    return placesWhere(({ together = [] }) => together.some(([a]) => tight.has(a)));
  }
  function placesWhere(isNamed: (terms: Partial<Terms>) => boolean): number[] {
    return termsOfRules.flatMap((terms, at) => (isNamed(terms) ? [at] : []));
  }
}

interface Seats {
  /** Members of the group who stay in each set. */
  readonly fixed: readonly number[];
  /** Places of each set, were it one of the smaller ones, that are not taken by anybody who stays. */
  readonly room: readonly number[];
  /** So many sets have one place more, whichever they are. */
  readonly larger: number;
  /** Members of the group who can be seated anywhere. */
  readonly free: number;
  readonly floor: number;
  readonly ceil: number;
}

/** Places beside those who stay: of sets as even as they can be, or of any size (null). */
function roomBeside(staying: readonly number[], members: number | null): Pick<Seats, "room" | "larger"> {
  if (members === null) return { room: staying.map(() => Infinity), larger: 0 };
  const smaller = Math.floor(members / staying.length);
  const full = staying.filter((own) => own > smaller).length;
  return {
    room: staying.map((own) => Math.max(0, smaller - own)),
    larger: Math.max(0, (members % staying.length) - full),
  };
}

/** The least a group can be off by, whoever takes the free places and whichever sets are the larger ones. */
function leastOff({ fixed, room, larger, free, floor, ceil }: Seats): number {
  const sum = (of: (own: number, places: number) => number): number =>
    fixed.reduce((total, own, set) => total + Math.max(0, of(own, known(room[set]))), 0);
  /** As many sets as may be larger gain by their place. */
  const gain = (isGained: (own: number, places: number) => boolean): number =>
    Math.min(larger, fixed.filter((own, set) => isGained(own, known(room[set]))).length);
  const tooMany = sum((own) => own - ceil);
  const missing = sum((own) => floor - own);
  const crowdedOut = sum((own, places) => floor - own - places) - gain((own, places) => floor - own > places);
  const placesWithin =
    sum((own, places) => Math.min(ceil - own, places)) + gain((own, places) => ceil - own > places);
  return tooMany + Math.max(0, missing - free, crowdedOut) + Math.max(0, free - placesWithin);
}
