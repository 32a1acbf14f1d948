import { setSizes } from "../../src/seating";
import { Refusal } from "../../src/programme";

const usual = { targetSize: 10, maxSize: 11, leftOut: 0 };

describe("set sizes", () => {
  it.each([
    [4, [4]],
    [9, [9]],
    [13, [7, 6]],
    [23, [8, 8, 7]],
    [25, [9, 8, 8]],
    [60, [10, 10, 10, 10, 10, 10]],
    [118, [...Array<number>(10).fill(10), 9, 9]],
    [123, [11, 11, 11, ...Array<number>(9).fill(10)]],
  ])("divides %i members into %j", (members, sizes) => {
    expect(setSizes(members, usual).sizes).toEqual(sizes);
  });

  it("keeps the largest within the most and sizes within one, for every number of members", () => {
    for (let members = 4; members <= 1200; members++) {
      const { sizes, setCount } = setSizes(members, usual);
      expect(sizes).toHaveLength(setCount);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(members);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(11);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it("shows what one set fewer and one more would give", () => {
    expect(setSizes(60, usual).fewer?.sizes).toEqual([12, 12, 12, 12, 12]);
    expect(setSizes(60, usual).more?.sizes).toEqual([9, 9, 9, 9, 8, 8, 8]);
    expect(setSizes(7, usual)).toMatchObject({ fewer: null, more: null });
  });

  it.each([0, 3])("refuses %i members", (members) => {
    expect(() => setSizes(members, { ...usual, leftOut: 2 })).toThrow(Refusal);
  });

  it("warns below the target size", () => {
    expect(setSizes(7, usual).notices.map(({ problem }) => problem.code)).toEqual(["one-small-set"]);
    expect(setSizes(10, usual).notices).toEqual([]);
  });
});
