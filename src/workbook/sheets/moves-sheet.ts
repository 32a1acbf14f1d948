import { serialOfDate } from "../../sheet";
import type { Move } from "../../programme";
import { drawnFrom } from "../draw/drawn-from";
import { thisRow } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { columnWidthFor } from "../draw/text-size";
import { moveHeaders as headers, tableNames } from "../layout";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { bodyWithRoom } from "./body-with-room";
import { namesById } from "./names-by-id";

export const movesSource = drawnFrom(["settings", "members", "formerMembers", "year"], ["setCount"]);
type Source = ReturnType<typeof movesSource>;

/** The history: who came to which set and from which one, and when; by it attendance knows who was where. */
export function movesSheet({ programme, setCount }: Source): SheetPlan {
  const { moves } = programme.year;
  const names = namesById(programme);
  const name = ({ memberId }: Move): string => names.get(memberId) ?? "";
  const canvas = new SheetCanvas([7, 12, columnWidthFor(moves.map(name), 24, 40), 10, 10, 17, 16]);
  canvas.band("Moves", `${programme.settings.programmeName}: who was in which set, and from when on`);
  canvas.text(
    "Filled in when sets are formed and members move, join or leave. A day that is not right can be corrected here; a change of set made by hand on the Roster is entered with the day of the next run.",
    "note",
  );
  const range = canvas.table(
    tableNames.moves,
    [
      ...[headers.entry, headers.memberId, headers.name, headers.from, headers.to],
      ...[headers.on, headers.what],
    ],
    moves.map((move, index): CellPlan[] => [
      { value: index + 1, style: "number" },
      { value: move.memberId, style: "body" },
      { value: name(move), style: "body" },
      { value: move.from, style: "entryNumber" },
      { value: move.to, style: "entryNumber" },
      { value: serialOfDate(move.on), style: "entryDate" },
      { value: sayMove(move), formula: sayMoveFormula, style: "body" },
    ]),
  );
  const most = Math.max(1, setCount);
  const body = bodyWithRoom(range);
  canvas.validate({
    range: { ...body, left: 3, right: 4 },
    rule: { kind: "whole", minimum: 1, maximum: most },
    promptTitle: "Set",
    prompt: `The number of a set, 1 to ${String(most)}. From: blank for a first set. To: blank for somebody who left.`,
    errorTitle: "No such set",
    error: `Type a whole number from 1 to ${String(most)}, or leave the cell blank.`,
    severity: "stop",
  });
  canvas.validate({
    range: { ...body, left: 5, right: 5 },
    rule: { kind: "date", minimum: serialOfDate("2000-01-01") },
    promptTitle: headers.on,
    prompt: "The first day in the new set; for somebody who left, their last day.",
    errorTitle: "Not a date",
    error: "Type a date, such as 8 Sep 2026.",
    severity: "stop",
  });
  return canvas.finish({
    key: "moves",
    name: "Moves",
    tabColour: tabColours.setUp,
    frozen: { rows: range.top + 1, columns: 3 },
    print: { orientation: "portrait", titleRows: { first: range.top, last: range.top }, pagesAcross: 1 },
    summary: "Who was in which set, and from when on.",
  });
}

const [firstSet, moved, left] = ["First set", "Moved", "Left"] as const;

function sayMove({ from, to }: Move): string {
  if (to === null) return left;
  return from === null ? firstSet : moved;
}

/** The formula for `sayMove`. */
const sayMoveFormula = `IF(${thisRow(tableNames.moves, headers.to)}="","${left}",IF(${thisRow(tableNames.moves, headers.from)}="","${firstSet}","${moved}"))`;
