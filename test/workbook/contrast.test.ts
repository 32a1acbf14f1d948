import { backgrounds } from "../../src/taskpane/access/access-choices";
import { styles, tabColours, type StyleFormat } from "../../src/workbook";

/** WCAG 2.2's contrast of two colours of six hexadecimal digits. */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe("text stands out from its fill", () => {
  // A certificate's edge is a fill without text.
  const withText = Object.entries(styles).filter(([name]) => name !== "edge");

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
