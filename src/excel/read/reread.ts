import type { SheetContent } from "../../sheet";
import { finishedMark, isPeoplesList, type SheetKey } from "../../workbook";
import { knownFormulas } from "./known-formulas";
import type { Listing } from "./listing";
import { decides, ourSheets, type LiveWorkbook } from "./live-workbook";
import type { ReadRequest } from "./read-live";
import { changedCells } from "./what-changed";

/** What is known of a workbook before it is looked at anew. */
export interface ReadBefore {
  readonly base: LiveWorkbook;
  /** Sheets of which Excel has told that something happened there. */
  readonly told?: ReadonlySet<string>;
  /** Sheets that were looked at a moment ago. */
  readonly justSeen?: ReadonlySet<string>;
  /** Drawn sheets that were written since, by their key: what they hold, and the mark that says so. */
  readonly drawn?: ReadonlyMap<
    SheetKey,
    { readonly content: Pick<SheetContent, "rows">; readonly mark: string }
  >;
}

/**
 * Which sheets are to be asked for so that the whole is known again: those whose cells decide something, those
 * of which Excel has told, and all of them once a name says that another pane has written since.
 */
export function rereadRequest({
  base,
  told = new Set(),
  justSeen = new Set(),
  drawn = new Map(),
}: ReadBefore): ReadRequest {
  const ours = ourSheets(base.names);
  const isAsked = (now: typeof ours, id: string): boolean =>
    told.has(id) || (decides(now, id) && !justSeen.has(id));
  return {
    base,
    sheets: base.sheets.filter(({ id }) => isAsked(ours, id)).map(({ id }) => id),
    tables: [],
    // A table that was resized and nothing else is found by the next write to its sheet.
    placed: ({ name, sheetId }, rows) => {
      const before = base.sheets.find(({ id }) => id === sheetId)?.content;
      const range = before?.tables.find((table) => table.name === name)?.range;
      return before && range && changedCells(before, { rows }).length === 0 ? range : null;
    },
    // Merged cells make a difference where a roster is read.
    merges: (id) => {
      const key = ours.get(id)?.key;
      return key === undefined || isPeoplesList(key);
    },
    // Of what Excel has told nothing, the formulas that fill our columns decide no more than a drawn sheet does.
    known: (id) => {
      const content = told.has(id) ? undefined : base.sheets.find((sheet) => sheet.id === id)?.content;
      return content && ours.has(id) ? knownFormulas(content.rows) : null;
    },
    kept: (listing: Listing) => {
      const now = ourSheets(listing.names);
      // Another pane has written: perhaps formulas on other sheets as well, which no mark tells.
      const isOthers = [...now].some(([id, own]) => {
        const before = ours.get(id);
        return before !== undefined && finishedMark(before.mark) !== finishedMark(own.mark);
      });
      if (isOthers) return null;
      return new Map(
        listing.sheets.flatMap(({ id }): [string, SheetContent][] => {
          if (isAsked(now, id)) return [];
          const before = base.sheets.find((sheet) => sheet.id === id)?.content;
          if (before) return [[id, before]];
          const own = now.get(id);
          const written = own && drawn.get(own.key);
          const isWritten = own && written && finishedMark(written.mark) === finishedMark(own.mark);
          return isWritten ? [[id, { ...blank, ...written.content }]] : [];
        }),
      );
    },
  };
}

const blank: SheetContent = { name: "", hidden: false, rows: [], merges: [], hiddenRows: [], tables: [] };
