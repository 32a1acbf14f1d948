import { apply } from "../../src/commands";
import { dayToBeSet } from "../../src/sheet";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";
import { EditedWorkbook, programmeWithCodes } from "../edited-workbook";
import { opened } from "../opened";
import { refusalSentence } from "../refusal-of";

const { programme, file } = programmeWithCodes();
let content: WorkbookContent;
beforeAll(async () => {
  content = await readWorkbook(await file(), "sets.xlsx");
});

function edited(edit: (book: EditedWorkbook) => void): Promise<WorkbookContent> {
  const book = new EditedWorkbook(content);
  edit(book);
  return book.content();
}

describe("a meeting whose day is to be set", () => {
  it.each(["tbc", "TBA", "to be confirmed", "Date to be set", "?", null])("may say %s", async (typed) => {
    const read = opened(
      await edited((book) => {
        book.type("Meetings", ["Meeting", "M7"], "Date", typed);
      }),
    );
    const { meetings } = read.programme;
    expect(meetings.map(({ id, date }) => (date === dayToBeSet ? id : ""))).toEqual(
      programme.meetings.map(({ id }) => (id === "M7" ? id : "")),
    );
    const { programme: next, certificate } = apply(read, { kind: "refresh" }, { today: "2027-02-01" });
    const plan = planWorkbook({ programme: next, certificate, notices: [], setSheets: "auto" });
    const cells = plan.sheets.find(({ key }) => key === "meetings")?.rows.flat() ?? [];
    expect(cells.map((cell) => cell?.value)).toContain("date to be set");
  });

  it("is refused with its cell where the text is some other", async () => {
    const strange = await edited((book) => {
      book.type("Meetings", ["Meeting", "M7"], "Date", "32/13/2027");
    });
    expect(refusalSentence(() => opened(strange))).toContain("“32/13/2027” is not a date");
  });
});
