import fc from "fast-check";
import { pagesOf, pagesOfList } from "../../src/workbook/draw/page-breaks";
import { pageHeight } from "../../src/workbook/draw/page-fit";

const widths = [50, 50];
const common = { orientation: "portrait", titleRows: null, titleColumns: 0, widths } as const;

/** Rows of a list with blocks of a few rows here and there, none reaching into another. */
const sheet = fc
  .array(fc.record({ gap: fc.nat({ max: 40 }), rows: fc.integer({ min: 2, max: 20 }) }), { maxLength: 12 })
  .map((parts) => {
    const heights: number[] = [];
    const blocks = parts.map(({ gap, rows }) => {
      const top = heights.push(...Array.from({ length: gap + rows }, () => 15)) - rows;
      return { top, bottom: heights.length - 1 };
    });
    return { heights: [...heights, 15], blocks };
  });

describe("the pages of a sheet", () => {
  it("end where nothing that belongs together is torn, and hold what they promise", () => {
    fc.assert(
      fc.property(sheet, ({ heights, blocks }) => {
        const pages = pagesOf({ ...common, heights, blocks });
        const { breaksAfter = [], scale = 100 } = pages;
        for (const row of breaksAfter) {
          expect(blocks.filter(({ top, bottom }) => top <= row && bottom > row)).toEqual([]);
        }
        const ends = [...breaksAfter, heights.length - 1];
        ends.forEach((end, page) => {
          const rows = heights.slice((ends[page - 1] ?? -1) + 1, end + 1);
          if (pages.pagesDown === undefined) {
            expect(rows.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
              pageHeight("portrait", scale),
            );
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it("tear a block that is longer than a page rather than leave one blank", () => {
    const heights = Array.from({ length: 200 }, () => 15);
    const { breaksAfter = [] } = pagesOf({ ...common, heights, blocks: [{ top: 3, bottom: 190 }] });
    expect(breaksAfter[0]).toBeGreaterThan(40);
  });

  it("leave no half of a page blank for a block beside another", () => {
    const heights = [...Array.from({ length: 10 }, () => 15), ...Array.from({ length: 16 }, () => 52)];
    const blocks = [
      { top: 7, bottom: 19 },
      { top: 22, bottom: 33 },
      { top: 14, bottom: 25 },
    ];
    const rest = Array.from({ length: 10 }, () => 15);
    const { breaksAfter } = pagesOf({ ...common, heights: [...heights, ...rest], blocks });
    expect(breaksAfter).toEqual([21]);
  });

  it("are shared out evenly only so far as nothing more is torn", () => {
    const heights = Array.from({ length: 569 }, () => 15);
    const block = { top: 2, bottom: 60 };
    const alone = pagesOf({ ...common, heights, blocks: [] }).breaksAfter ?? [];
    const { breaksAfter = [] } = pagesOf({ ...common, heights, blocks: [block] });
    expect(breaksAfter).toHaveLength(alone.length);
    expect(breaksAfter.filter((end) => end >= block.top && end < block.bottom)).toEqual([]);
    expect(heights.length - 1 - (breaksAfter.at(-1) ?? 0)).toBeGreaterThanOrEqual(4);
  });

  it("tear a loose block where it would cost a page, and no other", () => {
    const heights = Array.from({ length: 100 }, () => 15);
    const loose = { top: 40, bottom: 80, isLoose: true } as const;
    expect(pagesOf({ ...common, heights, blocks: [loose] }).breaksAfter).toEqual([39]);
    const longer = [...heights, ...heights].slice(0, 125);
    expect(pagesOf({ ...common, heights: longer, blocks: [loose] }).breaksAfter).toHaveLength(1);
    const fixed = { top: loose.top, bottom: loose.bottom };
    expect(pagesOf({ ...common, heights: longer, blocks: [fixed] }).breaksAfter?.[0]).toBe(39);
  });

  it("is one where everything can be read on one", () => {
    const heights = Array.from({ length: 50 }, () => 15);
    expect(pagesOf({ ...common, heights, blocks: [] })).toEqual({ pagesAcross: 1, pagesDown: 1 });
  });
});

/** A list under a header of two rows, which is repeated. */
const list = fc.integer({ min: 1, max: 400 }).map((rows) => Array.from({ length: rows + 2 }, () => 15));

describe("the pages of a list", () => {
  const facts = {
    orientation: "landscape",
    titleRows: { first: 0, last: 1 },
    titleColumns: 0,
    widths,
  } as const;

  it("end in a few rows at least, or are ended by the program that prints them", () => {
    fc.assert(
      fc.property(list, fc.constantFrom(undefined, 82), (heights, scale) => {
        const pages = pagesOfList({ ...facts, heights }, scale);
        const breaks = pages.breaksAfter ?? [];
        const room = pageHeight("landscape", pages.scale ?? 100) * 0.98;
        const perPage = Math.floor(room / 15) - 2;
        const onLast =
          heights.length - 1 - (breaks.at(-1) ?? Math.floor((heights.length - 3) / perPage) * perPage + 1);
        expect(onLast).toBeGreaterThanOrEqual(Math.min(heights.length - 2, 4));
        for (const [page, end] of breaks.entries()) {
          expect(end - (breaks[page - 1] ?? 1)).toBeLessThanOrEqual(perPage);
        }
      }),
    );
  });

  it("are in smaller print where that saves one", () => {
    const rows = (count: number): number[] => Array.from({ length: count }, () => 15);
    expect(pagesOfList({ ...facts, heights: rows(30) })).toEqual({ pagesAcross: 1 });
    expect(pagesOfList({ ...facts, heights: rows(42) })).toEqual({ pagesAcross: 1, scale: 82 });
  });
});
