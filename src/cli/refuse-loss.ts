import { Refusal } from "../programme";
import type { Origin } from "../workbook";

/**
 * Refuses to write over the file that was read when it holds what the new one would not.
 * @throws {Refusal} "output-would-lose"
 */
export function refuseLoss(file: string, { kind, notCarriedOver }: Origin): void {
  const own = [...notCarriedOver.sheets, ...notCarriedOver.columns];
  if (kind === "roster" || own.length > 0) {
    throw new Refusal({ code: "output-would-lose", details: { file, own } });
  }
}
