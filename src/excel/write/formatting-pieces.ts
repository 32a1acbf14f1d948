import { formattingKinds, type FormattingKind } from "../../programme";
import { rangeAddress, type CellRange } from "../../sheet";
import { isTypedOn, type ConditionalFormatPlan, type SheetPlan, type ValidationPlan } from "../../workbook";
import type { Change } from "./changes";
import { chartChanges } from "./charts";
import { formatChanges, formattedAlike } from "./cell-formats";
import { meaningChanges, plainNumbers } from "./number-formats";
import { heightChanges, widthChanges } from "./pages";

/** What a piece is about, of the whole plan of a sheet. */
type Part = Partial<Omit<SheetPlan, "key" | "name" | "summary">>;

/** One piece of how a sheet is formatted: Excel may refuse it without harm to any other. */
export interface FormattingPiece {
  readonly kind: FormattingKind;
  /** Which of several on the sheet: a range, a chart's ID; "" for the only one. */
  readonly part: string;
  /** Null where nothing is known to be there. */
  readonly before: Part | null;
  readonly after: Part;
  /** It is made whatever is there, which is taken away first. */
  readonly isAnew: boolean;
}

/** A sheet as it is formatted, and as it is to be. */
export interface Formatting {
  /** Null for a blank sheet. */
  readonly from: SheetPlan | null;
  readonly to: SheetPlan;
  /** Kinds of which it is not known what is there. */
  readonly anew: ReadonlySet<FormattingKind>;
  /** Whether its tab is hidden now. */
  readonly isHidden: boolean;
  /** Names of the charts on the sheet, in their order. */
  readonly chartNames: readonly string[];
  /** What an earlier write has painted perhaps, instead of `from`; without, nothing is known of that. */
  readonly painted?: SheetPlan;
  /** Nothing is known of how it is formatted: what is there is taken away first. */
  readonly isUnknown?: true;
}

/** Kinds that can be made whatever is there. */
export const madeAnew: readonly FormattingKind[] = formattingKinds.filter((kind) => kind !== "reset");

/** What is to be done so that a sheet is formatted as planned: plain data, in the order in which it is done. */
export function formattingPieces(formatting: Formatting): FormattingPiece[] {
  return formattingKinds.flatMap((kind) => piecesOf[kind](formatting));
}

const piecesOf: Readonly<Record<FormattingKind, (formatting: Formatting) => FormattingPiece[]>> = {
  // What people did to how a sheet of theirs is formatted stays.
  reset: ({ to, isUnknown }) =>
    isUnknown && !isTypedOn(to.key)
      ? [{ kind: "reset", part: "", before: null, after: { rows: to.rows }, isAnew: true }]
      : [],
  validation: validationPieces,
  "table-style": tableStyles,
  cells: cellPieces,
  "conditional-formats": conditionalPieces,
  chart: chartPieces,
  page: onlyPiece("page", ["print"]),
  freezing: onlyPiece("freezing", ["frozen", "hidesGridlines"], alike("frozen")),
  widths: onlyPiece("widths", ["columnWidths"]),
  heights: onlyPiece("heights", ["rowHeights"], (was, to) =>
    equal([...was.rowHeights].sort(byRow), [...to.rowHeights].sort(byRow)),
  ),
  "tab-colour": onlyPiece(
    ...(["tab-colour", ["tabColour", "isHidden"]] as const),
    (was, to) => was.tabColour === to.tabColour && was.isHidden === (to.isHidden ?? false),
  ),
};

/** A kind of which each sheet has one piece. @param aspects what it is about */
function onlyPiece(
  kind: FormattingKind,
  aspects: readonly (keyof Part)[],
  isSame: (from: SheetPlan, to: SheetPlan) => boolean = alike(...aspects),
): (formatting: Formatting) => FormattingPiece[] {
  return ({ from, to, anew, isHidden }) => {
    const there = from && { ...from, isHidden };
    const isAnew = anew.has(kind);
    if (there && !isAnew && isSame(there, to)) return [];
    const of = (plan: SheetPlan): Part => Object.fromEntries(aspects.map((each) => [each, plan[each]]));
    return bothWays({ kind, part: "", after: of(to), isAnew }, there && of(there));
  };
}

function alike(...aspects: readonly (keyof Part)[]): (from: SheetPlan, to: SheetPlan) => boolean {
  return (from, to) => aspects.every((one) => from[one] === to[one] || equal(from[one], to[one]));
}

/** Where it is not known what is there, what was there before is taken away, and all that is planned is made. */
function bothWays(piece: Omit<FormattingPiece, "before">, before: Part | null): FormattingPiece[] {
  const own = { ...piece, before };
  return piece.isAnew && before ? [own, { ...piece, before: null }] : [own];
}

function byRow([a]: readonly [number, number], [b]: readonly [number, number]): number {
  return a - b;
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function validationPieces({ from, to, anew }: Formatting): FormattingPiece[] {
  const isAnew = anew.has("validation");
  const textOf = (one: unknown): string => JSON.stringify(one);
  const old = new Set(isAnew ? [] : from?.validations.map(textOf));
  const wanted = new Set(to.validations.map(textOf));
  const kind = "validation";
  return [
    ...(from?.validations ?? [])
      .filter((one) => !wanted.has(textOf(one)))
      .map((one): FormattingPiece => ({
        ...{ kind, part: rangeAddress(one.range), isAnew },
        ...{ before: { validations: [one] }, after: { validations: [] } },
      })),
    ...to.validations
      .filter((one) => !old.has(textOf(one)))
      .map((one): FormattingPiece => ({
        ...{ kind, part: rangeAddress(one.range), isAnew },
        ...{ before: null, after: { validations: [one] } },
      })),
  ];
}

function tableStyles({ from, to, anew }: Formatting): FormattingPiece[] {
  const isAnew = anew.has("table-style");
  return to.tables
    .filter(({ name }) => isAnew || !from?.tables.some((table) => table.name === name))
    .map((table): FormattingPiece => ({
      ...{ kind: "table-style", part: table.name, before: null, after: { tables: [table] }, isAnew },
    }));
}

function cellPieces({ from, to, anew, painted }: Formatting): FormattingPiece[] {
  const isAnew = anew.has("cells");
  if (from && !isAnew && formattedAlike(from, to)) return [];
  // The rules are with it: rows that look alike are copied only where they are under the same ones.
  const of = ({ rows, conditionalFormats }: SheetPlan): Part => ({ rows, conditionalFormats });
  const piece = { kind: "cells" as const, part: "", isAnew };
  if (!from || !painted) return bothWays({ ...piece, after: of(to) }, from && of(from));
  return [
    { ...piece, before: of(painted), after: of(from) },
    { ...piece, before: of(from), after: of(to) },
  ];
}

function conditionalPieces({ from, to, anew }: Formatting): FormattingPiece[] {
  const isAnew = anew.has("conditional-formats");
  const [before, after] = [from?.conditionalFormats ?? [], to.conditionalFormats];
  if (before.length + after.length === 0 || (!isAnew && before === after)) return [];
  const whole = { part: "", before, after };
  const parts = isAnew || before.length === 0 ? [whole] : apart(before, after);
  return parts
    .filter((one) => isAnew || !equal(one.before, one.after))
    .map((one): FormattingPiece => ({
      ...{ kind: "conditional-formats", part: one.part, isAnew },
      ...{ before: { conditionalFormats: one.before }, after: { conditionalFormats: one.after } },
    }));
}

interface ConditionalPart {
  /** The cells of the first. */
  readonly part: string;
  readonly before: readonly ConditionalFormatPlan[];
  readonly after: readonly ConditionalFormatPlan[];
}

/** Conditional formats that share no cell with others stay when those change: which of them goes first is not seen. */
function apart(
  before: readonly ConditionalFormatPlan[],
  after: readonly ConditionalFormatPlan[],
): ConditionalPart[] {
  const left = new Set([...before, ...after]);
  const parts: ConditionalPart[] = [];
  for (const first of left) {
    const together = new Set([first]);
    for (const one of together) {
      left.delete(one);
      for (const other of left) if (overlap(one.range, other.range)) together.add(other);
    }
    const own = (all: typeof before): typeof before => all.filter((one) => together.has(one));
    parts.push({ part: rangeAddress(first.range), before: own(before), after: own(after) });
  }
  return parts;
}

function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

function chartPieces(formatting: Formatting): FormattingPiece[] {
  const { from, to, anew } = formatting;
  const isAnew = anew.has("chart");
  const present = new Set(formatting.chartNames);
  const ids = [...new Set([...(from?.charts ?? []), ...to.charts].map(({ id }) => id))];
  return ids.flatMap((id): FormattingPiece[] => {
    const of = (plan: SheetPlan): Part => ({
      ...{ charts: plan.charts.filter((chart) => chart.id === id), rows: plan.rows },
    });
    const piece: FormattingPiece = {
      ...{ kind: "chart", part: id, before: from && of(from), after: of(to), isAnew },
    };
    return changesOfPiece(piece, { key: "", present }).length > 0 ? [piece] : [];
  });
}

/** Where pieces are carried out. */
export interface Onto {
  /** The sheet's ID, or its name while it is made. */
  readonly key: string;
  /** IDs of the charts that are on it. */
  readonly present: ReadonlySet<string>;
}

const nothing: SheetPlan = {
  ...{ key: "overview", name: "", tabColour: "", rows: [], columnWidths: [], rowHeights: new Map() },
  ...{ frozen: { rows: 0, columns: 0 }, tables: [], charts: [], validations: [], conditionalFormats: [] },
  ...{ print: { orientation: "portrait", titleRows: null, pagesAcross: 1 }, summary: "" },
};

/** What each kind changes; it may be tried again. */
const changesOf: Readonly<
  Record<
    FormattingKind,
    (piece: FormattingPiece, from: SheetPlan | null, to: SheetPlan, onto: Onto) => Change[]
  >
> = {
  reset: (_, __, to, { key: sheet }) => [{ kind: "reset", sheet }, ...plainNumbers(sheet, to)],
  validation: (_, from, to, { key: sheet }) => {
    const validation = (range: CellRange, after: ValidationPlan | null): Change => ({
      ...{ kind: "validation", sheet, cells: rangeAddress(range), after },
    });
    return [
      ...(from?.validations ?? []).map(({ range }) => validation(range, null)),
      ...to.validations.map((one) => validation(one.range, one)),
    ];
  },
  "table-style": (_, __, { tables }, { key: sheet }) =>
    tables.map(({ name }) => ({ kind: "table-style", sheet, name })),
  // Whatever was painted between, what the values mean is said again.
  cells: ({ isAnew }, from, to, { key }) => [
    ...formatChanges(key, from, to),
    ...(isAnew ? meaningChanges(key, null, to) : []),
  ],
  // Their order is their priority, so that all are made anew when one differs.
  "conditional-formats": ({ isAnew }, from, to, { key: sheet }) => {
    // Made anew, they may be there already: a write that is taken back may have stopped on either side.
    const there = [...(from?.conditionalFormats ?? []), ...(isAnew ? to.conditionalFormats : [])];
    return [
      ...[...new Set(there.map(({ range }) => rangeAddress(range)))].map((cells): Change => ({
        kind: "no-conditional-formats",
        sheet,
        cells,
      })),
      // The last first: Excel puts each one that is added ahead of all others.
      ...to.conditionalFormats
        .toReversed()
        .map((after): Change => ({ kind: "conditional-format", sheet, after })),
    ];
  },
  chart: ({ isAnew }, from, to, { key, present }) =>
    isAnew
      ? [...chartChanges(key, to, { ...to, charts: [] }, present), ...chartChanges(key, null, to, new Set())]
      : chartChanges(key, from, to, present),
  widths: (_, from, to, { key }) => widthChanges(key, from, to),
  heights: (_, from, to, { key }) => heightChanges(key, from, to),
  "tab-colour": ({ isAnew }, from, { tabColour, isHidden = false }, { key: sheet }) => {
    const colour = !isAnew && from?.tabColour === tabColour ? null : tabColour;
    const visibility = isHidden ? "Hidden" : "Visible";
    return [
      { kind: "tab", sheet, colour, visibility: (from?.isHidden ?? false) === isHidden ? null : visibility },
    ];
  },
  freezing: (_, __, { frozen, hidesGridlines }, { key: sheet }) => [
    { kind: "freezing", sheet, frozen, ...(hidesGridlines !== undefined && { hidesGridlines }) },
  ],
  page: ({ isAnew, before }, _, { print }, { key: sheet }) => [
    { kind: "page", sheet, before: (!isAnew && before?.print) || null, after: print },
  ],
};

/** The changes of a piece. Those of cells stand each for itself, those of any other kind belong together. */
export function changesOfPiece(piece: FormattingPiece, onto: Onto): Change[] {
  const from = piece.before && { ...nothing, ...piece.before };
  return changesOf[piece.kind](piece, from, { ...nothing, ...piece.after }, onto);
}
