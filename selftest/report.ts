/// <reference types="@microsoft/office-js/dist/office" />

/** What was observed, as plain data: an error by its code, since its message is translated. */
export type Observed = string | number | boolean | null | readonly Observed[];

/** An error as Excel told it, with where it says that it stopped. */
export interface ErrorSeen {
  readonly code: string;
  readonly message: string;
  /** "PageLayout.orientation"; empty where Excel does not say. */
  readonly location: string;
  /** "var add = tables.add(...);"; empty where Office.js does not say. */
  readonly statement: string;
}

/** One thing that was tried. */
export interface Step {
  readonly id: string;
  /** What the product relies on. */
  readonly claim: string;
  /** What the emulated Excel does. */
  readonly expected: Observed;
  readonly observed: Observed;
  readonly same: boolean;
  /** Every error that Excel answered with on the way, expected or not. */
  readonly errors: readonly ErrorSeen[];
  readonly milliseconds: number;
  /** PNG, as base64: what a person should look at. */
  readonly picture?: string;
}

/** Everything that a self-test found, to be sent to whoever develops the product. */
export interface Report {
  readonly kind: "learning-sets-self-test";
  readonly product: string;
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly excel: {
    readonly platform: string;
    readonly version: string;
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    /** The newest version of each requirement set that it has. */
    readonly requirementSets: Readonly<Record<string, string>>;
  };
  /** The product's own write, step by step. */
  readonly ownWrite: readonly Step[];
  readonly scenarios: readonly Step[];
}

/** What an error says of itself, whoever threw it. */
export function errorSeen(error: unknown): ErrorSeen {
  const { code, message, debugInfo } = (typeof error === "object" && error !== null ? error : {}) as {
    readonly code?: unknown;
    readonly message?: unknown;
    readonly debugInfo?: { readonly errorLocation?: unknown; readonly statement?: unknown };
  };
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    code: text(code) || "no code",
    message: text(message) || String(error),
    location: text(debugInfo?.errorLocation),
    statement: text(debugInfo?.statement),
  };
}

const sets: Readonly<Record<string, readonly string[]>> = {
  ExcelApi: Array.from({ length: 20 }, (_, index) => `1.${String(index + 1)}`),
  SharedRuntime: ["1.1", "1.2"],
  KeyboardShortcuts: ["1.1"],
  DelayForCellEdit: ["1.1"],
};

/** What Office says of itself. */
export function excelFacts(office: typeof Office): Report["excel"] {
  const { context } = office;
  const { platform, version } = context.diagnostics;
  const newest = Object.entries(sets).map(([name, versions]) => [
    name,
    versions.filter((each) => context.requirements.isSetSupported(name, each)).at(-1) ?? "none",
  ]);
  return {
    ...{ platform: String(platform), version },
    // Excel on Windows may say a number.
    ...{ displayLanguage: String(context.displayLanguage), contentLanguage: String(context.contentLanguage) },
    requirementSets: Object.fromEntries(newest) as Record<string, string>,
  };
}
