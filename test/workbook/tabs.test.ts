import { apply } from "../../src/commands";
import { planWorkbook, type WorkbookContent } from "../../src/workbook";
import { workbookToEdit } from "../edited-workbook";
import { opened } from "../opened";
import { plannedContent } from "../planned-content";

const { programme, content } = workbookToEdit();

/** As a program leaves it that drops the comments of names, with these tabs hidden and all others shown. */
function savedElsewhere({ sheets, names }: WorkbookContent, hidden: readonly string[]): WorkbookContent {
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, hidden: hidden.includes(sheet.name) })),
    names: names.map(({ name, sheet, range }) => ({ name, sheet, range })),
  };
}

/** The tabs that are hidden once a rule was added. */
function hiddenAfterRule(from: WorkbookContent): string[] {
  const [first, second] = programme.members;
  const { origin, programme: read } = opened(from);
  const rule = { kind: "keep-apart", first: first?.id ?? "", second: second?.id ?? "" } as const;
  const { programme: next, certificate } = apply(
    { origin, programme: read },
    { kind: "add-rule", rule },
    { today: "2027-02-01" },
  );
  const input = { programme: next, certificate, notices: [], setSheets: "auto", tabs: origin.tabs } as const;
  const { sheets } = plannedContent(planWorkbook(input));
  return sheets.flatMap(({ name, hidden }) => (hidden ? [name] : []));
}

describe("tabs of a workbook whose names lost their comments", () => {
  it("stay hidden where a person hid them, and show what is new to decide", () => {
    const hidden = ["Facilitators", "Attendance rates", "Rules", "Rooms"];
    const after = hiddenAfterRule(savedElsewhere(content(), hidden));
    expect(after.sort()).toEqual(["Attendance rates", "Facilitators", "Rooms"]);
  });
});
