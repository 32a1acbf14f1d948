import {
  evenSets,
  shortfallsOf,
  solveExactly,
  type Cohort,
  type Column,
  type EvenSets,
  type ExactSolver,
  type Rule,
} from "../../src/allocation";

/** A cohort small enough to try every arrangement of it. */
export interface SmallCase extends Cohort {
  readonly rules: readonly Rule[];
  readonly seed: number;
  /** The most that sets may grow to, and who has a set already (-1 for none); null to form all sets. */
  readonly keep: { readonly sets: Int32Array; readonly maxSize: number } | null;
}

/** Numbers from 0 up to 1 (mulberry32), from nothing of the allocator's. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Up to nine members with apart, together, pins and the bans that facilitators bring; the same for the same seed. */
export function smallCase(seed: number): SmallCase {
  const random = chanceOf(seed);
  const upTo = (below: number): number => Math.floor(random() * below);
  const memberCount = 4 + upTo(6);
  const setCount = 2 + upTo(memberCount < 6 ? 2 : 3);
  const column = (groups: number): Int32Array => Int32Array.from({ length: memberCount }, () => upTo(groups));
  const organisations = column(2 + upTo(4));
  const groups: Column[] = [
    { kind: "family", family: "left", groupOf: organisations },
    { kind: "family", family: "right", groupOf: column(2 + upTo(3)) },
  ];
  if (random() < 0.3) groups.push({ kind: "even", groupOf: column(2 + upTo(2)) });
  const rules: Rule[] = [];
  const pairs = upTo(memberCount);
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = [upTo(memberCount), upTo(memberCount)];
    if (a !== b) rules.push({ kind: random() < 0.7 ? "apart" : "together", a, b });
  }
  for (let pins = upTo(4); pins > 0; pins--) {
    rules.push({ kind: "pin", member: upTo(memberCount), set: upTo(setCount) });
  }
  // A facilitator leads a set, and nobody of one organisation comes to it.
  if (random() < 0.5) {
    const [organisation, set] = [upTo(3), upTo(setCount)];
    organisations.forEach((own, member) => {
      if (own === organisation) rules.push({ kind: "ban", member, set });
    });
  }
  const keeps = random() < 0.2;
  const newcomers = Math.min(memberCount, 1 + upTo(3));
  const sets = Int32Array.from({ length: memberCount }, (_, member) =>
    member < memberCount - newcomers ? member % setCount : -1,
  );
  const maxSize = Math.ceil(memberCount / setCount) + upTo(2);
  const seedOfSearch = upTo(1000);
  const more = random() < 0.3 ? 1 + upTo(3) : 0;
  const kinds = ["even", "not-alone", "together"] as const;
  for (let at = 0; at < more; at++)
    groups.push({ kind: kinds[upTo(3)] ?? "even", groupOf: column(2 + upTo(2)) });
  return { memberCount, setCount, groups, rules, seed: seedOfSearch, keep: keeps ? { sets, maxSize } : null };
}

/** Told in the test's own words. */
export function holdsIn(sets: ArrayLike<number>, rule: Rule): boolean {
  switch (rule.kind) {
    case "apart":
      return sets[rule.a] !== sets[rule.b];
    case "together":
      return sets[rule.a] === sets[rule.b];
    case "pin":
      return sets[rule.member] === rule.set;
    case "ban":
      return sets[rule.member] !== rule.set;
    case "outside":
      return !rule.sets.includes(sets[rule.member] ?? -1);
  }
}

interface Allowed {
  /** Of each set. */
  readonly most: readonly number[];
  /** Whichever set has which. */
  readonly sizes: readonly number[] | null;
}

/** Calls back with every arrangement that keeps the rules within the sizes, until it says true. */
function everyArrangement(
  { memberCount, setCount }: Cohort,
  rules: readonly Rule[],
  { most, sizes }: Allowed,
  found: (sets: Int32Array, counts: readonly number[]) => boolean,
): boolean {
  const sets = new Int32Array(memberCount).fill(-1);
  const counts = new Array<number>(setCount).fill(0);
  const sorted = sizes?.toSorted((a, b) => a - b).join(" ");
  const largest = sizes === null ? memberCount : Math.max(...sizes);
  const rulesUpTo = sets.map(() => 0);
  const latest = (rule: Rule): number => ("member" in rule ? rule.member : Math.max(rule.a, rule.b));
  const checkedAt = Array.from(rulesUpTo, (_, member) => rules.filter((rule) => latest(rule) === member));
  const seat = (member: number): boolean => {
    if (member === memberCount) {
      return (sizes === null || counts.toSorted((a, b) => a - b).join(" ") === sorted) && found(sets, counts);
    }
    for (let set = 0; set < setCount; set++) {
      const count = counts[set] ?? 0;
      if (count >= Math.min(largest, most[set] ?? 0)) continue;
      sets[member] = set;
      counts[set] = count + 1;
      if ((checkedAt[member] ?? []).every((rule) => holdsIn(sets, rule)) && seat(member + 1)) return true;
      counts[set] = count;
    }
    sets[member] = -1;
    return false;
  };
  return seat(0);
}

export function evenSizes({ memberCount, setCount }: Cohort): number[] {
  return Array.from({ length: setCount }, (_, set) => Math.floor((memberCount + set) / setCount));
}

/** What is said of a case and is not so; empty when every word is true. */
export async function untrueWords(
  small: SmallCase,
  loadSolver: (() => Promise<ExactSolver>) | null,
): Promise<{ readonly outcome: EvenSets["outcome"]; readonly untrue: readonly string[] }> {
  const { memberCount, keep, rules } = small;
  const answer = evenSets({ ...small, ...(keep ? { keep } : { keep: undefined as never }), steps: 2000 });
  const untrue: string[] = [];
  const anywhere: Allowed = { most: new Array<number>(small.setCount).fill(memberCount), sizes: null };
  const evenly: Allowed = { ...anywhere, sizes: evenSizes(small) };
  if (answer.outcome === "formed") {
    const open = rules.filter((rule) => isOpen(rule));
    if (!open.every((rule) => holdsIn(answer.sets, rule))) untrue.push("formed: a rule is broken");
    const sizes = sizesIn(answer.sets, small.setCount).toSorted((a, b) => a - b);
    if (!keep && sizes.join(" ") !== evenly.sizes?.toSorted((a, b) => a - b).join(" ")) {
      untrue.push(`formed: sizes ${sizes.join(" ")}`);
    }
    untrue.push(...(await untrueShortfalls(answer.sets)));
  } else if (answer.outcome === "contradiction") {
    const staying = answer.staying.map((member): Rule => ({
      kind: "pin",
      member,
      set: keep?.sets[member] ?? 0,
    }));
    const named = [...answer.rules.flatMap((at) => rules[at] ?? []), ...staying];
    const within = keep ? { most: answer.places, sizes: null } : evenly;
    const canHold = (these: readonly Rule[], where: Allowed): boolean =>
      everyArrangement(small, these, where, () => true);
    if (canHold([...rules, ...(keep ? stayingOf(keep.sets) : [])], within)) untrue.push("refused falsely");
    if (canHold(named, within)) untrue.push("named rules do not contradict");
    named.forEach((rule) => {
      if (
        !canHold(
          named.filter((other) => other !== rule),
          within,
        )
      )
        untrue.push("a named rule is not needed");
    });
    untrue.push(...untrueSizes(answer.sizes, canHold));
  } else untrue.push("not kept");
  return { outcome: answer.outcome, untrue };

  function isOpen(rule: Rule): boolean {
    const members = "member" in rule ? [rule.member] : [rule.a, rule.b];
    return members.some((member) => (keep?.sets[member] ?? -1) < 0);
  }

  function stayingOf(sets: Int32Array): Rule[] {
    return [...sets].flatMap((set, member): Rule[] => (set < 0 ? [] : [{ kind: "pin", member, set }]));
  }

  function untrueSizes(
    sizes: readonly number[] | null,
    canHold: (these: readonly Rule[], where: Allowed) => boolean,
  ): string[] {
    if (keep) return [];
    if (sizes === null) {
      return canHold(rules, anywhere) ? ["the rules can hold with other sizes, and none are named"] : [];
    }
    const said: string[] = [];
    if (!canHold(rules, { ...anywhere, sizes })) said.push("the rules cannot hold with the sizes named");
    const descending = (list: readonly number[]): number[] => list.toSorted((a, b) => b - a);
    everyArrangement(small, rules, anywhere, (_, counts) => {
      const [other, named] = [descending(counts), descending(sizes)];
      const at = other.findIndex((count, index) => count !== named[index]);
      const isMoreEven = at >= 0 && (other[at] ?? 0) < (named[at] ?? 0);
      if (isMoreEven) said.push(`sizes ${named.join(" ")} named, and ${other.join(" ")} would do`);
      return isMoreEven;
    });
    return said;
  }

  async function untrueShortfalls(sets: Int32Array): Promise<string[]> {
    const kept = Uint8Array.from(keep?.sets ?? new Int32Array(memberCount).fill(-1), (set) =>
      set < 0 ? 0 : 1,
    );
    const bound = keep ? [...rules.filter(isOpen), ...stayingOf(keep.sets)] : rules;
    const open = keep ? rules.filter(isOpen) : rules;
    const said: string[] = [];
    const request = { ...small, rules: open, sets, kept };
    const where = isEven(sets) ? evenly : anywhere;
    const columns = new Map(shortfallsOf(request).map((each) => [each.column, each]));
    for (const { column, columnAtLeast, gathering } of columns.values()) {
      if (columnAtLeast === 0 || column === "size" || gathering) continue;
      everyArrangement(small, bound, where, (other) => {
        const off = offByOf(other, column, null);
        if (off < columnAtLeast) {
          said.push(`column at least ${String(columnAtLeast)} off, and ${String(off)} can be`);
        }
        return off < columnAtLeast;
      });
    }
    for (const { column, group, offBy, atLeast, standing, gathering } of shortfallsOf(request)) {
      if (standing === "counted" && atLeast !== offBy) said.push("counted, and not at least so many");
      if (atLeast === 0) continue;
      everyArrangement(small, bound, where, (other) => {
        const off = gathering
          ? outsideOf(other, column, group, gathering.fewestSets)
          : offByOf(other, column, group);
        if (off < atLeast) said.push(`at least ${String(atLeast)} off, and ${String(off)} can be`);
        return off < atLeast;
      });
    }
    if (!loadSolver || shortfallsOf(request).length === 0) return said;
    const solved = await solveExactly({ ...request, loadSolver, seconds: 30, now: () => 0 });
    if (!open.every((rule) => holdsIn(solved.sets, rule))) said.push("solved: a rule is broken");
    const costs = tierCosts(solved.sets);
    if (!solved.isFinished || solved.proven.size !== small.groups.length + 1)
      said.push("solved: not all that was asked");
    everyArrangement(small, bound, anywhere, (one) => {
      const difference = tierCosts(one).map((cost, tier) => cost - (costs[tier] ?? 0));
      const isBetter = (difference.find((each) => Math.abs(each) > 0.01) ?? 0) < 0;
      if (isBetter) said.push(`solved at ${costs.join(", ")}, and ${tierCosts(one).join(", ")} can be`);
      return isBetter;
    });
    return said;
  }

  /** The objective, told again: sizes; both families; the first further column; the others together. */
  function tierCosts(sets: Int32Array): number[] {
    const further = small.groups.flatMap(({ kind }, at) => (kind === "family" ? [] : [at]));
    const families = small.groups.flatMap(({ kind }, at) => (kind === "family" ? [at] : []));
    const [first, ...others] = further.map((at) => costOfColumn(sets, at));
    return [
      offByOf(sets, "size", null),
      families.reduce((sum, at) => sum + offByOf(sets, at, null), 0),
      first ?? 0,
      others.reduce((sum, cost) => sum + cost, 0),
    ];
  }

  function costOfColumn(sets: Int32Array, place: number): number {
    const { kind = "even", groupOf = sets } = small.groups[place] ?? {};
    if (kind !== "together" && kind !== "not-alone") return offByOf(sets, place, null);
    let cost = 0;
    for (const own of new Set(groupOf)) {
      const members = [...groupOf.keys()].filter((member) => groupOf[member] === own);
      const floor = Math.floor(members.length / small.setCount);
      const most = Math.max(Math.ceil(members.length / small.setCount), Math.min(members.length, 3));
      for (const count of sizesIn(
        Int32Array.from(members, (member) => sets[member] ?? 0),
        small.setCount,
      )) {
        if (kind === "together") cost += Math.sqrt(count);
        else if (count === 1 && members.length > 1) cost += 2;
        else cost += Math.max(0, (floor >= 2 ? floor : 0) - count, count - most);
      }
    }
    return cost;
  }

  function outsideOf(sets: Int32Array, column: number | "size", group: number, fewestSets: number): number {
    const groupOf = column === "size" ? sets : (small.groups[column]?.groupOf ?? sets);
    const own = sets.filter((_, member) => groupOf[member] === group);
    const counts = sizesIn(own, small.setCount).sort((a, b) => b - a);
    return counts.slice(fewestSets).reduce((sum, count) => sum + count, 0);
  }

  function isEven(sets: Int32Array): boolean {
    return offByOf(sets, "size", null) === 0;
  }

  function offByOf(sets: Int32Array, column: number | "size", group: number | null): number {
    const groupOf = column === "size" ? new Int32Array(memberCount) : (small.groups[column]?.groupOf ?? sets);
    let off = 0;
    for (const own of new Set(groupOf)) {
      if (group !== null && own !== group) continue;
      const members = [...groupOf.keys()].filter((member) => groupOf[member] === own);
      const counts = sizesIn(
        Int32Array.from(members, (member) => sets[member] ?? 0),
        small.setCount,
      );
      const [floor, ceil] = [
        Math.floor(members.length / small.setCount),
        Math.ceil(members.length / small.setCount),
      ];
      for (const count of counts) off += Math.max(0, floor - count, count - ceil);
    }
    return off;
  }
}

function sizesIn(sets: Int32Array, setCount: number): number[] {
  const sizes = new Array<number>(setCount).fill(0);
  for (const set of sets) sizes[set] = (sizes[set] ?? 0) + 1;
  return sizes;
}
