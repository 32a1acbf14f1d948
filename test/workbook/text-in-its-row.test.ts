import { SheetCanvas } from "../../src/workbook/draw/sheet-canvas";

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
