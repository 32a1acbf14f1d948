import { defaultSettings } from "../../src/programme";
import { setPack } from "../../src/sharing";
import { packFileNames } from "../../src/workbook";
import { smallProgramme } from "../small-programme";

const options = { madeOn: "2026-08-20", contact: "Office", withEmail: false } as const;

function namesFor(programmeName: string): string[] {
  const programme = smallProgramme(["P", "P"], { settings: { ...defaultSettings, programmeName } });
  return packFileNames(programme.sets.map((set) => setPack(programme, set, options)));
}

describe("the file of a pack", () => {
  it.each(["Stroke network ".repeat(40), "脳卒中ネットワーク".repeat(40), "⁂"])(
    "names its set and fits every file system, whatever the programme is called",
    (programmeName) => {
      for (const [index, name] of namesFor(programmeName).entries()) {
        expect(name).toMatch(new RegExp(`Set ${String(index + 1)}\\.xlsx$`));
        expect(Buffer.byteLength(name)).toBeLessThan(256);
      }
    },
  );

  it("has the programme and the set", () => {
    expect(namesFor("Stroke network 2026/27")).toEqual([
      "Stroke network 2026 27 - Set 1.xlsx",
      "Stroke network 2026 27 - Set 2.xlsx",
    ]);
  });
});
