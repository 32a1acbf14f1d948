import { Refusal, type Notice, type Place, type Problem } from "../programme";
import {
  cellAt,
  known,
  cellAddress,
  matchingForm,
  parseRange,
  quotedSheetName,
  rangeAddress,
  type CellContent,
  type CellRange,
  type SheetContent,
} from "../sheet";
import { findHeaderRow, type HeaderRow } from "./header-row";
import { recogniseHeader } from "./recognise-header";
import { readRoster } from "./read-roster";
import type { RosterOptions, RosterReading } from "./roster-reading";

/** The rows of one of the others. */
interface Part {
  readonly source: SheetContent;
  /** Zero-based first row in the joined sheet, and in its own. */
  readonly at: number;
  readonly from: number;
  /** Its column for a column of the joined sheet. */
  readonly columnOf: ReadonlyMap<number, number>;
}

/**
 * Reads several lists as one roster: the rows of each below those of the first. Columns go together by header, then
 * by what they mean; what only one list has is a column of its own. Every cell that is named is where it really is.
 * @throws {Refusal} as `readRoster`
 */
export function readJoinedRosters(
  first: SheetContent,
  others: readonly SheetContent[],
  options: RosterOptions,
): RosterReading {
  const { sheet, origin } = joined(first, others);
  const sayRow = (row: number): string => {
    const real = origin.cell(row, 0);
    const number = `row ${String(real.row + 1)}`;
    return real.sheet === first.name ? number : `${number} of “${real.sheet}”`;
  };
  try {
    return placedReading(readRoster(sheet, { ...options, sayRow }), origin);
  } catch (thrown) {
    throw thrown instanceof Refusal ? new Refusal(placedProblem(thrown.problem, origin)) : thrown;
  }
}

function joined(
  first: SheetContent,
  others: readonly SheetContent[],
): { sheet: SheetContent; origin: Origin } {
  const header = findHeaderRow(first);
  const headers = [...(header?.headers ?? [])];
  const width = Math.max(headers.length, ...first.rows.map(({ length }) => length));
  while (headers.length < width) headers.push("");
  const parts: Part[] = [];
  let { rows, merges, hiddenRows } = first;
  for (const source of others) {
    const own = findHeaderRow(source);
    if (!own) {
      const details = { sheets: [{ sheet: source.name, headers: [] }] };
      throw new Refusal({ code: "no-roster-found", details });
    }
    const positions = positionsIn(headers, own, source);
    const [at, from] = [rows.length, own.row + 1];
    const shift = at - from;
    const part: Part = {
      ...{ source, at, from },
      columnOf: new Map([...positions].map(([column, position]) => [position, column])),
    };
    parts.push(part);
    rows = [...rows, ...source.rows.slice(from).map((cells) => moved(cells, part, headers.length))];
    const below = source.merges
      .filter(({ top }) => top >= from)
      .map(({ top, bottom, left, right }): CellRange => {
        const start = positions.get(left) ?? left;
        return { top: top + shift, bottom: bottom + shift, left: start, right: start + right - left };
      });
    merges = [...merges, ...below];
    const hidden = source.hiddenRows.filter((row) => row >= from).map((row) => row + shift);
    hiddenRows = [...hiddenRows, ...hidden];
  }
  const named = rows.map((cells, row) =>
    row === header?.row ? headers.map((text, column) => headed(cells[column], text)) : cells,
  );
  return { sheet: { ...first, rows: named, merges, hiddenRows }, origin: originOf(first, parts) };
}

/** Where each column of another list goes; headers that are new are added. */
function positionsIn(headers: string[], own: HeaderRow, { rows }: SheetContent): ReadonlyMap<number, number> {
  const positions = new Map<number, number>();
  const isTaken = (position: number): boolean => [...positions.values()].includes(position);
  const width = Math.max(own.headers.length, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => ({ column, text: own.headers[column] ?? "" }));
  const place = (is: (there: string, text: string) => boolean): void => {
    for (const { column, text } of columns) {
      if (positions.has(column) || text === "") continue;
      const position = headers.findIndex(
        (there, index) => !isTaken(index) && there !== "" && is(there, text),
      );
      if (position >= 0) positions.set(column, position);
    }
  };
  place((there, text) => matchingForm(there) === matchingForm(text));
  place((there, text) => {
    const role = recogniseHeader(text)?.role;
    return role !== undefined && recogniseHeader(there)?.role === role;
  });
  for (const { column, text } of columns) {
    if (!positions.has(column)) positions.set(column, headers.push(text) - 1);
  }
  return positions;
}

function moved(cells: readonly CellContent[], { columnOf }: Part, width: number): CellContent[] {
  return Array.from({ length: width }, (_, position) => cellAt(cells, columnOf.get(position) ?? -1));
}

function headed(cell: CellContent | undefined, text: string): CellContent {
  return cell && cell.value !== null ? cell : { value: text === "" ? null : text };
}

interface Origin {
  readonly first: string;
  readonly cell: (row: number, column: number) => { sheet: string; row: number; column: number };
}

function originOf(first: SheetContent, parts: readonly Part[]): Origin {
  return {
    first: first.name,
    cell: (row, column) => {
      const part = parts.findLast(({ at }) => row >= at);
      if (!part) return { sheet: first.name, row, column };
      const { source, at, from, columnOf } = part;
      return { sheet: source.name, row: row - at + from, column: columnOf.get(column) ?? 0 };
    },
  };
}

/** "C7", "C7:C9" or "7:7" of the joined sheet, where it really is. */
function placedAddress(address: string, origin: Origin): Required<Place> {
  const row = /^(\d+):\d+$/.exec(address)?.[1];
  if (row !== undefined) {
    const { sheet, row: real } = origin.cell(Number(row) - 1, 0);
    return { sheet, cell: `${String(real + 1)}:${String(real + 1)}` };
  }
  const range = parseRange(address);
  if (!range) return { sheet: origin.first, cell: address };
  const from = origin.cell(range.top, range.left);
  const to = origin.cell(range.bottom, range.right);
  if (range.top === range.bottom && range.left === range.right)
    return { sheet: from.sheet, cell: cellAddress(from.row, from.column) };
  return {
    sheet: from.sheet,
    cell: rangeAddress({ top: from.row, left: from.column, bottom: to.row, right: to.column }),
  };
}

/** As Excel itself writes it: "South!C7"; plain on the first sheet. */
function saidAddress(address: string, origin: Origin): string {
  const { sheet, cell } = placedAddress(address, origin);
  return sheet === origin.first ? cell : `${quotedSheetName(sheet)}!${cell}`;
}

const detailsWithCells = ["cells", "ranges", "rows"];

function placedProblem(problem: Problem, origin: Origin): Problem {
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([key, value]: [string, unknown]) => [
      key,
      detailsWithCells.includes(key) && Array.isArray(value)
        ? value.map((each: unknown) => (typeof each === "string" ? saidAddress(each, origin) : each))
        : value,
    ]),
  );
  const cell = problem.place?.cell;
  // The details are the same but for the cells that they name.
  return {
    ...problem,
    details,
    ...(cell !== undefined && { place: placedAddress(cell, origin) }),
  } as Problem;
}

function placedReading(reading: RosterReading, origin: Origin): RosterReading {
  const realRow = (row: number): number => origin.cell(row - 1, 0).row + 1;
  return {
    ...reading,
    rowOf: new Map([...reading.rowOf].map(([id, row]) => [id, realRow(row)])),
    cellOf: (member, columnPlace) =>
      placedAddress(cellAddress(known(reading.rowOf.get(member)) - 1, columnPlace), origin),
    leftOut: reading.leftOut.map((each) => {
      const { sheet, row } = origin.cell(each.row - 1, 0);
      return { ...each, sheet, row: row + 1 };
    }),
    proposals: reading.proposals.map((each) => ({
      ...each,
      ...placedAddress(each.cell, origin),
      row: realRow(each.row),
    })),
    duplicates: reading.duplicates.map(({ kind, rows, cells, leftOut }) => ({
      ...{ kind, rows: rows.map(realRow), leftOut: leftOut.map(realRow) },
      cells: cells.map((cell) => saidAddress(cell, origin)),
    })),
    notices: reading.notices.map((notice): Notice => ({
      ...notice,
      problem: placedProblem(notice.problem, origin),
    })),
  };
}
