import { Refusal, type WorkbookChange } from "../../programme";
import { rangeAddress } from "../../sheet";
import { isPeoplesList } from "../../workbook";
import { allKnown, knownFormulas, type KnownFormulas } from "../read/known-formulas";
import { decides, ourSheets, type LiveWorkbook } from "../read/live-workbook";
import { whatChanged } from "../read/what-changed";
import { usualLimits } from "../limits";
import { isOfCells } from "./cell-changes";
import type { Write } from "./write";
import { markIn } from "./write-mark";

/** For so long a mark of another pane means that it is still writing: Excel may take as long over a request. */
const longestSeconds = usualLimits.writing;

/** Somebody changed the workbook between the look at it and the write; seen only after the write. */
export class ConcurrentEdits extends Error {
  readonly changes: readonly WorkbookChange[];
  /** What was there in the moment before the request wrote. */
  readonly then: LiveWorkbook;

  constructor(changes: readonly WorkbookChange[], then: LiveWorkbook) {
    super("changed meanwhile");
    this.changes = changes;
    this.then = then;
  }
}

type Planned = Pick<Write, "changes" | "before">;

/**
 * Sheets whose cells are written or give way to others, and those whose cells decide what is written: neither
 * the drawn ones, nor people's own once the Roster is known.
 */
export function deciding({ changes: { edited, retired }, before }: Planned): string[] {
  const touched = new Set([...edited, ...retired].map(({ live }) => live.id));
  const ours = ourSheets(before.names);
  return before.sheets.map(({ id }) => id).filter((id) => touched.has(id) || decides(ours, id));
}

/** The same without sheets of which Excel tells nothing and on which is written: that request looks at them ahead of it. */
export function decidingBeforehand(write: Planned & Pick<Write, "told">): string[] {
  const { told, changes } = write;
  const isEdited = new Set(changes.edited.map(({ live }) => live.id));
  return deciding(write).filter((id) => told === null || told.has(id) || !isEdited.has(id));
}

/**
 * Of which sheets formulas are taken as they are known: of all that is not written, what it shows is what decides. Where
 * something is written and where Excel has told of something, formulas are looked at as well: what somebody typed over
 * one may be written over.
 */
export function formulasKnown({
  changes: { edited, retired, contents },
  before,
  told,
}: Pick<Write, "changes" | "before" | "told">): (id: string) => KnownFormulas | null {
  if (told === null) return () => null;
  const ours = ourSheets(before.names);
  const isWhole = new Set([
    ...told,
    ...retired.map(({ live }) => live.id),
    ...edited.filter(({ insertions }) => insertions.length > 0).map(({ live }) => live.id),
  ]);
  const isEdited = new Set(edited.map(({ live }) => live.id));
  const written = contents.swapping.filter(isOfCells);
  return (id) => {
    const key = ours.get(id)?.key;
    const content = before.sheets.find((sheet) => sheet.id === id)?.content;
    if (!content || key === undefined || isWhole.has(id)) return null;
    if (!isEdited.has(id)) return allKnown(content.rows);
    if (isPeoplesList(key)) return null;
    const ranges = written.filter(({ sheet }) => sheet === id).map(({ range }) => range);
    return knownFormulas(content.rows, (column) =>
      ranges.some(({ left, right }) => left <= column && column <= right),
    );
  };
}

export function tablesWritten({ changes, before }: Planned): string[] {
  const written = new Set(changes.edited.map(({ live }) => live.id));
  return before.tables.filter(({ sheetId }) => written.has(sheetId)).map(({ id }) => id);
}

/** Tables that somebody resized, on sheets that are about to be written. */
export function resizedTables({ changes, before }: Planned, now: LiveWorkbook): WorkbookChange[] {
  return changes.edited.flatMap(({ live: { id } }) => {
    const [was = [], is = []] = [before, now].map(
      ({ sheets }) => sheets.find((sheet) => sheet.id === id)?.content.tables ?? [],
    );
    return is.flatMap(({ name, range }): WorkbookChange[] => {
      const old = was.find((table) => table.name === name);
      const cells = [rangeAddress(range)];
      const sheet = now.sheets.find((one) => one.id === id)?.content.name ?? "";
      return old && rangeAddress(old.range) !== cells[0]
        ? [{ sheet, kind: "edited", cells, cellCount: 1 }]
        : [];
    });
  });
}

/**
 * @param then what was there in the moment before the request wrote
 * @throws {ConcurrentEdits}
 */
export function refuseChanges(write: Planned, then: LiveWorkbook, looked: readonly string[]): void {
  const { before } = write;
  const known = new Set(before.sheets.map(({ id }) => id));
  const listed = {
    ...then,
    sheets: then.sheets.filter(({ id, content }) => known.has(id) || !content.name.startsWith("~LS ")),
  };
  const edits: WorkbookChange[] = whatChanged(before, listed, (id) => looked.includes(id));
  const changes = edits.length > 0 ? edits : resizedTables(write, then);
  if (changes.length > 0) throw new ConcurrentEdits(changes, then);
}

/**
 * @param hasCells whether the cells of a sheet were looked at both times
 * @throws {Refusal} "workbook-changed"
 */
export function refuseDifference(
  before: LiveWorkbook,
  now: LiveWorkbook,
  hasCells?: (id: string) => boolean,
): void {
  const changes = whatChanged(before, now, hasCells);
  if (changes.length > 0) throw new Refusal({ code: "workbook-changed", details: { changes } });
}

/** @throws {Refusal} while another pane is at work on the workbook */
export function refuseOthersWriting(
  { names }: LiveWorkbook,
  { pane }: Pick<Write, "pane">,
  now: number,
): void {
  const mark = markIn(names);
  if (!mark || mark.stage === "written" || mark.token.startsWith(pane)) return;
  if (now - mark.since >= longestSeconds * 1000) return;
  throw new Refusal({ code: "workbook-being-written", details: { minutes: longestSeconds / 60 } });
}
