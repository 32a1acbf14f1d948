import fc from "fast-check";
import { counted, detail, live, matching, plural, quotedText, speak } from "../../src/words";

afterEach(() => {
  speak();
});

const set = { value: 3, formula: "$B$4" };

describe("a text with what formulas work out", () => {
  it("is a value and the formula for it, from the same words", () => {
    const say = (number: string, others: typeof set) =>
      `look at Set "${number}", ${counted(others, "set", "sets")}`;
    expect(live(() => say(detail(set), { value: 1, formula: "A1" }))).toEqual({
      value: 'look at Set "3", 1 set',
      formula: `"look at Set """&$B$4&""", "&A1&IF(A1=1," set"," sets")`,
    });
  });

  it("is the value alone where the text is for no formula", () => {
    expect(`Set ${detail(set)}, ${counted(set, "set", "sets")}`).toBe("Set 3, 3 sets");
  });

  it("never has a longer text in a formula than Excel takes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), (text) => {
        const parts = [...quotedText(text).matchAll(/"((?:[^"]|"")*)"/g)].map(([, part = ""]) =>
          part.replaceAll('""', '"'),
        );
        expect(parts.join("")).toBe(text);
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(255);
      }),
    );
  });

  it("is found by a criterion, whatever stands in it", () => {
    expect(matching((any) => `~is it ${any}?`)).toBe("~~is it *~?");
  });

  it("chooses the form of any whole number in a language with more than two", () => {
    for (const tag of ["pl", "cy", "ar", "fr", "ga"]) {
      const rules = new Intl.PluralRules(tag);
      const forms = { zero: "0", one: "1", two: "2", few: "3", many: "4", other: "5" };
      speak({ tag, texts: {} });
      const { formula } = live(() => plural({ value: 1, formula: "A1" }, forms));
      const [, digits = "", , choices = ""] = /MID\("(\d+)",1\+(.*?),1\),(.*)\)$/.exec(formula) ?? [];
      const all = choices.split(",").map((each) => each.slice(1, -1));
      for (const value of [...Array(250).keys(), 1000, 1001, 1002, 1011]) {
        const place = value < 100 ? value : 100 + (value % 100);
        const kind = rules.select(value);
        expect([tag, value, all[Number(digits[place]) - 1]]).toEqual([tag, value, forms[kind]]);
      }
    }
  });
});
