import { Refusal, type Problem } from "../programme";
import { excelCode, asRefusal } from "./excel-problems";
import { answeredWithin, type RequestOptions } from "./requests";
import { excelPlatform, type ExcelPlatform } from "./office/excel-platform";

/** What Excel on the web takes in one request, less a little for what goes around the file. */
const mostOnTheWeb = 4_900_000;

/** Excel's codes for "not here", as opposed to "not now" and "not allowed". */
const unsupported: readonly string[] = ["ApiNotFound", "NotImplemented", "UnsupportedOperation"];
const tooLarge = "RequestPayloadSizeLimitExceeded";
const cellBeingEdited = "InvalidOperationInCellEditMode";

/** A new workbook was opened; who asked tells people where to find it, which differs by platform. */
export interface OpenedWorkbook {
  readonly platform: ExcelPlatform;
}

/**
 * Opens the bytes of an .xlsx file as a new workbook in a window of its own: unsaved on the desktop; on the
 * web Excel asks, and saves it into the person's default cloud folder.
 * @param options how long Excel may take; the question on the web counts as well
 * @throws {Refusal} when a policy forbids it or the question was declined, when the file is too large for
 *   the web, or when this Excel cannot do it: the same file can always be downloaded instead
 */
export async function openNewWorkbook(bytes: Uint8Array, options: RequestOptions): Promise<OpenedWorkbook> {
  const platform = excelPlatform();
  const file = base64Of(bytes);
  if (platform === "web" && file.length > mostOnTheWeb) throw new Refusal(tooLargeProblem(bytes));
  try {
    await answeredWithin("asking", options, Excel.createWorkbook(file));
  } catch (error) {
    const code = excelCode(error);
    if (code === null || code === cellBeingEdited) throw asRefusal(error);
    throw new Refusal(problemOf(code, bytes), { cause: error });
  }
  return { platform };
}

function problemOf(code: string, bytes: Uint8Array): Problem {
  if (code === tooLarge) return tooLargeProblem(bytes);
  return unsupported.includes(code)
    ? { code: "new-workbook-unsupported", details: {} }
    : { code: "new-workbook-refused", details: {} };
}

function tooLargeProblem(bytes: Uint8Array): Problem {
  return { code: "new-workbook-too-large", details: { megabytes: Math.ceil(bytes.length / 1e5) / 10 } };
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
