import { isNoName, type LeftOutReason } from "../programme";
import { cleaned, matchingForm, type CellContent } from "../sheet";
import type { SheetColumn } from "./assign-columns";
import { isBlank, type DataRow } from "./data-rows";
import { recogniseHeader } from "./recognise-header";
import { leftOutTexts } from "./left-out-texts";

/** Why a row is no member; null when it is one. */
export type RowVerdict = { readonly reason: LeftOutReason; readonly detail: string } | null;

const total =
  /^(grand |sub ?-?)?totals?\b|^(head ?)?count\b|^sum\b|^number of (members|people|delegates)\b|^overall\b/;
const footnote =
  /^[*†‡#^]|^\(?\d\) |^(notes?|nb|n\.b\.|source|key|legend|updated|last updated|printed|page \d|please|disclaimer|confidential|prepared by|produced by|data (as|from|correct)|as (at|of)|end of)\b/;
/** Two to five words that begin with a capital, and nothing else: somebody's name. */
const likeName = /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*| (de|van|der|von|al|bin|da|di|la|le)){1,4}$/u;

/**
 * Tells members from totals, footnotes, headers printed again and rows without a name.
 * `lastFull` is the last row (zero-based) with a profession or an organisation of its own, or -1.
 */
export function classifyRow(
  { row, cells, filled, isAcross }: DataRow,
  columns: readonly SheetColumn[],
  { lastFull, previousRow }: { readonly lastFull: number; readonly previousRow: number },
): RowVerdict {
  if (repeatsHeader(cells, columns)) return { reason: "repeated-header", detail: leftOutTexts.headersAgain };
  const texts = cells.filter((cell) => !isBlank(cell) && typeof cell.value === "string");
  const first = cleaned(String(texts[0]?.value ?? ""));
  const form = matchingForm(first.slice(0, 200));
  const known = (roles: readonly string[]) =>
    columns.some(({ role }, index) => roles.includes(role) && isText(cells[index]));
  // Text tables hold their numbers as text.
  const words = texts.filter((cell) => !/^[\d\s.,]+$/.test(String(cell.value)));
  const says = (roles: readonly string[]) =>
    columns.some(({ role }, index) => roles.includes(role) && words.some((cell) => cell === cells[index]));
  if (total.test(form) && (words.length === 1 || (words.length === 2 && !says(["profession", "email"])))) {
    return { reason: "total-or-footnote", detail: leftOutTexts.total(shortened(first)) };
  }
  if (filled === 1 && texts.length > 0) {
    const inName = known(["name", "forename", "surname"]);
    const isAfter = row > lastFull && lastFull >= 0;
    const isContiguous = row === previousRow + 1;
    const isNote = footnote.test(form) || form.split(" ").length > 6 || first.length > 80;
    const mayBeMember =
      inName && !isAcross && !isNote && (!isAfter || (isContiguous && likeName.test(first)));
    if (!mayBeMember && (isAfter || isAcross || (inName && isNote))) {
      return { reason: "total-or-footnote", detail: leftOutTexts.note(shortened(first)) };
    }
  }
  const names = columns.flatMap(({ role }, index) =>
    role === "name" || role === "forename" || role === "surname" ? [textOf(cells[index])] : [],
  );
  if (names.some((text) => !isNoName(text))) return null;
  const typed = names.find((text) => text !== "");
  const detail = typed === undefined ? leftOutTexts.noName : leftOutTexts.noNameYet(shortened(typed));
  return { reason: "blank-name", detail };
}

function textOf(cell: CellContent | undefined): string {
  return cell?.value === null || cell === undefined ? "" : cleaned(String(cell.value));
}

function isText(cell: CellContent | undefined): boolean {
  return cell !== undefined && typeof cell.value === "string" && !isBlank(cell);
}

/** The name column's cell and one more say what their headers say. */
function repeatsHeader(cells: readonly CellContent[], columns: readonly SheetColumn[]): boolean {
  const says = ({ header, role }: SheetColumn, index: number) => {
    const value = cells[index]?.value;
    if (typeof value !== "string" || value.length > 200) return false;
    return matchingForm(value) === matchingForm(header) || recogniseHeader(value)?.role === role;
  };
  const name = columns.findIndex(({ role }) => role === "name" || role === "forename" || role === "surname");
  const column = columns[name];
  if (!column || !says(column, name)) return false;
  return columns.some((other, index) => index !== name && other.role !== "other" && says(other, index));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
