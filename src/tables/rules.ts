import { ruleKindNames, ruleKinds, type Rule, type RuleKind, type RulePlaces } from "../programme";
import type { SheetContent } from "../sheet";
import { choice, text } from "./cell-kinds";
import { readTable, type TableReading } from "./read-table";
import { headerKey, table, type WrittenRow } from "./table";

const kinds = ruleKindNames.map((kind) => ruleKinds[kind].typed);

export const rulesTable = table({
  name: "LS_Rules",
  columns: {
    kind: {
      header: "Rule",
      width: 26,
      ...choice(
        kinds,
        "Choose one of the kinds explained above.",
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
  places: ReadonlyMap<Rule, RulePlaces>;
  table: TableReading;
} {
  const reading = readTable(sheet, rulesTable);
  const places = new Map(
    reading.rows.map((row): [Rule, RulePlaces] => [
      {
        typedKind: row.value("kind"),
        kind: ruleKind(row.value("kind")),
        first: row.value("first"),
        second: row.value("second"),
      },
      { kind: row.place("kind"), first: row.place("first"), second: row.place("second") },
    ]),
  );
  return { rules: [...places.keys()], places, table: reading };
}

function ruleKind(typed: string): RuleKind | null {
  return ruleKindNames.find((kind) => headerKey(ruleKinds[kind].typed) === headerKey(typed)) ?? null;
}

export function ruleRow(
  rule: Pick<Rule, "typedKind" | "first" | "second">,
): WrittenRow<typeof rulesTable.columns> {
  const { typedKind, first, second } = rule;
  return { kind: typedKind || null, first: first || null, second: second || null };
}
