import fc from "fast-check";
import { isEqual, shareEqual } from "../../src/sheet";

const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, 1, "", "a", undefined),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom("a", "b", "c"), tie("value"), { noNullPrototype: true }),
    fc.array(fc.tuple(fc.constantFrom("a", "b", 1), tie("value"))).map((entries) => new Map(entries)),
    fc.array(fc.constantFrom("a", "b", 1)).map((each) => new Set(each)),
  ),
})).value;

/** Jest's structuredClone makes maps and sets of another realm. */
function copyOf(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copyOf(each)]));
  if (value instanceof Set) return new Set(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copyOf(each)]));
}

describe("sharing what is equal", () => {
  it("gives what is there now, whatever was there before", () => {
    fc.assert(
      fc.property(data, data, (before, now) => {
        const copies = [copyOf(before), copyOf(now)];
        expect(shareEqual(before, now)).toStrictEqual(copies[1]);
        expect([before, now]).toStrictEqual(copies);
      }),
    );
  });

  it("gives the object of before for what is equal to it", () => {
    fc.assert(
      fc.property(data, (before) => {
        const now: unknown = copyOf(before);
        expect(isEqual(before, now)).toBe(true);
        expect(Object.is(shareEqual(before, now), before)).toBe(true);
      }),
    );
  });

  it("keeps the parts that are equal, and only those", () => {
    const before = { kept: [{ a: 1 }], changed: [{ a: 1 }, { a: 2 }] };
    const now = { kept: [{ a: 1 }], changed: [{ a: 1 }, { a: 3 }] };
    const shared = shareEqual(before, now);
    expect(shared.kept).toBe(before.kept);
    expect(shared.changed[0]).toBe(before.changed[0]);
    expect(shared).toEqual(now);
  });
});
