import { witnessPrefix, writeMark, type LiveWorkbook } from "../read/live-workbook";
import { inverse } from "./calls/calls";
import { tableChanges } from "./cell-changes";
import type { Around, Change, Kind } from "./changes";
import { deletingName, deletingSheet } from "./contents";
import { isInserted } from "./insertions";
import type { Write } from "./write";
import { markIn } from "./write-mark";

/**
 * What leads from wherever a write stopped back to where it began. Computed from what is there now, so that
 * it may be tried again; whatever somebody else has done meanwhile stays.
 * @param now what is there
 * @param hasBegun whether anything that was there has been touched
 */
export function takingBack(
  { changes, before, token }: Write,
  now: LiveWorkbook,
  hasBegun: boolean,
): Change[] {
  const { staging, copying, swapping } = changes.contents;
  const mark = markIn(now.names);
  // Every table that is not where it was, also where Excel has taken in what was written beside it.
  const swapped = [
    ...swapping.filter(({ kind }) => kind !== "table"),
    ...changes.edited.flatMap(({ live, from, to }) => tableChanges(live.id, from, to)),
  ];
  return [
    ...inverses([...staging, ...copying, ...(hasBegun ? swapped : [])], { before, now }),
    ...now.names
      .filter(({ name }) => name.startsWith(witnessPrefix) || (name === writeMark && mark?.token === token))
      .map(({ name }) => deletingName(name)),
  ];
}

/** Kinds in the order in which they are taken back: formulas when every sheet and column that they name is there. */
const order: readonly Kind[] = [
  ...(["name-sheet", "table", "headers", "number-format", "cells", "remove"] as const),
  ...(["name", "delete-name"] as const),
];

/** The inverses of changes, as far as they were carried out and nobody has changed anything since. */
export function inverses(changes: readonly Change[], { before, now }: Around): Change[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const isOfOld = (change: Change): boolean => !("sheet" in change) || known.has(change.sheet);
  // What is on a new sheet goes with it.
  const gone = new Set(
    changes
      .filter((change) => !isOfOld(change))
      .flatMap((change) => inverse(change, { before, now }))
      .flatMap((change) => (change.kind === "delete-sheet" ? [change.sheet] : [])),
  );
  const sheets = now.sheets.filter(({ id }) => !gone.has(id));
  // What is protected now was not written, or was protected by somebody after it was.
  const writable = new Set(sheets.filter(({ isProtected }) => !isProtected).map(({ id }) => id));
  const halfWay = new Set(
    changes.flatMap((change) =>
      change.kind === "insert" && !isInserted(change, now.names) ? [change.sheet] : [],
    ),
  );
  const isOpen = (change: Change): boolean => {
    if (!("sheet" in change) || change.kind === "name-sheet") return true;
    // Nothing else is written before the last insertion is made.
    return writable.has(change.sheet) && (change.kind === "insert" || !halfWay.has(change.sheet));
  };
  const back = changes
    .filter((change) => isOfOld(change) && isOpen(change))
    .toReversed()
    .flatMap((change) => inverse(change, { before, now: { ...now, sheets } }));
  return [
    ...[...gone].map(deletingSheet),
    ...back.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
  ];
}
