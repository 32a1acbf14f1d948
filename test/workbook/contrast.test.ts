import { backgrounds } from "../../src/taskpane/access/access-choices";
import { styles, tabColours, type StyleFormat } from "../../src/workbook";
import { contrast, luminance } from "./contrast";

describe("text stands out from its fill", () => {
  // A certificate's edges are fills without text.
  const withText = Object.entries(styles).filter(([name]) => !/edge$/i.test(name));

  it.each(withText)("by 4.5 to 1 in the style %s", (_, style: StyleFormat) => {
    expect(contrast(style.colour ?? "000000", style.fill ?? "FFFFFF")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(tabColours))("by 4.5 to 1 on a tab that is %s", (_, colour) => {
    // Excel writes in white on a dark tab, in black on a light one.
    const text = luminance(colour) < 0.3 ? "FFFFFF" : "000000";
    expect(contrast(text, colour)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(backgrounds))("by 12 to 1 in the pane, %s", (_, background) => {
    if (background === null) return;
    expect(contrast("000000", background.slice(1))).toBeGreaterThanOrEqual(12);
  });
});
