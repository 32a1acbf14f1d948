import { Refusal, type ColumnRole, type Notice, attention } from "../programme";
import { matchingForm, type SheetContent } from "../sheet";
import { findHeaderRow, headsRoster, type HeaderRow } from "./header-row";

export interface FindOptions {
  /** The sheet to take, when not the likeliest. */
  readonly sheetName?: string;
  /** The headers chosen for roles: a sheet that has them is a roster whatever else it says. */
  readonly columns?: Partial<Record<ColumnRole, string>>;
}

export interface FoundRoster {
  readonly sheet: SheetContent;
  /** Zero-based. */
  readonly headerRow: number;
  /** Names of the other sheets that look like rosters. */
  readonly others: readonly string[];
  readonly notices: readonly Notice[];
}

interface Candidate {
  readonly sheet: SheetContent;
  readonly header: HeaderRow;
  readonly rowsBelow: number;
}

/** At most this many headers of a sheet are named in a refusal. */
const headersNamed = 12;

/**
 * The likeliest roster of a workbook: names, professions and organisations before two of the three, visible
 * before hidden, long before short.
 * @throws {Refusal} "sheet-not-found"; "no-roster-found", with the headers that there are.
 */
export function findRosterSheet(sheets: readonly SheetContent[], options: FindOptions = {}): FoundRoster {
  const { sheetName, columns = {} } = options;
  if (sheetName !== undefined) {
    const named = sheetNamed(sheets, sheetName);
    const header = findHeaderRow(named, columns);
    if (!header) refuse([named]);
    return { sheet: named, headerRow: header.row, others: [], notices: [] };
  }
  const wanted = Object.values(columns).map(matchingForm);
  const candidates = sheets
    .flatMap((sheet): Candidate[] => {
      const header = findHeaderRow(sheet, columns);
      if (!header || !(headsRoster(header) || hasAll(header, wanted))) return [];
      return [{ sheet, header, rowsBelow: sheet.rows.length - header.row - 1 }];
    })
    .sort(
      (a, b) =>
        tier(b.header) - tier(a.header) ||
        Number(a.sheet.hidden) - Number(b.sheet.hidden) ||
        b.rowsBelow - a.rowsBelow ||
        b.header.score - a.header.score,
    );
  const [best, ...rest] = candidates;
  if (!best) refuse(sheets);
  const others = rest.map(({ sheet }) => sheet.name);
  return { sheet: best.sheet, headerRow: best.header.row, others, notices: otherSheets(best.sheet, others) };
}

/** @throws {Refusal} "sheet-not-found" */
export function sheetNamed(sheets: readonly SheetContent[], asked: string): SheetContent {
  const named =
    sheets.find(({ name }) => name === asked) ??
    sheets.find(({ name }) => matchingForm(name) === matchingForm(asked));
  if (named) return named;
  const names = sheets.map(({ name }) => name);
  throw new Refusal({ code: "sheet-not-found", details: { asked, sheets: names } });
}

function hasAll({ headers }: HeaderRow, wanted: readonly string[]): boolean {
  const forms = new Set(headers.map(matchingForm));
  return wanted.length > 0 && wanted.every((header) => forms.has(header));
}

/** 2 for names, professions and organisations, 1 for less. */
function tier({ roles }: HeaderRow): number {
  return roles.has("profession") && roles.has("organisation") ? 2 : 1;
}

function otherSheets({ name }: SheetContent, others: readonly string[]): Notice[] {
  if (others.length === 0) return [];
  return [attention({ code: "other-sheets-with-rosters", details: { others }, place: { sheet: name } })];
}

function refuse(sheets: readonly SheetContent[]): never {
  throw new Refusal({
    code: "no-roster-found",
    details: {
      sheets: sheets.map((sheet) => ({ sheet: sheet.name, headers: likelyHeaders(sheet) })),
    },
  });
}

/** The texts of the row that comes nearest to a header row, or of the first row with several. */
function likelyHeaders(sheet: SheetContent): string[] {
  const headers =
    findHeaderRow(sheet)?.headers ??
    sheet.rows
      .slice(0, 10)
      .map((cells) => cells.map(({ value }) => (typeof value === "string" ? value.trim() : "")))
      .sort((a, b) => b.filter(Boolean).length - a.filter(Boolean).length)[0] ??
    [];
  return headers
    .filter((header) => header !== "")
    .slice(0, headersNamed)
    .map((header) => header.slice(0, 60));
}
