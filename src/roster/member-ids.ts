import type { Notice } from "../programme";
import { compareTexts } from "../sheet";
import { someCells } from "./some-cells";

export interface IdWishes {
  /** The typed ID of each member, empty where there is none; null when the roster has no ID column. */
  readonly typed: readonly string[] | null;
  /** A1 address of each typed ID. */
  readonly addresses: readonly string[];
  /** What each member is, as one text: decides the order in which IDs are made. */
  readonly contents: readonly string[];
  readonly takenIds: readonly string[];
  readonly sheet: string;
}

/**
 * An ID for each member: the typed one, else "M001" and so on in the order of what the members are, so that
 * sorting the rows changes none. Of rows with the same typed ID the first keeps it: a row that was copied to
 * be typed over stands below. A made ID is above all that there are, for one that fell free may still have
 * attendance to its name.
 */
export function memberIds({ typed, addresses, contents, takenIds, sheet }: IdWishes): {
  ids: string[];
  notices: Notice[];
} {
  const ids = contents.map(() => "");
  const used = new Set(takenIds.map((id) => id.toLowerCase()));
  const blank: string[] = [];
  const repeated: string[] = [];
  const seen = new Set<string>();
  typed?.forEach((id, index) => {
    const form = id.toLowerCase();
    if (id === "") blank.push(addresses[index] ?? "");
    else if (seen.has(form)) repeated.push(addresses[index] ?? "");
    else {
      ids[index] = id;
      seen.add(form);
      used.add(form);
    }
  });
  const toMake = ids
    .flatMap((id, index) => (id === "" ? [index] : []))
    .sort((a, b) => compareTexts(contents[a] ?? "", contents[b] ?? "") || a - b);
  let number = [...used].reduce((highest, id) => Math.max(highest, madeNumber(id)), 0);
  const width = Math.max(3, String(number + toMake.length).length);
  for (const index of toMake) {
    do number += 1;
    while (used.has(madeId(number, width).toLowerCase()));
    ids[index] = madeId(number, width);
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
  return [{ severity: "attention", problem: { code, details: someCells(cells), place: { sheet, cell } } }];
}
