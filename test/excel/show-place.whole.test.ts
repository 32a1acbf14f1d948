import { showPlace, type PlaceToShow } from "../../src/excel";
import { BookState } from "../excel-host/model/book-state";
import { sayProblem } from "../../src/wording";
import { refusedFor } from "../refusal-of";
import { everyStage, liveExcel, type LiveExcel } from "./live-programme";
import { UserHand } from "./user-hand";

let live: LiveExcel;
let book: BookState;
beforeAll(async () => {
  live = await liveExcel();
});
beforeEach(() => {
  book = new BookState(["Members", "Set 1"]);
  book.names.push({
    ...{ name: "LS_set_1_sheet", comment: "", visible: false },
    target: { sheetId: book.sheets[1]?.id ?? "", range: { top: 0, left: 0, bottom: 0, right: 0 } },
  });
  live.host.open(book);
});
afterAll(() => live.close());

const show = (place: PlaceToShow): Promise<void> =>
  showPlace(place, { limits: everyStage(2), againAfterMs: [] });
const activeSheet = (): string | undefined => book.sheetById(book.activeSheetId)?.name;

describe("showing a place in Excel", () => {
  it("brings the sheet to the front and selects the cell, in one request", async () => {
    await show({ sheet: "Set 1", cell: "B7" });
    expect(activeSheet()).toBe("Set 1");
    expect(book.selection).toEqual({ top: 6, left: 1, bottom: 6, right: 1 });
    expect(live.host.requests).toHaveLength(1);
  });

  it("finds one of our sheets under whatever name people gave it", async () => {
    new UserHand(book).rename("Set 1", "Ash");
    await show({ key: "set-1" });
    expect(activeSheet()).toBe("Ash");
  });

  it("shows the tab of a sheet that was hidden", async () => {
    new UserHand(book).sheet("Set 1").visibility = "Hidden";
    await show({ sheet: "Set 1", cell: "A1" });
    expect([activeSheet(), new UserHand(book).sheet("Set 1").visibility]).toEqual(["Set 1", "Visible"]);
  });

  it.each<[string, PlaceToShow, () => void]>([
    ["a sheet that is gone", { sheet: "Set 9", cell: "A1" }, () => undefined],
    ["a sheet of ours that was deleted", { key: "set-1" }, () => new UserHand(book).delete("Set 1")],
    ["a sheet of ours that never was", { key: "set-7" }, () => undefined],
    ["a cell that is none", { sheet: "Set 1", cell: "XYZ99999999" }, () => undefined],
  ])("says so of %s, and leaves the selection alone", async (_, place, before) => {
    before();
    expect((await refusedFor(show(place))).code).toBe("cannot-show-place");
    expect(activeSheet()).toBe("Members");
  });

  it.each(["InvalidSelection", "InactiveWorkbook", "GeneralException"] as const)(
    "says which window to click when another workbook is in front and Excel answers %s",
    async (code) => {
      book.isInFront = false;
      book.codeBehind = code;
      expect(sayProblem(await refusedFor(show({ sheet: "Set 1" }))).remedy).toMatch(/this workbook's window/);
      book.isInFront = true;
      await show({ sheet: "Set 1" });
      expect(activeSheet()).toBe("Set 1");
    },
  );

  it("tries again while another workbook is in front, and shows the place once it is not", async () => {
    book.isInFront = false;
    const tries: boolean[] = [];
    live.host.secondUser = {
      before: 2,
      act: () => {
        tries.push(book.isInFront);
        book.isInFront = true;
      },
    };
    await showPlace({ sheet: "Set 1" }, { limits: everyStage(2), againAfterMs: [0, 0] });
    expect(tries).toEqual([false]);
    expect(activeSheet()).toBe("Set 1");
    expect(live.host.requests.map(({ error }) => error)).toEqual(["InvalidSelection", null]);
  });

  it("says so when several sheets are selected together", async () => {
    book.isGrouped = true;
    expect(sayProblem(await refusedFor(show({ sheet: "Set 1" }))).remedy).toMatch(/single sheet/);
    book.isGrouped = false;
    await show({ sheet: "Set 1" });
  });

  it("waits while a cell is being edited, and gives up in time", async () => {
    book.editingCell = true;
    const refusal = await refusedFor(showPlace({ sheet: "Set 1" }, { limits: everyStage(0.05) }));
    expect(refusal.code).toBe("excel-not-answering");
    book.editingCell = false;
  });
});
