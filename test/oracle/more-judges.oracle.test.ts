import { language as pseudo } from "../../src/languages/en-XA";
import { speak } from "../../src/words";
import { writeWorkbook } from "../../src/xlsx";
import { filesOfAYear } from "./every-file";
import { misread, readers } from "./readers";
import { differing } from "./differing";
import { recalculatedByIronCalc } from "./second-engine";

const { workbook, packs, reports } = filesOfAYear(24);
const plans = [workbook, ...packs.slice(0, 1), ...packs.slice(-1), ...reports];

describe("every kind of file, in the middle of a year", () => {
  it.each(Object.entries(readers))(
    "is read by %s as written, no sheet hidden but in the workbook",
    async (_, readBy) => {
      for (const plan of plans) {
        const sheets = await readBy(await writeWorkbook(plan));
        const hides = sheets.some(({ isHidden }) => isHidden);
        expect({ title: plan.title, misread: misread(plan, sheets), hides }).toEqual({
          ...{ title: plan.title, misread: [], hides: plan === workbook },
        });
      }
    },
  );

  it("is recalculated by IronCalc to the same values", () => {
    const found = plans.map((plan) => ({ plan, ...recalculatedByIronCalc(plan) }));
    expect(found.flatMap(({ plan, content }) => differing(plan, content))).toEqual([]);
    const compared = found.reduce((sum, each) => sum + each.compared, 0);
    const notJudged = found.flatMap(({ notSupported }) => [...notSupported.values()]);
    expect(notJudged.reduce((sum, each) => sum + each, 0)).toBeLessThan(compared / 30);
  });
});

/** In English again, so that what may differ by the day is known by its words. */
function plain<T>(texts: T): T {
  return JSON.parse(JSON.stringify(texts).replace(/[⟦⟧]/g, "")) as T;
}

describe("every kind of file in a language for tests", () => {
  afterEach(() => {
    speak();
  });

  it("is recalculated by IronCalc to the same words, which other formulas count", () => {
    // No ~ either, which IronCalc does not know to be escaped in a criterion as ~~. Excel and LibreOffice do.
    speak({ ...pseudo, shape: (text) => `⟦${text}⟧` });
    const longer = filesOfAYear(24);
    const found = [longer.workbook, ...longer.packs.slice(0, 1), ...longer.reports].map((plan) => ({
      plan,
      ...recalculatedByIronCalc(plan),
    }));
    expect(found.flatMap(({ plan, content }) => differing(plain(plan), plain(content)))).toEqual([]);
    expect(JSON.stringify(longer.workbook.sheets)).toContain("⟦Conversation due");
  });
});

describe("these judges themselves", () => {
  const { sheets } = workbook;
  const wrong = {
    ...workbook,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((cells) =>
        cells.map((cell) => (cell?.formula !== undefined && cell.value === 4 ? { ...cell, value: 5 } : cell)),
      ),
    })),
  };

  it("object to a value that is another", async () => {
    expect(differing(wrong, recalculatedByIronCalc(wrong).content)).toContainEqual(
      expect.stringMatching(/planned 5, is 4$/),
    );
    for (const readBy of Object.values(readers)) {
      const found = misread(wrong, await readBy(await writeWorkbook(workbook)));
      expect(found[0]).toMatch(/written .*"value":5.*, read .*"value":4/);
    }
  });
});
