import type highs from "highs";
import { countedCodes, isActive, memberFigures, rateBands } from "../../src/attendance";
import type { Member, Programme } from "../../src/programme";
import { lastDay } from "./random-programmes";
import { printedFigures, type Printed, type PrintedRate } from "./printed-figures";

export type Solver = Awaited<ReturnType<typeof highs>>;

/** A figure that no report prints, and what everything printed leaves possible for it. */
export interface Solved {
  readonly what: string;
  readonly truth: number;
  readonly from: number;
  readonly to: number;
  /** For presences, of how many codes; null for a number of people. */
  readonly codes: number | null;
  /** People it is about. */
  readonly people: number;
  /** What is left to somebody who knows one organisation's members by name. */
  readonly isRest?: true;
}

/**
 * Whether a hidden figure stays open: all of 0 to 4 is possible, of presences or of misses, or at least five
 * further numbers are.
 */
export function isOpen({ from, to, codes, isRest }: Solved): boolean {
  if (isRest) return true;
  const most = codes ?? Infinity;
  if (from <= slack && to >= Math.min(4, most) - slack) return true;
  if (codes !== null && to >= codes - slack && from <= Math.max(0, codes - 4) + slack) return true;
  return to - from >= 5 - slack;
}

/** Whether the rate of one to four people could be worked out: as good as a single number is possible. */
export function isWorkedOut({ from, to, codes, people }: Solved): boolean {
  return codes !== null && people < 5 && to - from < Math.min(1, codes) - slack;
}

const slack = 1e-6;

interface Row {
  readonly terms: ReadonlyMap<string, number>;
  readonly from: number;
  readonly to: number;
}

/** The ranges of every hidden figure, over everything printed in all reports together. */
export function solveFigures(
  programme: Programme,
  solver: Solver,
  printed: Printed = printedFigures(programme),
): readonly Solved[] {
  return [...solveCounts(programme, printed, solver), ...solveRates(programme, printed, solver)];
}

function solveCounts(programme: Programme, printed: Printed, solver: Solver): Solved[] {
  const active = programme.members.filter((member) => isActive(member, lastDay));
  const ids = new Set(active.map(({ id }) => id));
  const truth = new Map<string, number>();
  const rows: Row[] = [];
  const groups = (
    name: string,
    labels: readonly (readonly [string, number])[],
    shown: ReadonlyMap<string, number | null>,
  ): void => {
    const total = new Map<string, number>();
    labels.forEach(([label, count], index) => {
      const variable = `${name}${String(index)}`;
      total.set(variable, 1);
      const said = shown.get(label) ?? null;
      const isSecret = labels.length > 1 && (label !== "" || count < 5);
      if (said === null && isSecret) truth.set(variable, count);
      if (said !== null) rows.push({ terms: new Map([[variable, 1]]), from: said, to: said });
    });
    rows.push({ terms: new Map([...total, ["n", -1]]), from: 0, to: 0 });
  };
  const bySet = countBy(active, ({ setNumber }) => (setNumber === null ? "" : `Set ${String(setNumber)}`));
  for (const { name } of programme.sets) bySet.set(name, bySet.get(name) ?? 0);
  groups("set", [...bySet], new Map([...printed.sets].map(([name, { members }]) => [name, members])));
  const byOrganisation = countBy(active, ({ organisation }) => organisation);
  groups(
    "org",
    [...byOrganisation],
    new Map([...printed.organisations].map(([name, { members }]) => [name, members])),
  );
  const bands = rateBands(memberFigures(programme).filter(({ memberId }) => ids.has(memberId)));
  const names = bands.map((_, index) => `band${String(index)}`);
  rows.push({ terms: new Map([...names.map((name) => [name, 1] as const), ["n", -1]]), from: 0, to: 0 });
  for (const { label, members } of printed.bands) {
    const [first, last] = [...label.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    const inside = bands.flatMap(({ from, to }, index) => {
      if (from === null || to === null) return label.includes("not recorded") ? (names[index] ?? []) : [];
      return first !== undefined && last !== undefined && from >= first && to <= last
        ? (names[index] ?? [])
        : [];
    });
    rows.push({ terms: new Map(inside.map((name) => [name, 1])), from: members, to: members });
    if (inside.length > 1)
      inside.forEach((name) => truth.set(name, bands[names.indexOf(name)]?.members ?? 0));
  }
  const now = printed.figures.get("Members now") ?? null;
  rows.push({ terms: new Map([["n", 1]]), from: now ?? 0, to: now ?? 4 });
  const small = ["Joined later", "Left", "Changed set", "Conversations due"];
  small.forEach((label, index) => {
    const said = printed.figures.get(label) ?? null;
    rows.push({ terms: new Map([[`figure${String(index)}`, 1]]), from: said ?? 0, to: said ?? 4 });
    if (said === null) truth.set(`figure${String(index)}`, 0);
  });
  return [...truth].map(([what, count]) => ({
    ...{ what, truth: count, codes: null, people: count },
    ...rangeOf(new Map([[what, 1]]), rows, new Map(), solver),
  }));
}

/** Presences by set, organisation and meeting; who belongs where and how many codes there are is taken as known. */
function solveRates(programme: Programme, printed: Printed, solver: Solver): Solved[] {
  const codes = countedCodes(programme);
  const most = new Map<string, number>();
  const cells = new Map<string, { set: string; organisation: string; meeting: string }>();
  const ofCell = new Map<string, string>();
  const cellOf = (set: string, organisation: string, meeting: string): string => {
    const key = JSON.stringify([set, organisation, meeting]);
    const known = ofCell.get(key);
    if (known !== undefined) return known;
    const variable = `x${String(ofCell.size)}`;
    ofCell.set(key, variable);
    cells.set(variable, { set, organisation, meeting });
    return variable;
  };
  const present = new Map<string, number>();
  const people = new Map<string, Set<string>>();
  for (const { member, meeting, code } of codes) {
    const set = member.setNumber === null ? "" : `Set ${String(member.setNumber)}`;
    const variable = cellOf(set, member.organisation, meeting.id);
    most.set(variable, (most.get(variable) ?? 0) + 1);
    present.set(variable, (present.get(variable) ?? 0) + (code === "P" || code === "L" ? 1 : 0));
    people.set(variable, (people.get(variable) ?? new Set()).add(member.id));
  }
  const all = [...cells];
  const rows: Row[] = [];
  const print = (rate: PrintedRate | null | undefined, own: readonly string[]): void => {
    if (!rate || own.length === 0) return;
    const recorded = own.reduce((sum, variable) => sum + (most.get(variable) ?? 0), 0);
    rows.push({
      terms: new Map(own.map((variable) => [variable, 1])),
      from: Math.max(0, Math.ceil(rate.from * recorded - slack)),
      to: Math.min(recorded, Math.floor(rate.to * recorded + slack)),
    });
  };
  const where = (test: (cell: { set: string; organisation: string; meeting: string }) => boolean): string[] =>
    all.filter(([, cell]) => test(cell)).map(([variable]) => variable);
  const [meetings, sets, organisations] = [
    [...new Set(all.map(([, { meeting }]) => meeting))],
    [...new Set(all.map(([, { set }]) => set))],
    [...new Set(all.map(([, { organisation }]) => organisation))],
  ];
  print(
    printed.whole,
    where(() => true),
  );
  for (const id of meetings)
    print(
      printed.meetings.get(id),
      where(({ meeting }) => meeting === id),
    );
  for (const name of sets)
    print(
      printed.sets.get(name)?.rate,
      where(({ set }) => set === name),
    );
  for (const name of organisations)
    print(
      printed.organisations.get(name)?.rate,
      where(({ organisation }) => organisation === name),
    );
  const groups = [
    ...meetings.map((id) => ({
      what: id,
      isShown: Boolean(printed.meetings.get(id)),
      own: where(({ meeting }) => meeting === id),
    })),
    ...sets.map((name) => ({
      what: name,
      isShown: Boolean(printed.sets.get(name)?.rate),
      own: where(({ set }) => set === name),
    })),
    ...organisations.map((name) => ({
      what: name,
      isShown: Boolean(printed.organisations.get(name)?.rate),
      own: where(({ organisation }) => organisation === name),
    })),
  ];
  const solved = (what: string, own: readonly string[], known: readonly Row[]): Solved => ({
    what,
    codes: own.reduce((sum, variable) => sum + (most.get(variable) ?? 0), 0),
    people: new Set(own.flatMap((variable) => [...(people.get(variable) ?? [])])).size,
    truth: own.reduce((sum, variable) => sum + (present.get(variable) ?? 0), 0),
    ...rangeOf(new Map(own.map((variable) => [variable, 1])), [...rows, ...known], most, solver),
  });
  const hidden = groups
    .filter(({ isShown, own }) => !isShown && own.length < all.length)
    .map(({ what, own }) => solved(what, own, []))
    // Five people or more whom no report has a line for are no secret.
    .filter(({ what, people: concerned }) => what !== "" || concerned < 5);
  // Somebody who also holds an organisation's own report subtracts its members, whom it names.
  const holder = organisations[programme.members.length % organisations.length];
  const ofHolder = new Set(where(({ organisation }) => organisation === holder));
  const told = sets.flatMap((name) => {
    const own = where(({ set, organisation }) => set === name && organisation === holder);
    const count = own.reduce((sum, variable) => sum + (present.get(variable) ?? 0), 0);
    return own.length === 0
      ? []
      : { terms: new Map(own.map((variable) => [variable, 1])), from: count, to: count };
  });
  const rests = [{ what: "everybody", own: where(() => true) }, ...groups].flatMap(({ what, own }) => {
    const rest = own.filter((variable) => !ofHolder.has(variable));
    const concerned = new Set(rest.flatMap((variable) => [...(people.get(variable) ?? [])])).size;
    if (concerned === 0 || concerned >= 5) return [];
    return { ...solved(`${what} without ${String(holder)}`, rest, told), isRest: true as const };
  });
  return [...hidden, ...rests];
}

function countBy(members: readonly Member[], keyOf: (member: Member) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(keyOf(member), (counts.get(keyOf(member)) ?? 0) + 1);
  return counts;
}

function rangeOf(
  wanted: ReadonlyMap<string, number>,
  rows: readonly Row[],
  most: ReadonlyMap<string, number>,
  solver: Solver,
): { from: number; to: number } {
  const [from, to] = (["Minimize", "Maximize"] as const).map((direction) => {
    const model = [
      direction,
      ` obj: ${sumOf(wanted)}`,
      "Subject To",
      ...rows.flatMap(({ terms, from: low, to: high }, index) =>
        low === high
          ? ` r${String(index)}: ${sumOf(terms)} = ${String(low)}`
          : [
              ` l${String(index)}: ${sumOf(terms)} >= ${String(low)}`,
              ` h${String(index)}: ${sumOf(terms)} <= ${String(high)}`,
            ],
      ),
      "Bounds",
      ...[...most].map(([variable, high]) => ` 0 <= ${variable} <= ${String(high)}`),
      "End",
    ].join("\n");
    const solution = solver.solve(model, {});
    if (solution.Status === "Unbounded") return Infinity;
    if (solution.Status !== "Optimal")
      throw new Error(`${solution.Status}: what is printed contradicts itself.`);
    return solution.ObjectiveValue;
  });
  return { from: from ?? 0, to: to ?? Infinity };
}

/** In CPLEX's LP format, in short lines. */
function sumOf(terms: ReadonlyMap<string, number>): string {
  return [...terms]
    .map(
      ([variable, factor], index) => `${factor < 0 ? "-" : "+"} ${variable}${index % 12 === 11 ? "\n" : ""}`,
    )
    .join(" ");
}
