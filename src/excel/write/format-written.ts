import type { FormattingKind } from "../../programme";
import { isEqual } from "../../sheet";
import { keyOfAnchor, isTypedOn, type SheetKey, type SheetPlan, type WorkbookPlan } from "../../workbook";
import { ourSheets, type LiveWorkbook } from "../read/live-workbook";
import { withoutCharts } from "./copied-sheets";
import { withContents } from "./seen-contents";
import type { Formatted, NotFormatted, SheetToFormat } from "./format-sheets";
import { madeAnew, type Formatting } from "./formatting-pieces";
import { formattingOf, planChanges, type PlannedFormatting, type WorkbookChanges } from "./plan-changes";
import type { SheetStructure } from "./seen-contents";
import { holds } from "./typed-cell";
import type { Undoing } from "./typed-since";

/** What a sheet lacks of its format, and how it was formatted when that was found. */
export interface Unformatted {
  readonly from: SheetPlan | null;
  readonly to: SheetPlan;
  readonly kinds: ReadonlySet<FormattingKind>;
  /** Nothing is known of how it is formatted. */
  readonly isUnknown?: true;
}

export type UnformattedSheets = ReadonlyMap<SheetKey, Unformatted>;

/** New sheets that others are copied from: formatted before that, each copy is so from the beginning. */
export function originalsToFormat({ staged, formatting }: WorkbookChanges): SheetToFormat[] {
  const copied = new Set(formatting.map(({ copyOf }) => copyOf));
  return staged.flatMap(({ plan, stagedName }): SheetToFormat[] => {
    const planned = formatting.find(({ key }) => key === plan.key);
    return planned && copied.has(plan.key)
      ? [
          {
            // A copy of a hidden sheet would be hidden.
            ...formattingOf({ ...planned, to: { ...withoutCharts(planned.to), isHidden: false } }),
            ...{ key: plan.key, id: stagedName, mark: null },
          },
        ]
      : [];
  });
}

/**
 * The sheets that are not formatted as planned, in the order in which people look at them.
 * @param unformatted what earlier writes have left
 * @param live the workbook with the contents in place
 * @param originals what came of those that were formatted before they were copied
 */
export function sheetsToFormat(
  { formatting, retired }: WorkbookChanges,
  unformatted: UnformattedSheets,
  live: LiveWorkbook,
  originals: readonly NotFormatted[],
): SheetToFormat[] {
  const old = new Set(retired.map((sheet) => sheet.live.id));
  const ids = new Map(
    [...ourSheets(live.names)].filter(([id]) => !old.has(id)).map(([id, { key }]) => [key, id]),
  );
  const chartsOn = new Map(live.sheets.map(({ id, chartNames }) => [id, chartNames]));
  const done = new Set(formatting.map(({ copyOf }) => copyOf));
  return formatting
    .flatMap((planned): SheetToFormat[] => {
      const { key, live: own, isAsPlanned, copyOf, mark } = planned;
      if (isAsPlanned) return [];
      const id = own?.id ?? ids.get(key) ?? planned.to.name;
      const chartNames = chartsOn.get(id) ?? own?.chartNames ?? [];
      const known = formattingOf(planned);
      if (done.has(key)) {
        const isWhole = originals.every(({ sheet }) => sheet.key !== key);
        const from = withoutCharts(known.to);
        return isWhole ? [{ ...known, from, anew: new Set(), key, id, chartNames, mark }] : [];
      }
      const left = planned.isUnfinished ? leftOf(planned, unformatted.get(key)) : undefined;
      const lacking = originals.filter(({ sheet }) => sheet.key === copyOf);
      const before = left ? withRulesOf(known, left) : { from: known.from };
      const sheet = {
        ...{ ...known, ...before, key, id, chartNames, mark },
        ...(left && { to: withLooksOf(known.to, planned.asked, left.kinds), laid: known.to }),
        anew: new Set([...known.anew, ...(left?.kinds ?? []), ...lacking.map(({ piece }) => piece.kind)]),
        ...(left?.isUnknown && { isUnknown: true as const }),
      };
      return [sheet];
    })
    .sort((a, b) => rank(a.key) - rank(b.key));
}

/**
 * What is to be made of a sheet that an earlier write has not finished. Drawn sheets are formatted from the beginning,
 * and so is any of which this pane knows nothing; where people type, no more is touched than was left.
 */
function leftOf(planned: PlannedFormatting, known: Unformatted | undefined): Unformatted {
  if (known && isTypedOn(planned.key)) return known;
  const kinds = new Set([...madeAnew, ...(known?.kinds ?? [])]);
  const from = known?.from ?? planned.from;
  return { from, to: planned.asked, kinds, isUnknown: true };
}

function rank(key: SheetKey): number {
  if (key === "overview") return 0;
  if (key === "roster") return 1;
  return key.startsWith("set-") ? 2 : 3;
}

/** What was to be taken away and was not is still there, unless people have moved it since. */
function withRulesOf(
  { from, to }: Formatting,
  { from: was, to: asked, kinds, isUnknown }: Unformatted,
): Pick<Formatting, "from" | "painted"> {
  if (!from || !was) return { from };
  if (isUnknown) {
    const ids = from.charts.map(({ id }) => id);
    const charts = [...from.charts, ...was.charts.filter(({ id }) => !ids.includes(id))];
    return { from: { ...from, charts } };
  }
  if (!isEqual(to.tables, asked.tables)) return { from };
  const rules = from.validations;
  // Where all rules were written, none from before is there any more.
  const stale = kinds.has("validation") ? was.validations : [];
  const before = {
    ...from,
    ...(kinds.has("cells") && { rows: was.rows }),
    ...(kinds.has("heights") && { rowHeights: was.rowHeights }),
    ...(kinds.has("widths") && { columnWidths: was.columnWidths }),
    validations: [...rules, ...stale.filter((one) => !rules.some((other) => isEqual(one, other)))],
    conditionalFormats: [...from.conditionalFormats, ...was.conditionalFormats],
  };
  return { from: before, painted: { ...asked, conditionalFormats: before.conditionalFormats } };
}

/** Once it is there, a sheet that people type on is planned without its sizes and the looks of their columns. */
function withLooksOf(to: SheetPlan, asked: SheetPlan, kinds: Unformatted["kinds"]): SheetPlan {
  if (!isTypedOn(to.key) || !isEqual(to.tables, asked.tables)) return to;
  return {
    ...to,
    ...(kinds.has("cells") && { rows: asked.rows }),
    ...(kinds.has("widths") && { columnWidths: asked.columnWidths }),
    ...(kinds.has("heights") && { rowHeights: asked.rowHeights }),
  };
}

/** What the next write is to take up. */
export function unformattedAfter(left: readonly NotFormatted[]): UnformattedSheets {
  const sheets = new Map<SheetKey, Unformatted & { readonly kinds: Set<FormattingKind> }>();
  for (const { sheet, piece } of left) {
    const own = sheets.get(sheet.key) ?? { from: sheet.from, to: sheet.to, kinds: new Set() };
    own.kinds.add(piece.kind);
    sheets.set(sheet.key, own);
  }
  return sheets;
}

/** What was written, to plan again for a sheet on which somebody has moved something since. */
export interface Written {
  readonly plan: WorkbookPlan;
  readonly changes: WorkbookChanges;
  /** The workbook with the contents in place. */
  readonly live: LiveWorkbook;
  readonly token: string;
  readonly undoing?: Undoing | undefined;
}

/** How a sheet is to be formatted as it is laid out now; null when its contents are no longer as written. */
export function planNow(
  { plan, changes, live, token, undoing }: Written,
  { key, id, to, laid }: SheetToFormat,
  there: SheetStructure,
): SheetPlan | null {
  if (isWherePlanned(laid ?? to, there)) return to;
  if (laid) return null;
  const now = withContents(live, new Map([[id, there]]));
  const again = planChanges(plan, now, changes.written, token, undoing);
  const isOther =
    again.staged.some((sheet) => sheet.plan.key === key) ||
    again.edited.some((sheet) => sheet.live.id === id && sheet.insertions.length > 0);
  const planned = again.written.get(key)?.plan;
  return isOther || !planned ? null : isEqual(planned, to) ? to : planned;
}

/** Whether every planned cell is found at its place: what people typed elsewhere is no concern of ours. */
function isWherePlanned({ rows }: SheetPlan, there: SheetStructure): boolean {
  return rows.every((cells, row) =>
    cells.every((cell, column) => {
      const content = there.rows[row]?.[column];
      return !cell || (cell.formula === undefined ? holds(content, cell) : content?.formula !== undefined);
    }),
  );
}

/** The workbook with the charts that are on its sheets once they are formatted, and with names that say so. */
export function withFormatted(live: LiveWorkbook, { chartNames, marks }: Formatted): LiveWorkbook {
  if (chartNames.size + marks.size === 0) return live;
  return {
    ...live,
    names: live.names.map((name) => {
      const mark = marks.get(keyOfAnchor(name.name) ?? "overview");
      return mark !== undefined && keyOfAnchor(name.name) ? { ...name, comment: mark } : name;
    }),
    sheets: live.sheets.map((sheet) => ({
      ...sheet,
      chartNames: chartNames.get(sheet.id) ?? sheet.chartNames,
    })),
  };
}
