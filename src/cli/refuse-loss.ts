import { Refusal } from "../programme";
import type { ProgrammeReading } from "../workbook";

/**
 * Refuses to write over the file that was read when it holds what the new one would not.
 * @throws {Refusal} "output-would-lose"
 */
export function refuseLoss(file: string, { reading }: { readonly reading: ProgrammeReading }): void {
  const own = [...reading.notCarriedOver.sheets, ...reading.notCarriedOver.columns];
  if (reading.origin === "roster" || own.length > 0) {
    throw new Refusal({ code: "output-would-lose", details: { file, own } });
  }
}
