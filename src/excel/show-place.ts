import { Refusal } from "../programme";
import { anchorName, type SheetKey } from "../workbook";
import { asRefusal, busyCodes, excelCode } from "./excel-problems";
import { Requests, type RequestOptions } from "./requests";

/** A sheet by its name, or one of ours by its key, whatever it is called now; and a cell or range on it. */
export type PlaceToShow = ({ readonly sheet: string } | { readonly key: SheetKey }) & {
  /** A1 address; without it the sheet comes to the front as it was left. */
  readonly cell?: string;
};

/**
 * Brings a sheet to the front of Excel's window, hidden or not, and selects a cell on it.
 * @throws {Refusal} "cannot-show-place" when the sheet is gone, or there is no such cell;
 *   nothing is selected then; and, while another workbook stays in front, "excel-other-workbook-in-front"
 * @param options `againAfterMs`: how long to wait before each further try while Excel is busy elsewhere
 */
export async function showPlace(
  place: PlaceToShow,
  { againAfterMs = usualWaits, ...options }: RequestOptions & { readonly againAfterMs?: readonly number[] },
): Promise<void> {
  const waits = [...againAfterMs];
  for (;;) {
    try {
      await showOnce(place, options);
      return;
    } catch (error) {
      const wait = waits.shift();
      // Whoever has just clicked here may still have another workbook in front for a moment (office-js issue 6365).
      if (
        wait === undefined ||
        !(error instanceof Refusal) ||
        !busyCodes.includes(excelCode(error.cause) ?? "")
      )
        throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** About a second in all. */
const usualWaits = [300, 700];

async function showOnce(place: PlaceToShow, options: RequestOptions): Promise<void> {
  try {
    await new Requests(options, "showing").send(({ workbook }) => {
      const sheet =
        "sheet" in place
          ? workbook.worksheets.getItem(place.sheet)
          : workbook.names.getItem(anchorName(place.key)).getRange().worksheet;
      if (place.cell === undefined) {
        sheet.visibility = "Visible";
        sheet.activate();
      } else {
        // A range that is none must fail before the sheet comes to the front.
        const range = sheet.getRange(place.cell).untrack().load("address");
        sheet.visibility = "Visible";
        sheet.activate();
        range.select();
      }
      return () => undefined;
    });
  } catch (error) {
    const code = excelCode(error);
    if (code === null || busyCodes.includes(code)) throw asRefusal(error);
    throw new Refusal(
      {
        code: "cannot-show-place",
        details: {},
        ...("sheet" in place && {
          place: { sheet: place.sheet, ...(place.cell !== undefined && { cell: place.cell }) },
        }),
      },
      { cause: error },
    );
  }
}
