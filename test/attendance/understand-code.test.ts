import fc from "fast-check";
import { blanks, understandCode } from "../../src/attendance";

describe("reading a cell of the tracker", () => {
  it.each([
    ["P", "P"],
    ["p", "P"],
    [" P ", "P"],
    ["present", "P"],
    ["\u00A0Present\u200B", "P"],
    ["late", "L"],
    ["l", "L"],
    ["Apologies", "A"],
    ["apology", "A"],
    ["u", "U"],
    ["No  apology", "U"],
    ["-", "–"],
    ["–", "–"],
    ["—", "–"],
    ["−", "–"],
    ["Not due", "–"],
    ["\tno\nApology\u202F", "U"],
    ["n o t\u00A0due", "–"],
  ])("takes %j for %s", (typed, code) => {
    expect(understandCode(typed)).toEqual({ code, notUnderstood: null });
  });

  it.each([1, 0, "1", "?", "P?", "PL", "P|PRESENT", "\u2009P", "x", "absent", true])(
    "takes %j for no code and keeps it",
    (typed) => {
      expect(understandCode(typed)).toEqual({
        code: null,
        notUnderstood: String(typed).replace("true", "TRUE"),
      });
    },
  );

  it.each([null, "", "  ", "\u00A0"])("takes %j for not recorded", (typed) => {
    expect(understandCode(typed)).toEqual({ code: null, notUnderstood: null });
  });

  it("loses nothing that was typed: it is a code, blank, or kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 6 }), (typed) => {
        const { code, notUnderstood } = understandCode(typed);
        if (code === null && notUnderstood === null)
          expect([...typed].filter((each) => each > "\u001F" && !blanks.includes(each))).toEqual([]);
        if (notUnderstood !== null) expect(notUnderstood).toBe(typed);
        if (code !== null) expect(understandCode(code)).toEqual({ code, notUnderstood: null });
      }),
    );
  });
});
