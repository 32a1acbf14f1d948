import type { Rule, RuleKind, RulePlaces } from "../programme";
import type { SheetContent } from "../sheet";
import { choice, text } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { headerKey, table, type WrittenRow } from "./table";

/** How the Rules sheet words each kind of rule. */
const ruleKindWords: Readonly<Record<RuleKind, string>> = {
  "keep-apart": "Keep apart",
  "keep-together": "Keep together",
  pin: "Pin to set",
  "not-facilitated-by": "Not facilitated by",
};

const kinds = Object.values(ruleKindWords);

export const rulesTable = table({
  name: "LS_Rules",
  columns: {
    kind: {
      header: "Rule",
      width: 26,
      ...choice(
        kinds,
        "Choose one of the four kinds explained above.",
        "No such rule",
        `Choose one of: ${kinds.join(", ")}.`,
      ),
      isRequired: true,
    },
    first: { header: "Member", width: 40, ...text, isRequired: true },
    second: { header: "Other member, set or facilitator", width: 44, ...text, isRequired: true },
  },
  keys: [["kind", "first", "second"]],
});

/** Reads the Rules sheet; every row is kept as typed, also one of no known kind. */
export function readRules(sheet: SheetContent): {
  rules: Rule[];
  places: RulePlaces[];
  table: TableReading;
} {
  const reading = readTable(sheet, rulesTable);
  const rules = reading.rows.map((row) => ({
    typedKind: row.value("kind"),
    kind: ruleKind(row.value("kind")),
    first: row.value("first"),
    second: row.value("second"),
  }));
  const places = reading.rows.map((row) => ({
    ...{ kind: row.place("kind"), first: row.place("first"), second: row.place("second") },
  }));
  return { rules, places, table: reading };
}

function ruleKind(typed: string): RuleKind | null {
  const known = Object.entries(ruleKindWords) as [RuleKind, string][];
  return known.find(([, words]) => headerKey(words) === headerKey(typed))?.[0] ?? null;
}

/** A rule as it was typed. */
export function ruleRow(
  rule: Pick<Rule, "typedKind" | "first" | "second">,
): WrittenRow<typeof rulesTable.columns> {
  const { typedKind, first, second } = rule;
  return { kind: typedKind || null, first: first || null, second: second || null };
}
