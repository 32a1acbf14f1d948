import type { SheetContent } from "../../sheet";
import type { Insertion, Relocation, SheetPlan } from "../../workbook";
import type { LiveSheet } from "../read/live-workbook";
import type { WrittenSheet } from "./update-in-place";

/** How a planned sheet goes onto the one that is there. */
export interface Fit {
  readonly plan: SheetPlan;
  /** Null when it is to be built anew. */
  readonly from: SheetPlan | null;
  readonly insertions: readonly Insertion[];
  readonly relocation: Relocation;
  readonly rulesDiffer: boolean;
  /** The sheet that is there may be deleted. */
  readonly mayGo: boolean;
  /** What its name is to say of it. */
  readonly mark: string;
}

/** What a fit follows from, besides the plan. */
interface FittedTo {
  readonly content: SheetContent;
  /** What the sheet's name says of it. */
  readonly mark: string;
  readonly known: WrittenSheet | undefined;
}

/** Plans and contents are replaced and never changed: the same ones fit as they did, and differ as they did. */
const fits = new WeakMap<SheetPlan, FittedTo & { readonly fit: Fit }>();
const compared = new WeakMap<
  SheetPlan,
  { readonly from: SheetPlan; readonly content: SheetContent; charts: string }
>();

/** The fit found last, when it was for the same. */
export function fitAsBefore(plan: SheetPlan, { content, mark, known }: FittedTo): Fit | null {
  const last = fits.get(plan);
  const isSame = last?.content === content && last.mark === mark && last.known === known;
  return isSame ? last.fit : null;
}

export function rememberFit(plan: SheetPlan, to: FittedTo, fit: Fit): void {
  fits.set(plan, { ...to, fit });
}

/** Whether nothing was found to be done with the same plan on the same sheet. */
export function isKnownAsPlanned(to: SheetPlan, from: SheetPlan, live: LiveSheet): boolean {
  const last = compared.get(to);
  return last?.from === from && last.content === live.content && last.charts === live.chartNames.join("\n");
}

export function rememberAsPlanned(to: SheetPlan, from: SheetPlan, { content, chartNames }: LiveSheet): void {
  compared.set(to, { from, content, charts: chartNames.join("\n") });
}
