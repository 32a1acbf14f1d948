import { absoluteAddress, columnLetters, quotedSheetName } from "../../sheet";
import { lastFirst, type Insertion } from "../../workbook";
import { witnessPrefix, type LiveName, type LiveSheet } from "../read/live-workbook";
import type { Step } from "./step";

/**
 * Steps that insert blank rows and columns, the last first. Beside each goes a name that points at the
 * cell that will be moved: where it points tells afterwards whether the insertion was made, even when
 * Excel stopped half-way.
 */
export function insertionSteps(live: LiveSheet, insertions: readonly Insertion[]): Step[] {
  return lastFirst(insertions).map((insertion): Step => ({
    bytes: 1_500,
    queue({ context, sheet }) {
      context.workbook.names.add(witnessName(live, insertion), witnessAddress(live.content.name, insertion));
      const { along, before, count } = insertion;
      sheet(live.id)
        .getRange(spanAddress(along, before, count))
        .untrack()
        .insert(along === "rows" ? "Down" : "Right");
    },
  }));
}

/** Which insertions were made, the last made first: the order in which they can be taken back. */
export function insertionsMade(
  live: LiveSheet,
  insertions: readonly Insertion[],
  names: readonly LiveName[],
): Insertion[] {
  return lastFirst(insertions)
    .reverse()
    .filter((insertion) => {
      const witness = names.find(({ name }) => name === witnessName(live, insertion));
      const at = witness?.target?.range;
      return at && (insertion.along === "rows" ? at.top : at.left) !== insertion.before;
    });
}

export function takingBackInsertion(id: string, { along, before, count }: Insertion): Step {
  return {
    bytes: 700,
    queue({ sheet }) {
      sheet(id)
        .getRange(spanAddress(along, before, count))
        .untrack()
        .delete(along === "rows" ? "Up" : "Left");
    },
  };
}

export function insertingColumn(id: string, before: number): Step {
  return {
    bytes: 700,
    queue: ({ sheet }) =>
      void sheet(id)
        .getRange(spanAddress("columns", before, 1))
        .untrack()
        .insert("Right"),
  };
}

export function removingColumn(id: string, column: number): Step {
  return takingBackInsertion(id, { along: "columns", before: column, count: 1 });
}

/** What the name beside an insertion is called. */
export function witnessName({ id }: LiveSheet, { along, before }: Insertion): string {
  return `${witnessPrefix}${id.replace(/\W/g, "")}_${along}_${String(before)}`;
}

function witnessAddress(sheet: string, { along, before }: Insertion): string {
  const [row, column] = along === "rows" ? [before, 0] : [0, before];
  return `=${quotedSheetName(sheet)}!${absoluteAddress(row, column)}`;
}

function spanAddress(along: Insertion["along"], before: number, count: number): string {
  return along === "rows"
    ? `${String(before + 1)}:${String(before + count)}`
    : `${columnLetters(before)}:${columnLetters(before + count - 1)}`;
}
