import { isScaffoldingName, stagedSheetName, type LiveWorkbook } from "../read/live-workbook";
import { insertionSteps } from "./insertion-steps";
import { nameSteps } from "./name-changes";
import type { WorkbookChanges } from "./plan-changes";
import type { Step } from "./step";

/** New sheets under names that nobody has yet, without their copies. */
export function stagingSteps({ staged }: WorkbookChanges): Step[] {
  const made = staged.filter(({ copyOf }) => copyOf === null);
  return [
    ...made.map(({ stagedName }): Step => ({
      bytes: 300,
      queue: ({ context }) => void context.workbook.worksheets.add(stagedName),
    })),
    // Tables first: formulas of any sheet may name them.
    ...made.flatMap(({ steps }) => steps.tables),
    ...made.flatMap(({ steps }) => [...steps.formats, ...steps.cells]),
  ];
}

/** Copies of new sheets, with what they hold otherwise. */
export function copyingSteps({ staged }: WorkbookChanges): Step[] {
  return staged.flatMap(({ copyOf, stagedName, steps: { formats, cells } }, index) => {
    const ahead = staged[index - 1]?.stagedName;
    if (copyOf === null || ahead === undefined) return [];
    return [copying(copyOf, stagedName, ahead), ...formats, ...cells];
  });
}

function copying(original: string, stagedName: string, ahead: string): Step {
  return {
    bytes: 500,
    queue: ({ sheet }) => void (sheet(original).copy("After", sheet(ahead)).name = stagedName),
  };
}

/** What takes the place of what is there. Everything in it can be taken back. */
export function swappingSteps(changes: WorkbookChanges, live: LiveWorkbook): Step[] {
  const { staged, edited, retired, names } = changes;
  const rename = (key: string, name: string): Step => ({
    bytes: 300,
    queue: ({ sheet }) => void (sheet(key).name = name),
  });
  return [
    ...retired.map(({ live: sheet, keptAs, meanwhile }) => rename(sheet.id, keptAs ?? meanwhile)),
    ...staged.map(({ stagedName, plan }) => rename(stagedName, plan.name)),
    ...orderSteps(changes, live),
    // With the contents: who acts before the tabs are formatted finds them as they are to be.
    ...staged.filter(({ plan }) => plan.isHidden).map(({ stagedName }) => hiding(stagedName)),
    ...edited.flatMap(({ live: sheet, insertions }) => insertionSteps(sheet, insertions)),
    ...edited.flatMap(({ steps }) => steps.tables),
    ...edited.flatMap(({ steps }) => [...steps.formats, ...steps.cells]),
    ...staged.flatMap(({ waiting }) => waiting),
    ...nameSteps(names),
    ...edited.flatMap(({ steps }) => steps.narrowing),
  ];
}

function hiding(key: string): Step {
  return { bytes: 300, queue: ({ sheet }) => void (sheet(key).visibility = "Hidden") };
}

/** The same where nothing is new, nothing moves and no table loses a column, the cells last. */
export function briefSteps({ edited, names }: WorkbookChanges): Step[] {
  return [
    ...edited.flatMap(({ steps }) => [...steps.tables, ...steps.formats]),
    ...nameSteps(names),
    ...edited.flatMap(({ steps }) => steps.cells),
  ];
}

/** New sheets go where the ones they replace are, or behind the one they are planned behind; the first ahead of the next. */
function orderSteps({ staged, written }: WorkbookChanges, live: LiveWorkbook): Step[] {
  const plannedNames = [...written.values()].map(({ plan: { name } }) => name);
  const tabs = [
    ...live.sheets.map(({ id, content }) => ({ id, name: content.name })),
    ...staged.map(({ plan, stagedName }) => ({ id: stagedName, name: plan.name })),
  ];
  const isFirstTime = staged.length === written.size;
  if (isFirstTime) return [];
  return staged.flatMap(({ plan, stagedName, replaces }): Step[] => {
    const from = tabs.findIndex(({ id }) => id === stagedName);
    const [own] = tabs.splice(from, 1);
    if (!own) return [];
    const place = plannedNames.indexOf(plan.name);
    const tabOf = (planned: number): number => tabs.findIndex(({ name }) => name === plannedNames[planned]);
    const replaced = tabs.findIndex(({ id }) => id === replaces?.id);
    const beside = place === 0 ? Math.max(0, tabOf(1)) : tabOf(place - 1) + 1;
    const to = replaced >= 0 ? replaced : beside;
    tabs.splice(to, 0, own);
    return to === from ? [] : [{ bytes: 300, queue: ({ sheet }) => void (sheet(stagedName).position = to) }];
  });
}

/** Sheets and names that are in the workbook. */
export interface Inventory {
  readonly sheets: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** What cannot be taken back, once everything else is done. */
export function tidyingSteps(changes: WorkbookChanges, live: LiveWorkbook, there: Inventory): Step[] {
  const goneNames = new Set([
    ...changes.names.filter(({ after }) => after === null).map(({ name }) => name),
    ...[...there.names].filter(isScaffoldingName),
  ]);
  return [
    ...deletedSheets(changes, live)
      .filter((id) => there.sheets.has(id))
      .map(deletingSheet),
    ...[...goneNames].filter((name) => there.names.has(name)).map(deletingName),
  ];
}

/** IDs of the sheets that go for good. */
export function deletedSheets({ retired }: WorkbookChanges, live: LiveWorkbook): string[] {
  const old = retired.filter(({ keptAs }) => keptAs === null).map(({ live: sheet }) => sheet.id);
  return [...new Set([...old, ...leftovers(live)])];
}

export function deletingSheet(id: string): Step {
  return {
    bytes: 300,
    queue: ({ sheet }) => {
      // Excel deletes no sheet that is very hidden, as a person can make any.
      sheet(id).visibility = "Visible";
      sheet(id).delete();
    },
  };
}

export function deletingName(name: string): Step {
  return {
    bytes: 300,
    queue: ({ context }) => {
      context.workbook.names.getItem(name).delete();
    },
  };
}

/** Sheets of a write that somebody's pane did not live to finish. */
export function leftovers({ sheets }: LiveWorkbook): string[] {
  return sheets.filter(({ content }) => stagedSheetName.test(content.name)).map(({ id }) => id);
}
