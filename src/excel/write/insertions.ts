import { absoluteAddress, quotedSheetName } from "../../sheet";
import { inPlace, lastFirst, movedBy, relocateFormula, type Insertion } from "../../workbook";
import { witnessPrefix, type LiveName, type LiveSheet } from "../read/live-workbook";
import type { Change } from "./changes";

/**
 * Inserts blank rows and columns, the last first. Beside each goes a name that points at the cell that will be
 * moved: where it points tells afterwards whether the insertion was made, even when Excel stopped half-way.
 */
export function insertionChanges({ id, content }: LiveSheet, insertions: readonly Insertion[]): Change[] {
  return lastFirst(insertions).map((insertion) => {
    const [row, column] = insertion.along === "rows" ? [insertion.before, 0] : [0, insertion.before];
    const witness = `=${quotedSheetName(content.name)}!${absoluteAddress(row, column)}`;
    return { kind: "insert", sheet: id, insertion, witness };
  });
}

/** How Excel changes formulas when it inserts rows and columns: given the ID of their sheet, what becomes of one. */
export type Following = (id: string) => (formula: string) => string;

export function following(
  sheets: readonly { readonly live: LiveSheet | null; readonly insertions: readonly Insertion[] }[],
): Following {
  const inserted = sheets.flatMap(({ live, insertions }) =>
    live && insertions.length > 0 ? [{ ...live, moved: movedBy(insertions) }] : [],
  );
  const byName = new Map(inserted.map(({ content: { name }, moved }) => [name, moved]));
  const byId = new Map(inserted.map(({ id, moved }) => [id, moved]));
  return (id) => (formula) =>
    inserted.length === 0
      ? formula
      : relocateFormula(formula, byId.get(id) ?? inPlace, (name) => byName.get(name) ?? inPlace);
}

/** Where hidden rows are once rows are inserted. */
export function hiddenAfter(
  hiddenRows: readonly number[],
  insertions: readonly Insertion[],
): ReadonlySet<number> {
  const rows = insertions.filter(({ along }) => along === "rows");
  const ahead = (row: number): number =>
    rows.reduce((sum, { before, count }) => (before <= row ? sum + count : sum), 0);
  return new Set(hiddenRows.map((row) => row + ahead(row)));
}

/** Whether the cell beside which rows or columns are inserted has moved. */
export function isInserted(change: Change<"insert">, names: readonly LiveName[]): boolean {
  const { along, before } = change.insertion;
  const at = names.find(({ name }) => name === witnessName(change))?.target?.range;
  return at !== undefined && (along === "rows" ? at.top : at.left) !== before;
}

/** What the name beside an insertion is called. */
export function witnessName({ sheet, insertion: { along, before } }: Change<"insert">): string {
  return `${witnessPrefix}${sheet.replace(/\W/g, "")}_${along}_${String(before)}`;
}
