import { strings } from "../../src/taskpane/strings";
import { helpStrings } from "../../src/taskpane/strings/help";

describe("what Help says of Undo", () => {
  const text = helpStrings.sections.find(({ heading }) => heading === "Undo")?.text.join(" ");

  it("tells Excel's own from the pane's, and names the button to press after it", () => {
    expect(text).toContain("Excel's own Undo (Ctrl+Z, on a Mac ⌘Z)");
    expect(text).toContain(strings.changed.read);
  });
});
