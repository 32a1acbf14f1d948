import { Refusal } from "../../src/programme";
import type { Problem } from "../../src/programme";
import { readWorkbook, usualLimits } from "../../src/xlsx";
import type { ReadLimits } from "../../src/xlsx";

/** The problem for which a file is refused; null when it is read. Any other failure is thrown on. */
export async function refusalOf(
  bytes: Uint8Array,
  name = "members.xlsx",
  limits: ReadLimits = usualLimits,
): Promise<Problem | null> {
  try {
    await readWorkbook(bytes, name, limits);
    return null;
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.problem;
    throw thrown;
  }
}
