import {
  notGiven,
  balanceKindNames,
  balanceKinds,
  Refusal,
  type BalanceKind,
  type Grouping,
  type Member,
  type MemberId,
  type Notice,
  type Place,
  type RosterColumn,
  attention,
  information,
} from "../programme";
import { valueAt, known, cellAddress, cleaned, matchingForm, type CellScalar } from "../sheet";
import { isNotGiven } from "./count-values";
import type { RosterReading } from "./roster-reading";
import { isSensitiveHeader } from "./sensitive-header";
import { spellings } from "./spellings";

/** A further column to balance by, as the administrator asked for it. */
export interface BalanceChoice {
  readonly header: string;
  readonly kind: BalanceKind;
  readonly notAlone: boolean;
}

/**
 * "Gender; Theme (together); Years in post (numbers); Band (not alone)": the columns in the order of their
 * weight, each with what is wanted of it. @throws {Refusal} "balance-not-understood"
 */
export function understandBalance(text: string): BalanceChoice[] {
  return choicesTyped(text).map((part) => {
    const choice = choiceOf(part);
    if ("header" in choice) return choice;
    throw new Refusal({ code: "balance-not-understood", details: choice });
  });
}

/** As \`understandBalance\`, without what is not understood. */
export function balanceChoicesUnderstood(text: string): BalanceChoice[] {
  return choicesTyped(text).flatMap((part) => {
    const choice = choiceOf(part);
    return "header" in choice ? choice : [];
  });
}

/** What is wanted of one column, or the word that nobody knows. */
function choiceOf(part: string): BalanceChoice | { readonly typed: string; readonly column: string } {
  const open = part.endsWith(")") ? part.lastIndexOf("(") : -1;
  const header = (open < 0 ? part : part.slice(0, open)).trim();
  const inBrackets = open < 0 ? "" : part.slice(open + 1, -1);
  let [kind, notAlone]: [BalanceKind, boolean] = ["even", false];
  for (const word of inBrackets.split(/,|\band\b/).map((each) => matchingForm(each))) {
    const known = balanceKindNames.find((each) => balanceKinds[each].typed.test(word));
    if (known) kind = known;
    else if (/^(no(t|body) )(one )?alone$/.test(word)) notAlone = true;
    else if (word !== "") return { typed: word, column: header };
  }
  return header === "" ? { typed: part, column: "" } : { header, kind, notAlone };
}

/** Each further column first in turn, the others in their order after it: orders for `balanceInOrder`. */
export function balanceOrders(text: string): readonly (readonly number[])[] {
  const chosen = understandBalance(text);
  const columns = [...chosen.keys()];
  // Times in common count before all balance, wherever they are named.
  const first = columns.filter((at) => chosen[at]?.kind !== "common");
  return first.length === 0
    ? [columns]
    : first.map((each) => [each, ...columns.filter((other) => other !== each)]);
}

/** The columns to balance by in another order, each as it was typed. */
export function balanceInOrder(text: string, order: readonly number[]): string {
  const typed = choicesTyped(text);
  return order.map((at) => known(typed[at])).join("; ");
}

/** The columns to balance by without some, the others as they were typed. */
export function balanceWithout(text: string, isGone: (header: string) => boolean): string {
  return choicesIn(text)
    .filter((part) => !understandBalance(part).some(({ header }) => isGone(header)))
    .map((part) => cleaned(part))
    .join("; ");
}

/** Each column as it was typed. */
function choicesTyped(text: string): string[] {
  return choicesIn(text)
    .map((part) => cleaned(part))
    .filter((part) => part !== "");
}

/** What stands between semicolons and commas that are not in brackets. */
function choicesIn(text: string): string[] {
  const found: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "(") depth += 1;
    else if (character === ")") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (character === ";" || character === ",")) {
      found.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...found, text.slice(start)];
}

export interface BalancedRoster {
  readonly members: readonly Member[];
  readonly groupings: readonly Grouping[];
  /** Each column of numbers, one for each member; null where there is none. */
  readonly numbers: readonly (readonly (number | null)[])[];
  readonly notices: readonly Notice[];
}

export interface BalanceRequest {
  readonly members: readonly Member[];
  readonly sheet: string;
  /** For messages: where members and columns are. A column that is in no sheet yet has no place. */
  readonly roster: Pick<RosterReading, "headerRow" | "rowOf" | "placeOf" | "cellOf">;
  readonly columns: readonly RosterColumn[];
  readonly groupings: readonly Grouping[];
  readonly choices: readonly BalanceChoice[];
}

/**
 * The further columns as groupings, after the two families, with every member's group in each. A family whose
 * column is named among them takes its place in that order instead of coming first. A column that
 * is empty, the same for everybody or different for everybody balances nothing, and is said and left out.
 * @throws {Refusal} for a column that is not there, or text among numbers.
 */
export function balanceColumns(request: BalanceRequest): BalancedRoster {
  const { columns, choices } = request;
  let { members } = request;
  const families = namedFamilies(request);
  const groupings = request.groupings.filter(({ family }) => family === null || !families.has(family));
  const numberColumns: (number | null)[][] = [];
  const notices: Notice[] = [];
  let hasTimes = false;
  for (const choice of choices) {
    const at = columns.findIndex(({ header }) => matchingForm(header) === matchingForm(choice.header));
    const column = columns[at];
    if (!column && isSensitiveHeader(choice.header)) {
      throw new Refusal({ code: "balance-column-sensitive", details: { header: choice.header } });
    }
    if (!column) {
      const headers = columns.map(({ header }) => header);
      const row = String(request.roster.headerRow + 1);
      throw new Refusal({
        code: "balance-column-missing",
        details: { header: choice.header, headers },
        place: { sheet: request.sheet, cell: `${row}:${row}` },
      });
    }
    const family = request.groupings.find(({ key }) => key === column.role)?.family;
    if (family && !groupings.some((grouping) => grouping.family === family)) {
      groupings.push(...request.groupings.filter((grouping) => grouping.family === family));
      continue;
    }
    if (groupings.some(({ key }) => key === column.role || key === keyOf(column.header))) {
      notices.push(information({ code: "balance-column-already", details: { header: column.header } }));
      continue;
    }
    const values = members.map((member) => valueAt(member.values, at));
    if (choice.kind === "common" && hasTimes) {
      notices.push(attention({ code: "times-column-second", details: { header: column.header } }));
      continue;
    }
    const numbers = choice.kind === "numbers" ? numbersOf(values, column.header, request) : null;
    const labels = numbers ? bandLabels(numbers) : valueLabels(values);
    const useless = whyUseless(labels, choice.kind);
    if (useless !== null) {
      notices.push(
        attention({
          code: "balance-column-useless",
          details: { header: column.header, why: useless },
          place: placeOf(request, column.header, request.roster.headerRow),
        }),
      );
      continue;
    }
    if (numbers) numberColumns.push(numbers);
    if (choice.kind === "common") {
      hasTimes = true;
      continue;
    }
    const key = keyOf(column.header);
    groupings.push({
      ...{ key, label: column.header, family: null, kind: choice.kind },
      ...(choice.notAlone && { notAlone: true }),
    });
    members = members.map((member, index) => {
      const label = known(labels[index]);
      // Who has no former set has met nobody, and is in no group.
      if (choice.kind === "met" && label === notGiven) return member;
      return { ...member, groups: { ...member.groups, [key]: label } };
    });
  }
  return { members, groupings, numbers: numberColumns, notices };
}

/** The families whose own columns are among the choices. */
function namedFamilies({ choices, columns, groupings }: BalanceRequest): Set<Grouping["family"]> {
  return new Set(
    choices.flatMap(({ header }) => {
      const role = columns.find((column) => matchingForm(column.header) === matchingForm(header))?.role;
      const family = groupings.find(({ key }) => key === role)?.family;
      return family ? [family] : [];
    }),
  );
}

function keyOf(header: string): string {
  return `column ${matchingForm(header)}`;
}

function valueLabels(values: readonly CellScalar[]): string[] {
  const labels = values.map(() => notGiven);
  for (const { label, positions } of spellings(values.map((value) => String(value ?? ""))).values()) {
    if (isNotGiven(label)) continue;
    for (const position of positions) labels[position] = label;
  }
  return labels;
}

/** Whether a further column is one of numbers: few different ones are groups, and text among them is none. */
export function areNumbers(values: readonly CellScalar[], { isDate }: Pick<RosterColumn, "isDate">): boolean {
  const given = values.filter((value) => !(typeof value === "string" && isNotGiven(cleaned(value))));
  const numbers = given.filter((value) => value !== null).map((value) => numberIn(value));
  return !isDate && !numbers.includes(null) && new Set(numbers).size > bands;
}

/** Null for anything else. */
function numberIn(value: CellScalar): number | null {
  if (typeof value === "boolean") return null;
  const number = typeof value === "number" ? value : Number(String(value).trim());
  return Number.isFinite(number) ? number : null;
}

/** The numbers of a column. @throws {Refusal} at text among them */
function numbersOf(
  values: readonly CellScalar[],
  header: string,
  request: BalanceRequest,
): (number | null)[] {
  return values.map((value, index) => {
    if (value === null || (typeof value === "string" && isNotGiven(cleaned(value)))) return null;
    const number = numberIn(value);
    if (number === null) {
      const { id, name } = known(request.members[index]);
      const details = { header, typed: String(value), row: known(request.roster.rowOf.get(id)), name };
      throw new Refusal({
        code: "balance-not-a-number",
        details,
        place: memberPlace(request, header, id) ?? placeOf(request, header, details.row - 1),
      });
    }
    return number;
  });
}

/** A cell of a column, where the column stands in the sheet. */
function placeOf({ sheet, roster }: BalanceRequest, header: string, row: number): Place {
  const column = roster.placeOf.get(header);
  return column === undefined ? { sheet } : { sheet, cell: cellAddress(row, column) };
}

/** Where a member's cell is on a list of its own. */
function memberPlace({ roster }: BalanceRequest, header: string, member: MemberId): Place | undefined {
  const column = roster.placeOf.get(header);
  return column === undefined ? undefined : roster.cellOf?.(member, column);
}

const bands = 5;

/** Five bands with about as many members each, equal numbers always in the same. */
function bandLabels(numbers: readonly (number | null)[]): string[] {
  const sorted = numbers.filter((number) => number !== null).sort((a, b) => a - b);
  const bandOf = new Map<number, number>();
  sorted.forEach((number, rank) => {
    if (!bandOf.has(number)) bandOf.set(number, Math.floor((rank * bands) / sorted.length));
  });
  const ends = new Map<number, [number, number]>();
  for (const [number, band] of bandOf) {
    const [low, high] = ends.get(band) ?? [number, number];
    ends.set(band, [Math.min(low, number), Math.max(high, number)]);
  }
  return numbers.map((number) => {
    if (number === null) return notGiven;
    const [low, high] = known(ends.get(known(bandOf.get(number))));
    return low === high ? String(low) : `${String(low)} to ${String(high)}`;
  });
}

function whyUseless(labels: readonly string[], kind: BalanceKind): "empty" | "same" | "different" | null {
  const distinct = new Set(labels);
  if (distinct.size <= 1) return distinct.has(notGiven) ? "empty" : "same";
  distinct.delete(notGiven);
  return kind !== "numbers" && kind !== "common" && distinct.size === labels.length ? "different" : null;
}
