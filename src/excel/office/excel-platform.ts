/** Where Excel runs: some things differ, such as where a new workbook lands. */
export type ExcelPlatform = "windows" | "mac" | "web" | "tablet" | "unknown";

/** Call it once Office is ready. */
export function excelPlatform(): ExcelPlatform {
  // As texts: what the types call an enumeration is a text at run time, undefined outside Excel.
  switch (String(Office.context.platform)) {
    case "PC":
    case "Universal":
      return "windows";
    case "Mac":
      return "mac";
    case "OfficeOnline":
      return "web";
    case "iOS":
    case "Android":
      return "tablet";
    default:
      return "unknown";
  }
}
