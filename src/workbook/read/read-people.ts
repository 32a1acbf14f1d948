import type { Facilitator, Matching, Rule, RuleKind, RulePlaces } from "../../programme";
import type { SheetContent } from "../../sheet";
import { facilitatorHeaders, matchingHeaders, ruleHeaders, tableNames } from "../layout";
import { headerKey, readTable, type TableReading } from "./read-table";
import { readSetNumber, readWhole } from "./read-values";

/** Reads the Facilitators sheet; rows that hold nothing but a set's number are not facilitators yet. */
export function readFacilitators(sheet: SheetContent): { facilitators: Facilitator[]; table: TableReading } {
  const { name, organisation, email, set, available, mostSets, notes } = facilitatorHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.facilitators,
    required: [name, set],
    optional: [organisation, email, available, mostSets, notes],
  });
  const facilitators = table.rows
    .filter((row) => [name, organisation, email, notes].some((header) => row.text(header) !== ""))
    .map((row) => ({
      name: row.text(name),
      organisation: row.text(organisation),
      email: row.text(email),
      setNumber: readSetNumber(row, set),
      available: !/^n(o)?$/i.test(row.text(available)),
      mostSets: readWhole(row, mostSets, mostSets, 1) ?? 1,
      notes: row.text(notes),
    }));
  return { facilitators, table };
}

/** How the Rules sheet words each kind of rule. */
export const ruleKindWords: Readonly<Record<RuleKind, string>> = {
  "keep-apart": "Keep apart",
  "keep-together": "Keep together",
  pin: "Pin to set",
  "not-facilitated-by": "Not facilitated by",
};

/** Reads the Rules sheet; every row is kept as typed, also one of no known kind. */
export function readRules(sheet: SheetContent): {
  rules: Rule[];
  places: RulePlaces[];
  table: TableReading;
} {
  const { kind, first, second } = ruleHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.rules,
    required: [kind, first, second],
    optional: [],
  });
  const rules = table.rows.map((row) => ({
    typedKind: row.text(kind),
    kind: ruleKind(row.text(kind)),
    first: row.text(first),
    second: row.text(second),
  }));
  const places = table.rows.map((row) => ({
    ...{ kind: row.place(kind), first: row.place(first), second: row.place(second) },
  }));
  return { rules, places, table };
}

/** Reads the Matching sheet: how each typed value is counted. */
export function readMatchings(sheet: SheetContent): { matchings: Matching[]; table: TableReading } {
  const { grouping, typed, countedAs, family, proposal, members } = matchingHeaders;
  const table = readTable(sheet, {
    tableName: tableNames.matching,
    required: [grouping, typed, countedAs],
    optional: [family, proposal, members],
  });
  const matchings = table.rows
    .filter((row) => row.text(typed) !== "" && row.text(countedAs) !== "")
    .map((row) => ({
      grouping: headerKey(row.text(grouping)),
      typed: row.text(typed),
      countedAs: row.text(countedAs),
      family: row.text(family),
      proposal: row.text(proposal),
    }));
  return { matchings, table };
}

function ruleKind(typed: string): RuleKind | null {
  const kinds = Object.entries(ruleKindWords) as [RuleKind, string][];
  return kinds.find(([, words]) => headerKey(words) === headerKey(typed))?.[0] ?? null;
}
