import {
  stagedSheetName,
  witnessPrefix,
  writeMark,
  type LiveName,
  type LiveSheet,
  type LiveWorkbook,
} from "../read/live-workbook";
import { rangeAddress, type CellContent } from "../../sheet";
import { changedCells, type ChangedRow, type Typed } from "./changed-blocks";
import { deletingName, deletingSheet } from "./forward-steps";
import { insertionsMade, takingBackInsertion } from "./insertion-steps";
import type { NameChange } from "./name-changes";
import { meaningSteps } from "./number-format-steps";
import type { EditedSheet } from "./plan-changes";
import { cellSteps, headersApart } from "./sheet-steps";
import type { Step } from "./step";
import { holds, typedContent } from "./typed-cell";
import type { Write } from "./write";
import { markIn } from "./write-mark";

/**
 * Steps from wherever a write stopped back to where it began. Computed from what is there now, so that
 * they may be tried again; whatever somebody else has done meanwhile stays.
 * @param now what is there
 * @param hasBegun whether anything that was there has been touched
 */
export function backwardSteps(
  { changes, before, token }: Write,
  now: LiveWorkbook,
  hasBegun: boolean,
): Step[] {
  const mark = markIn(now.names);
  const there = new Set(now.sheets.map(({ content }) => content.name.toLowerCase()));
  // One that is still under its name for the meantime has not got its own: who bears that is somebody else's.
  const renamed = changes.staged
    .filter(({ stagedName }) => hasBegun && !there.has(stagedName.toLowerCase()))
    .map(({ plan }) => plan.name.toLowerCase());
  const isMade = (name: string): boolean =>
    renamed.includes(name.toLowerCase()) || (stagedSheetName.test(name) && name.startsWith(`~LS ${token} `));
  const known = new Set(before.sheets.map(({ id }) => id));
  const made = now.sheets.filter(({ id, content: { name } }) => !known.has(id) && isMade(name));
  const gone = new Set(made.map(({ id }) => id));
  const taken = new Set(
    now.sheets.filter(({ id }) => !gone.has(id)).map(({ content }) => content.name.toLowerCase()),
  );
  return [
    ...made.map(({ id }) => deletingSheet(id)),
    ...changes.retired.flatMap(({ live, keptAs, meanwhile }): Step[] => {
      const { name } = live.content;
      const current = now.sheets.find(({ id }) => id === live.id)?.content.name;
      if (current !== (keptAs ?? meanwhile) || taken.has(name.toLowerCase())) return [];
      return [{ bytes: 300, queue: ({ sheet }) => void (sheet(live.id).name = name) }];
    }),
    ...(hasBegun
      ? [
          ...inOrder(
            changes.edited.flatMap((edited) => {
              const there = now.sheets.find(({ id }) => id === edited.live.id);
              // What is protected now was not written, or was protected by somebody after it was.
              if (!there || there.isProtected) return [];
              return [editedBack(edited, there, now)];
            }),
          ),
          ...changes.names.flatMap((change) => nameBack(change, now)),
        ]
      : []),
    ...now.names
      .filter(({ name }) => name.startsWith(witnessPrefix) || (name === writeMark && mark?.token === token))
      .map(({ name }) => deletingName(name)),
  ];
}

/** What one sheet takes to be as it was. */
interface StepsBack {
  /** Tables and their headers, before any formula of any sheet names them. */
  readonly tables: readonly Step[];
  readonly rest: readonly Step[];
}

function inOrder(sheets: readonly StepsBack[]): Step[] {
  return [...sheets.flatMap(({ tables }) => tables), ...sheets.flatMap(({ rest }) => rest)];
}

function editedBack(edited: EditedSheet, there: LiveSheet, now: LiveWorkbook): StepsBack {
  const { live, from, to, insertions, current } = edited;
  const made = insertionsMade(live, insertions, now.names);
  const takingBack = made.map((insertion) => takingBackInsertion(live.id, insertion));
  // Nothing else is written before the last insertion is made.
  if (made.length < insertions.length) return { tables: [], rest: takingBack };
  const { rows } = there.content;
  const entered = changedCells(to, current, from, () => true);
  const [headers, others] = headersApart(cellsBack(entered, edited, rows), from.tables);
  return {
    tables: [...tablesBack(edited, there), ...cellSteps(live.id, headers)],
    rest: [...meaningSteps(live.id, to, from), ...cellSteps(live.id, others), ...takingBack],
  };
}

/** Cells that hold what was written, with what they held before; others are somebody else's by now. */
function cellsBack(
  entered: ReadonlyMap<number, ChangedRow>,
  edited: EditedSheet,
  rows: readonly (readonly CellContent[])[],
): Map<number, ChangedRow> {
  const { to, current } = edited;
  const back = new Map<number, ChangedRow>();
  for (const [row, columns] of entered) {
    const typed = new Map<number, Typed>();
    for (const column of columns.keys()) {
      const planned = to.rows[row]?.[column] ?? { value: null };
      const was = current[row]?.[column] ?? { value: null };
      const is = rows[row]?.[column];
      if (holds(is, planned) || isMadeUp(edited, row, column, is)) typed.set(column, typedContent(was));
    }
    if (typed.size > 0) back.set(row, typed);
  }
  return back;
}

/** A table that grows to the right, now or when it is taken back, makes up a header, "Column11", until it is given one. */
function isMadeUp(
  { from, to }: EditedSheet,
  row: number,
  column: number,
  content: CellContent | undefined,
): boolean {
  const isNewHeader = to.tables.some(({ name, range }) => {
    const before = from.tables.find((table) => table.name === name)?.range;
    if (!before || row !== range.top) return false;
    const [narrower, wider] = [before.right, range.right].sort((a, b) => a - b);
    return column > (narrower ?? 0) && column <= (wider ?? 0);
  });
  return isNewHeader && /^\p{L}[\p{L} ]*\d+$/u.test(String(content?.value ?? ""));
}

function tablesBack({ live, from }: EditedSheet, there: LiveSheet): Step[] {
  return from.tables.flatMap(({ name, range }): Step[] => {
    const now = there.content.tables.find((table) => table.name === name);
    if (!now || rangeAddress(now.range) === rangeAddress(range)) return [];
    return [
      {
        bytes: 500,
        queue: (batch) => {
          batch.table(live.id, name).resize(rangeAddress(range));
        },
      },
    ];
  });
}

function nameBack({ name, before, after }: NameChange, now: LiveWorkbook): Step[] {
  const there = now.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (!after) return there || !before ? [] : [addingName(before)];
  if (!there) return [];
  if (!before) return [deletingName(name)];
  return [
    {
      bytes: 700,
      queue({ context }) {
        const item = context.workbook.names.getItem(name);
        if (after.isElsewhere) item.formula = before.formula;
        item.comment = before.comment;
      },
    },
  ];
}

function addingName({ name, formula, comment }: LiveName): Step {
  return {
    bytes: 500,
    queue: ({ context }) => void context.workbook.names.add(name, formula, comment),
  };
}
