import {
  openWorkbook,
  type OpenedWorkbook,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../src/workbook";

/** A workbook opened as the shells open one, every row kept. */
export function opened(
  content: WorkbookContent,
  options: Partial<ProgrammeReadingOptions> = {},
): OpenedWorkbook {
  return openWorkbook(content, {
    ...{ duplicates: "keep", hiddenRows: "include", newId: () => "programme-1" },
    ...options,
  });
}
