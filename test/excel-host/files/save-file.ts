import { writeWorkbook } from "../../../src/xlsx";
import type { BookState } from "../model/book-state";
import { savedPlan } from "./saved-plan";

/** The open workbook as the bytes of an .xlsx file, through the product's own writer. */
export async function saveFile(book: BookState): Promise<Uint8Array> {
  return writeWorkbook(savedPlan(book));
}
