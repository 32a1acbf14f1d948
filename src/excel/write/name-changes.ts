import { absoluteAddress, quotedSheetName, rangeAddress, type CellRange } from "../../sheet";
import {
  finishedMark,
  isOurName,
  isTypedOn,
  keyOfAnchor,
  layoutOf,
  type SheetKey,
  type SheetPlan,
  type WorkbookPlan,
  unfinishedMark,
} from "../../workbook";
import { isScaffoldingName, type LiveSheet, type LiveWorkbook } from "../read/live-workbook";
import type { Change } from "./changes";

/** A workbook-wide name that is to be made, changed or deleted. */
export type NameChange = Change<"name" | "delete-name">;

/**
 * @param placed every planned sheet under its final name, with our sheet that is there
 * @param anew sheets that are built anew, so that their names must be pointed at them
 * @param unformatted sheets that are formatted later, which their names say until then
 */
export function nameChanges(
  plan: WorkbookPlan,
  placed: readonly { readonly plan: SheetPlan; readonly live: LiveSheet | null }[],
  live: LiveWorkbook,
  anew: ReadonlySet<SheetKey>,
  unformatted: ReadonlySet<SheetKey>,
): NameChange[] {
  const sheets = new Map(placed.map((each) => [each.plan.key, each]));
  const there = new Map(live.names.map((each) => [each.name.toLowerCase(), each]));
  const planned = plan.names.flatMap(({ name, sheet: key, range, comment: said = "" }): NameChange[] => {
    const at = sheets.get(key);
    if (!at) return [];
    const before = there.get(name.toLowerCase()) ?? null;
    const own = anew.has(key) ? said : markToSay(key, said, before?.comment ?? "");
    const comment = unformatted.has(key) && keyOfAnchor(name) ? unfinishedMark(own) : own;
    const target = before?.target ?? null;
    const isElsewhere =
      anew.has(key) ||
      target?.sheetId !== at.live?.id ||
      rangeAddress(target?.range ?? nowhere) !== rangeAddress(range);
    if (!isElsewhere && before?.comment === comment) return [];
    const after = { formula: nameFormula(at.plan.name, range), comment };
    const was = before && { formula: before.formula, comment: before.comment };
    return [{ kind: "name", name: before?.name ?? name, before: was, after, isElsewhere }];
  });
  const wanted = new Set(plan.names.map(({ name }) => name.toLowerCase()));
  const gone = live.names.filter(
    ({ name }) => isOurName(name) && !wanted.has(name.toLowerCase()) && !isScaffoldingName(name),
  );
  return [...planned, ...gone.map((before) => ({ kind: "delete-name" as const, name: before.name }))];
}

/** Where people type, a mark says what was on the sheet when it was first laid out so, whatever was written since. */
export function markToSay(key: SheetKey, planned: string, there: string): string {
  const isKept = isTypedOn(key) && there !== "" && layoutOf(there) === layoutOf(planned);
  return isKept ? finishedMark(there) : planned;
}

/** A plan with the marks that its sheets have, which tell what was typed since one of them was first written. */
export function withMarksThere(plan: WorkbookPlan, { names }: LiveWorkbook): WorkbookPlan {
  const there = new Map(names.map(({ name, comment }) => [name.toLowerCase(), comment]));
  return {
    ...plan,
    names: plan.names.map((each) => {
      const comment = finishedMark(there.get(each.name.toLowerCase()) ?? "");
      const isSameLayout = comment !== "" && layoutOf(comment) === layoutOf(each.comment ?? "");
      return isSameLayout ? { ...each, comment } : each;
    }),
  };
}

const nowhere: CellRange = { top: -1, left: -1, bottom: -1, right: -1 };

/** What a workbook-wide name of cells refers to, as Excel takes it. */
export function nameFormula(sheet: string, { top, left, bottom, right }: CellRange): string {
  const [first, last] = [absoluteAddress(top, left), absoluteAddress(bottom, right)];
  return `=${quotedSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
