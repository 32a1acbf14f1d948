import { errorSeen, type ErrorSeen, type Observed } from "./report";

/** One thing that the emulated Excel does as it is believed, and that nobody has compared with Excel. */
export interface Scenario {
  readonly id: string;
  /** What the product relies on. */
  readonly claim: string;
  /** What the emulated Excel does. */
  readonly expected: Observed;
  /** Does it on sheets of its own, called `sheet` and `other`, which are there and blank. */
  replay(excel: typeof Excel, seen: Seen): Promise<Observed>;
}

/** What a scenario lets be seen besides what it observes. */
export interface Seen {
  /** PNG, as base64. */
  picture(png: string): void;
}

export const sheet = "LS self-test";
export const other = "LS self-test 2";
export const badName = "LS a/b";
export const longName = "LS ".padEnd(32, "x");

/** What the scenario that is replayed was refused, as a whole. */
export const refused: ErrorSeen[] = [];

/** The code of the error that Excel answers with, or "no error". */
export async function codeOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return "no error";
  } catch (error) {
    refused.push(errorSeen(error));
    return refused.at(-1)?.code ?? "";
  }
}

export type Act = (context: Excel.RequestContext) => void;

export function run(excel: typeof Excel, act: Act): Promise<void> {
  return excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

export function valuesOf(excel: typeof Excel, address: string): Promise<Observed> {
  return excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values as Observed;
  });
}
