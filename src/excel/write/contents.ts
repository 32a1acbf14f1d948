import { isScaffoldingName, stagedSheetName, type LiveWorkbook } from "../read/live-workbook";
import { isOfCells, type SheetChanges } from "./cell-changes";
import type { Change } from "./changes";
import { insertionChanges } from "./insertions";
import type { WorkbookChanges } from "./plan-changes";

/** The contents of a write, in the order in which they are carried out. */
export interface Contents {
  /** New sheets under names that nobody has yet, without their copies. */
  readonly staging: readonly Change[];
  /** Copies of new sheets, with what they hold otherwise. */
  readonly copying: readonly Change[];
  /** What takes the place of what is there. Everything in it can be taken back. */
  readonly swapping: readonly Change[];
}

type Sheets = Pick<WorkbookChanges, "staged" | "edited" | "retired" | "names" | "written">;

/**
 * @param takes what the contents of each sheet take, by its ID or by its name for the meantime
 * @param waiting formulas that name columns which are only there once the sheets in place are written
 */
export function contentsOf(
  { staged, edited, retired, names, written }: Sheets,
  live: LiveWorkbook,
  takes: ReadonlyMap<string, SheetChanges>,
  waiting: readonly Change[],
): Contents {
  const tablesOf = (key: string): readonly Change[] => takes.get(key)?.tables ?? [];
  const cellsOf = (key: string): readonly Change[] => takes.get(key)?.cells ?? [];
  const made = staged.filter(({ copyOf }) => copyOf === null).map(({ stagedName }) => stagedName);
  const ids = edited.map((sheet) => sheet.live.id);
  return {
    staging: [
      ...made.map((sheet): Change => ({ kind: "add-sheet", sheet })),
      // Tables first: formulas of any sheet may name them.
      ...made.flatMap(tablesOf),
      ...made.flatMap(cellsOf),
    ],
    copying: staged.flatMap(({ copyOf, stagedName: sheet }, index): Change[] => {
      const behind = staged[index - 1]?.stagedName;
      if (copyOf === null || behind === undefined) return [];
      return [{ kind: "copy-sheet", sheet, of: copyOf, behind }, ...cellsOf(sheet)];
    }),
    swapping: [
      ...retired.map(({ live: { id, content }, keptAs, temporaryName }) =>
        naming(id, content.name, keptAs ?? temporaryName),
      ),
      ...staged.map(({ stagedName, plan }) => naming(stagedName, stagedName, plan.name)),
      ...placing({ staged, written }, live),
      // With the contents: who acts before the tabs are formatted finds them as they are to be.
      ...staged.filter(({ plan }) => plan.isHidden).map(({ stagedName }) => hiding(stagedName)),
      ...edited.flatMap((sheet) => insertionChanges(sheet.live, sheet.insertions)),
      ...ids.flatMap(tablesOf),
      ...ids.flatMap(cellsOf),
      ...waiting,
      // Names that go must wait until their sheet has gone.
      ...names.filter(({ kind }) => kind === "name"),
      ...ids.flatMap((id) => takes.get(id)?.narrowing ?? []),
    ],
  };
}

function naming(sheet: string, before: string, after: string): Change {
  return { kind: "name-sheet", sheet, before, after };
}

function hiding(sheet: string): Change {
  return { kind: "show-sheet", sheet, before: "Visible", after: "Hidden" };
}

/** Where nothing is new, nothing moves and no table loses a column, the cells come last. */
export function cellsLast(changes: readonly Change[]): Change[] {
  return [...changes.filter((change) => !isOfCells(change)), ...changes.filter(isOfCells)];
}

/** New sheets go where the ones they replace are, or behind the one they are planned behind; the first ahead of the next. */
function placing({ staged, written }: Pick<Sheets, "staged" | "written">, live: LiveWorkbook): Change[] {
  const plannedNames = [...written.values()].map(({ plan: { name } }) => name);
  const tabs = [
    ...live.sheets.map(({ id, content }) => ({ id, name: content.name })),
    ...staged.map(({ plan, stagedName }) => ({ id: stagedName, name: plan.name })),
  ];
  const isFirstTime = staged.length === written.size;
  if (isFirstTime) return [];
  return staged.flatMap(({ plan, stagedName: sheet, replaces }): Change[] => {
    const before = tabs.findIndex(({ id }) => id === sheet);
    const [own] = tabs.splice(before, 1);
    if (!own) return [];
    const place = plannedNames.indexOf(plan.name);
    const tabOf = (planned: number): number => tabs.findIndex(({ name }) => name === plannedNames[planned]);
    const replaced = tabs.findIndex(({ id }) => id === replaces?.id);
    const beside = place === 0 ? Math.max(0, tabOf(1)) : tabOf(place - 1) + 1;
    const after = replaced >= 0 ? replaced : beside;
    tabs.splice(after, 0, own);
    return after === before ? [] : [{ kind: "place-sheet", sheet, before, after }];
  });
}

/** What cannot be taken back, once everything else is done. @param there the names in the workbook */
export function tidying(
  { retired, names }: WorkbookChanges,
  live: LiveWorkbook,
  there: readonly string[],
): Change[] {
  const old = retired.filter(({ keptAs }) => keptAs === null).map((sheet) => sheet.live.id);
  const ids = new Set(live.sheets.map(({ id }) => id));
  const isGone = (name: string): boolean =>
    isScaffoldingName(name) || names.some((change) => change.kind === "delete-name" && change.name === name);
  return [
    ...[...new Set([...old, ...leftovers(live)])].filter((id) => ids.has(id)).map(deletingSheet),
    ...there.filter(isGone).map(deletingName),
  ];
}

export function deletingSheet(sheet: string): Change {
  return { kind: "delete-sheet", sheet };
}

export function deletingName(name: string): Change {
  return { kind: "delete-name", name };
}

/** Sheets of a write that somebody's pane did not live to finish. */
export function leftovers({ sheets }: LiveWorkbook): string[] {
  return sheets.filter(({ content }) => stagedSheetName.test(content.name)).map(({ id }) => id);
}
