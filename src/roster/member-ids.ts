import { type MemberId, idOf, attention, type Notice } from "../programme";
import { compareTexts } from "../sheet";
import type { DataRow } from "./data-rows";
import { someCells } from "./some-cells";

/** Somebody who needs an ID. */
export interface ToIdentify {
  readonly row: DataRow;
  /** Null when the roster has no ID column. */
  readonly typed: { readonly id: string; /** A1. */ readonly address: string } | null;
  /** What the member is, as one text: decides the order in which IDs are made. */
  readonly content: string;
}

/**
 * An ID for each member: the typed one, else "M001" and so on in the order of what the members are, so that
 * sorting the rows changes none. A typed one in other letters' case than a taken one is that one. Of rows with the same typed ID the first keeps it: a row that was copied to
 * be typed over stands below. A made ID is above all that there are, for one that fell free may still have
 * attendance to its name.
 */
export function memberIds(
  members: readonly ToIdentify[],
  takenIds: readonly string[],
  sheet: string,
): { ids: ReadonlyMap<DataRow, MemberId>; notices: Notice[] } {
  const ids = new Map<DataRow, MemberId>();
  const taken = new Map(takenIds.map((id) => [id.toLowerCase(), id]));
  const used = new Set(taken.keys());
  const blank: string[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  for (const { row, typed } of members) {
    if (!typed) continue;
    const form = typed.id.toLowerCase();
    if (typed.id === "") blank.push(typed.address);
    else if (seen.has(form)) repeated.push(typed.address);
    else {
      ids.set(row, idOf.member(taken.get(form) ?? typed.id));
      seen.add(form);
      used.add(form);
    }
  }
  const toMake = members
    .filter(({ row }) => !ids.has(row))
    .sort((a, b) => compareTexts(a.content, b.content) || a.row.row - b.row.row);
  let number = [...used].reduce((highest, id) => Math.max(highest, madeNumber(id)), 0);
  const width = Math.max(3, String(number + toMake.length).length);
  for (const { row } of toMake) {
    do number += 1;
    while (used.has(madeId(number, width).toLowerCase()));
    ids.set(row, idOf.member(madeId(number, width)));
  }
  return { ids, notices: [...notice("ids-blank", blank, sheet), ...notice("ids-repeated", repeated, sheet)] };
}

function madeId(number: number, width: number): string {
  return `M${String(number).padStart(width, "0")}`;
}

function madeNumber(id: string): number {
  return Number(/^m(\d{1,9})$/.exec(id)?.[1] ?? 0);
}

function notice(code: "ids-blank" | "ids-repeated", cells: readonly string[], sheet: string): Notice[] {
  const [cell] = cells;
  if (cell === undefined) return [];
  return [attention({ code, details: someCells(cells), place: { sheet, cell } })];
}
