import type { FormattingKind } from "../../programme";
import { isEqual, rangeAddress, type SheetContent } from "../../sheet";
import {
  anchorName,
  afterInsertions,
  findOurSheet,
  finishedMark,
  fitSheet,
  inPlace,
  isInPlace,
  isTypedOn,
  isUnfinished,
  keyOfAnchor,
  layoutOf,
  safeSheetName,
  sheetMark,
  typedOf,
  type Insertion,
  type Relocation,
  type SheetKey,
  type SheetPlan,
  type WorkbookPlan,
} from "../../workbook";
import { planFrom1904 } from "../days-from-1904";
import { sheetChanges, type SheetChanges } from "./cell-changes";
import type { Change } from "./changes";
import { contentsOf, type Contents } from "./contents";
import { contentOf, type LiveSheet, type LiveWorkbook } from "../read/live-workbook";
import { following, hiddenAfter } from "./insertions";
import { formattingPieces, type Formatting } from "./formatting-pieces";
import { markToSay, nameChanges, type NameChange } from "./name-changes";
import { copied, originals, withoutCharts } from "./copied-sheets";
import { isNamedByPeople } from "./named-by-people";
import { mentionsSheet, relocateInSheet, renameInSheet } from "./rename-in-plan";
import {
  fitAsBefore,
  isKnownAsPlanned,
  rememberAsPlanned,
  rememberFit,
  type Fit,
} from "./remembered-changes";
import { withoutTyped, type TypedSince, type Undoing } from "./typed-since";
import { tablesGainingColumns, waitingCells, withoutWaiting } from "./waiting-formulas";
import { inPlaceUpdate, type WrittenSheet } from "./update-in-place";

/** One of our sheets that is to be built under a temporary name. */
export interface StagedSheet {
  readonly plan: SheetPlan;
  readonly stagedName: string;
  /** The sheet whose place it takes. */
  readonly replaces: LiveSheet | null;
  /** The staged sheet that it begins as a copy of; null for a blank one. */
  readonly copyOf: string | null;
}

/** One of our sheets that is written where it is. */
export interface EditedSheet {
  readonly live: LiveSheet;
  readonly from: SheetPlan;
  readonly to: SheetPlan;
  readonly insertions: readonly Insertion[];
  /** What its cells hold once the insertions are made. */
  readonly current: LiveSheet["content"]["rows"];
  /** What is entered into them, by row. */
  readonly entered: SheetChanges["entered"];
}

/** How one of our sheets is formatted once its contents are in place, and how it is to be. */
export interface PlannedFormatting {
  readonly key: SheetKey;
  /** The sheet that is there and stays; null for one that is built. */
  readonly live: LiveSheet | null;
  /** Null for a blank sheet. */
  readonly from: SheetPlan | null;
  readonly to: SheetPlan;
  /** What is known of its validations and conditional formats is not to be relied on. */
  readonly rulesDiffer: boolean;
  /** The sheet that a new one begins as a copy of. */
  readonly copyOf: SheetKey | null;
  /** Nothing is to be done as far as is known. */
  readonly isAsPlanned: boolean;
  /** Its name says that formatting is missing, from this write or from one before it. */
  readonly isUnfinished: boolean;
  /** The sheet as it was planned, before it was laid onto what people typed. */
  readonly asked: SheetPlan;
  /** What its name is to say once it is formatted. */
  readonly mark: string;
}

/** One of our sheets that goes, or that is left to the administrator under another name. */
export interface RetiredSheet {
  readonly live: LiveSheet;
  /** Null for one that is deleted. */
  readonly keptAs: string | null;
  /** Its name until it is deleted. */
  readonly temporaryName: string;
}

export interface WorkbookChanges {
  readonly staged: readonly StagedSheet[];
  readonly edited: readonly EditedSheet[];
  readonly retired: readonly RetiredSheet[];
  readonly names: readonly NameChange[];
  readonly contents: Contents;
  /** Of every planned sheet. */
  readonly formatting: readonly PlannedFormatting[];
  /** Every planned sheet as it will be, for the next time. */
  readonly written: ReadonlyMap<SheetKey, WrittenSheet>;
}

const blank = { from: null, current: [] };

/** Where a planned sheet goes. */
interface Placement extends Fit {
  readonly live: LiveSheet | null;
}

/**
 * What is to be done so that the open workbook becomes as planned: plain data, nothing is sent.
 * @param token tells this write's own sheets from another one's
 * @param written what this add-in wrote last
 * @param undoing only when the plan brings back how things were
 * @throws {Refusal} when columns were moved so that nothing can be written in place
 */
export function planChanges(
  asked: WorkbookPlan,
  live: LiveWorkbook,
  written: ReadonlyMap<SheetKey, WrittenSheet>,
  token: string,
  undoing?: Undoing,
): WorkbookChanges {
  const plan = live.isFrom1904 ? planFrom1904(asked) : asked;
  const content = contentOf(live);
  const markOf = (key: SheetKey): string =>
    live.names.find(({ name }) => name.toLowerCase() === anchorName(key).toLowerCase())?.comment ?? "";
  const before = undoing?.before && contentOf(undoing.before);
  const stood = (key: SheetKey): SheetContent | undefined =>
    (isTypedOn(key) && before && findOurSheet(before, key)) || undefined;
  const placements = plan.sheets
    .map((sheet) => place(sheet, live, content, markOf(sheet.key), written, stood(sheet.key)))
    .map((placement) => aroundTyped(placement, undoing?.typed));
  const taken = new Set(live.sheets.map((sheet) => sheet.content.name.toLowerCase()));
  const names = new Map<SheetKey, string>();
  for (const { plan: sheet, live: own } of placements) {
    const wanted = own ? own.content.name : safeSheetName(sheet.name, "Learning Sets", taken);
    names.set(sheet.key, wanted);
  }
  const nameOf = ({ key, name }: SheetPlan): string => names.get(key) ?? name;
  const relocations = new Map(placements.map(({ plan: { name }, relocation }) => [name, relocation]));
  const movedIn = [...relocations].flatMap(([name, each]) => (each === inPlace ? [] : [name]));
  const moved = placements.map((placement): Placement => {
    const of = (sheet: string): Relocation => relocations.get(sheet) ?? inPlace;
    return movedIn.length > 0
      ? withFormulas(placement, (each) => relocateInSheet(each, placement.relocation, of, movedIn))
      : placement;
  });
  const final = renamesTo(plan.sheets, nameOf);
  const anew = moved.filter(({ from }) => from === null);
  const stagedNames = new Map(
    anew.map(({ plan: { key } }, index) => [key, `~LS ${token} ${String(index + 1)}`]),
  );
  const meantime = renamesTo(plan.sheets, (sheet) => stagedNames.get(sheet.key) ?? nameOf(sheet));
  const replaced = new Set(anew.flatMap(({ live: own }) => (own ? [own.content.name.toLowerCase()] : [])));
  const finished = moved.map((placement, index) => ({
    ...withFormulas(placement, (each) => named(renameInSheet(each, final), nameOf(placement.plan))),
    asked: plan.sheets[index] ?? placement.plan,
  }));
  const gaining = tablesGainingColumns(finished);
  const building = anew.map(({ plan: sheet }) => ({
    stagedName: stagedNames.get(sheet.key) ?? sheet.name,
    to: withoutWaiting(renameInSheet(sheet, meantime), gaining),
  }));
  const followed = following(finished);
  const takes = new Map<string, SheetChanges>();
  const waiting: Change[] = [];
  const staged = originals(building).map(({ stagedName, to, original }, index): StagedSheet => {
    const { plan: sheet = to, live: own = null } = anew[index] ?? {};
    const finishedPlan = named(renameInSheet(sheet, final), nameOf(sheet));
    takes.set(stagedName, sheetChanges({ key: stagedName, to, ...(original ? copied(original.to) : blank) }));
    waiting.push(...waitingCells(finishedPlan, gaining));
    return { plan: finishedPlan, stagedName, replaces: own, copyOf: original?.stagedName ?? null };
  });
  const edited: EditedSheet[] = [];
  const originalOf = new Map(staged.map(({ plan: { key }, copyOf }) => [key, copyOf]));
  const finalOf = new Map(staged.map((sheet) => [sheet.stagedName, sheet.plan]));
  const formatting = finished.map(
    ({ plan: to, live: own, from, insertions, asked, mark, ...placement }): PlannedFormatting => {
      const said = plan.names.find(({ name }) => name === anchorName(to.key))?.comment;
      const isAnew = !from || !own;
      const common = {
        ...{ key: to.key, to, asked },
        mark: isAnew ? (said ?? mark) : markToSay(to.key, said ?? mark, markOf(to.key)),
      };
      if (!from || !own) {
        const original = finalOf.get(originalOf.get(to.key) ?? "") ?? null;
        return {
          ...{ ...common, live: null, from: original && withoutCharts(original) },
          ...{ rulesDiffer: false, isAsPlanned: false },
          ...{ copyOf: original?.key ?? null, isUnfinished: false },
        };
      }
      const isUnformatted = isUnfinished(markOf(to.key));
      const rulesDiffer =
        placement.rulesDiffer ||
        to.validations.some(({ rule }) => rule.kind === "list" && mentionsSheet(rule.source, replaced));
      const planned = {
        ...{ ...common, live: own, from, rulesDiffer, copyOf: null, isUnfinished: isUnformatted },
      };
      const isCertain = insertions.length + replaced.size === 0 && !rulesDiffer && !isUnformatted;
      if (isCertain && isKnownAsPlanned(to, from, own)) return { ...planned, isAsPlanned: true };
      const current = afterInsertions(own.content.rows, insertions);
      const changes = sheetChanges({
        ...{ key: own.id, from, to, current, follow: followed(own.id) },
        hidden: hiddenAfter(own.content.hiddenRows, insertions),
        ...(replaced.size > 0 && { always: (formula) => mentionsSheet(formula, replaced) }),
      });
      const isFormatted = !isUnformatted && formattingPieces(formattingOf(planned)).length === 0;
      const isWritten = hasNone(changes) && insertions.length === 0;
      if (isCertain && isFormatted && isWritten) rememberAsPlanned(to, from, own);
      if (!isWritten) {
        takes.set(own.id, changes);
        edited.push({ live: own, from, to, insertions, current, entered: changes.entered });
      }
      return { ...planned, isAsPlanned: isFormatted };
    },
  );
  const retired = [...replacedSheets(moved), ...surplusSheets(plan, live)].map(
    ({ sheet, mayGo }, index): RetiredSheet => ({
      live: sheet,
      keptAs: mayGo ? null : safeSheetName(`${sheet.content.name.slice(0, 20)} (earlier)`, "Earlier", taken),
      temporaryName: `~LS ${token} ${String(index + 1)} old`,
    }),
  );
  const sheets = {
    ...{ staged, edited, retired },
    names: nameChanges(
      ...([plan, finished, live] as const),
      new Set(staged.map(({ plan: { key } }) => key)),
      new Set(formatting.filter(({ isAsPlanned }) => !isAsPlanned).map(({ key }) => key)),
    ),
    written: new Map(
      // The same as before stays the same object, by which the fit is found again.
      finished.map(({ plan: sheet, mark }) => {
        const before = written.get(sheet.key);
        const isSame = before?.mark === mark && isEqual(before.plan, sheet);
        return [sheet.key, isSame ? before : { plan: sheet, mark }];
      }),
    ),
  };
  return { ...sheets, formatting, contents: contentsOf(sheets, live, takes, waiting) };
}

function place(
  sheet: SheetPlan,
  live: LiveWorkbook,
  content: ReturnType<typeof contentOf>,
  mark: string,
  written: ReadonlyMap<SheetKey, WrittenSheet>,
  stood: SheetContent | undefined,
): Placement {
  const found = findOurSheet(content, sheet.key);
  const own = live.sheets.find((each) => each.content === found) ?? null;
  if (!own) return { ...builtAnew(sheet), live: null };
  const known = written.get(sheet.key);
  const to = { content: own.content, mark, known };
  const before = stood ? null : fitAsBefore(sheet, to);
  if (before) return { ...before, live: own };
  let isForAllSheets = false;
  const isNamed = (header: string): boolean => {
    isForAllSheets = true;
    return isNamedByPeople(header, live, written);
  };
  const fit = isTypedOn(sheet.key)
    ? fitOnTyped(sheet, to, isNamed, stood)
    : fitOnDrawn(sheet, own, mark, written);
  // What people's formulas on other sheets name may be another the next time.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- isNamed sets it
  if (!isForAllSheets && !stood) rememberFit(sheet, to, fit);
  return { ...fit, live: own };
}

/** What is there where people type is laid out from the same plan, and its rules are compared with those planned. */
function withFormulas(placement: Placement, change: (sheet: SheetPlan) => SheetPlan): Placement {
  const { plan, from } = placement;
  return { ...placement, plan: change(plan), from: from && isTypedOn(plan.key) ? change(from) : from };
}

function builtAnew(plan: SheetPlan): Fit {
  const mark = sheetMark(plan);
  return { plan, from: null, insertions: [], relocation: inPlace, rulesDiffer: true, mayGo: false, mark };
}

function fitOnDrawn(
  sheet: SheetPlan,
  own: LiveSheet,
  mark: string,
  written: ReadonlyMap<SheetKey, WrittenSheet>,
): Fit {
  const { from, isUntouched: isUnchanged } = inPlaceUpdate(sheet, own, mark, written);
  return { ...builtAnew(sheet), from, rulesDiffer: false, mayGo: isUnchanged };
}

function fitOnTyped(
  sheet: SheetPlan,
  { content, mark, known }: { content: SheetContent; mark: string; known: WrittenSheet | undefined },
  isNamed: (header: string) => boolean,
  stood: SheetContent | undefined,
): Fit {
  const anew = builtAnew(sheet);
  const fitted = fitSheet(sheet, content, known?.plan, isNamed, stood);
  if (!fitted) return anew;
  const { plan, present, insertions, relocation } = fitted;
  const columnCount = 1 + Math.max(0, ...sheet.tables.map(({ range }) => range.right));
  const stays = isInPlace(relocation, { rows: sheet.rows.length, columnCount });
  return {
    ...anew,
    // What was written last is there, also where Excel refused its page setup.
    ...{ plan, from: { ...present, print: known?.plan.print ?? present.print }, insertions },
    relocation: stays ? inPlace : relocation,
    rulesDiffer: insertions.length > 0 || !hasRules(plan, anew.mark, mark, known),
  };
}

function named(plan: SheetPlan, name: string): SheetPlan {
  return plan.name === name ? plan : { ...plan, name };
}

/** Whether a sheet has the rules it is to have: its mark says so, or this add-in has written them there. */
function hasRules(plan: SheetPlan, planned: string, mark: string, known: WrittenSheet | undefined): boolean {
  if (layoutOf(planned) === layoutOf(mark)) return true;
  if (!known || layoutOf(known.mark) !== layoutOf(mark)) return false;
  return rulesOf(plan) === rulesOf(known.plan);
}

function rulesOf({ validations, conditionalFormats }: SheetPlan): string {
  return JSON.stringify(
    [...validations, ...conditionalFormats].map(({ range, ...rule }) => [rangeAddress(range), rule]),
  );
}

function aroundTyped(placement: Placement, typed: TypedSince = new Map()): Placement {
  const { plan, live, from, insertions } = placement;
  const own = typed.get(live?.id ?? "");
  if (!own || own.size === 0 || !from) return placement;
  return {
    ...placement,
    plan: withoutTyped(plan, own, insertions),
    from: withoutTyped(from, own, insertions),
  };
}

function renamesTo(sheets: readonly SheetPlan[], nameOf: (sheet: SheetPlan) => string): Map<string, string> {
  return new Map(
    sheets.flatMap((sheet) => {
      const name = nameOf(sheet);
      return name === sheet.name ? [] : [[sheet.name.toLowerCase(), name]];
    }),
  );
}

interface Leaving {
  readonly sheet: LiveSheet;
  readonly mayGo: boolean;
}

function replacedSheets(placements: readonly Placement[]): Leaving[] {
  return placements.flatMap(({ live, from, mayGo }) => (live && !from ? [{ sheet: live, mayGo }] : []));
}

/** Our sheets that are planned no longer. What was typed on one of them is left to the administrator. */
function surplusSheets(plan: WorkbookPlan, live: LiveWorkbook): Leaving[] {
  const planned = new Set(plan.sheets.map(({ key }) => anchorName(key).toLowerCase()));
  return live.names.flatMap(({ name, comment, target }): Leaving[] => {
    if (!keyOfAnchor(name) || planned.has(name.toLowerCase())) return [];
    const sheet = live.sheets.find(({ id }) => id === target?.sheetId);
    if (!sheet) return [];
    return [{ sheet, mayGo: typedOf(comment, sheet.content.rows) === "unchanged" }];
  });
}

/** What is known of how a sheet is formatted. */
export function formattingOf({
  from,
  to,
  live,
  rulesDiffer,
}: Pick<PlannedFormatting, "from" | "to" | "live" | "rulesDiffer">): Formatting {
  return {
    ...{ from, to, chartNames: live?.chartNames ?? [] },
    isHidden: (live ? live.content.hidden : to.isHidden) ?? false,
    anew: new Set<FormattingKind>(rulesDiffer ? ["validation", "conditional-formats"] : []),
  };
}

/** Whether the workbook holds what is planned already. */
export function isNothing({ staged, edited, retired, names }: WorkbookChanges): boolean {
  return staged.length + edited.length + retired.length + names.length === 0;
}

/** Whether the workbook holds the contents that are planned, whatever is missing of their formatting. */
export function isAllThere({ staged, edited, retired, names }: WorkbookChanges): boolean {
  const isSaid = (change: NameChange): boolean =>
    change.kind === "name" &&
    !change.isElsewhere &&
    change.before?.comment === finishedMark(change.after.comment);
  return staged.length + edited.length + retired.length === 0 && names.every(isSaid);
}

function hasNone({ tables, cells, narrowing }: SheetChanges): boolean {
  return tables.length + cells.length + narrowing.length === 0;
}
