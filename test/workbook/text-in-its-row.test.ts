import { allocateSets } from "../../src/commands";
import { planWorkbook } from "../../src/workbook";
import { SheetCanvas } from "../../src/workbook/draw/sheet-canvas";
import { textWidth } from "../../src/workbook/draw/text-size";
import { opened } from "../opened";
import { contentOf } from "../workbook-content";

const twoLines = 30;

function heightsOf(canvas: SheetCanvas): ReadonlyMap<number, number> {
  const { rowHeights } = canvas.finish({
    ...{ key: "overview", tabColour: "000000", summary: "" },
    frozen: { rows: 0, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
  });
  return rowHeights;
}

describe("a row is high enough for its texts", () => {
  it("where a wrapped text was put beside a heading", () => {
    const canvas = new SheetCanvas([30, 12]);
    const row = canvas.heading("Meetings of the cycle");
    canvas.lay(
      SheetCanvas.part([30, 12], row, (part) => {
        part.row([null, { value: "0 to 1, too many", style: "bodyWrapped" }]);
      }),
    );
    expect(heightsOf(canvas).get(row)).toBeGreaterThanOrEqual(twoLines);
  });

  it("where letters are wider than the usual ones", () => {
    const canvas = new SheetCanvas([79]);
    // On one line in the usual font.
    const height = canvas.heightOf(["Bartholomew Okonkwo-Banks"], "certificateName");
    expect(height).toBeGreaterThan(1.5 * canvas.heightOf(["Ada"], "certificateName"));
  });
});

describe("a roster that is too wide for its page", () => {
  it("breaks no name within a word", () => {
    const long = (of: string): string => `${of} of the Eastern and Western Counties and the Valleys`;
    const people = Array.from({ length: 12 }, (_, at) => [
      ...["Wilhelmina", at % 3 === 0 ? "Krishnamurthi-Wetherington" : "Merriweatherson"],
      ...["Consultant in palliative medicine", long("Royal Hospital Trust"), long("Region")],
      `someone${String(at)}@eastern-and-western-counties-and-the-valleys.example`,
    ]);
    const headers = ["Forename", "Surname", "Profession", "Organisation", "Region", "E-mail address"];
    const formed = allocateSets(opened(contentOf([headers, ...people])), {
      ...{ reform: false, today: "2026-08-20", settings: { targetSize: 6 } },
    });
    const roster = planWorkbook({ ...formed, notices: [], setSheets: "auto" }).sheets.find(
      ({ key }) => key === "roster",
    );
    const [, surnames = 0, , organisations = 0] = roster?.columnWidths ?? [];
    expect(organisations).toBeLessThan(textWidth(long("Royal Hospital Trust")));
    expect(surnames).toBeGreaterThanOrEqual(textWidth("Krishnamurthi-Wetherington") + 2);
  });
});
