import fc from "fast-check";
import { lookUpMember, nameForm, namesPart, type Lookup } from "../../src/programme";

describe("the form of a name", () => {
  it.each([
    ["Ada Okafor", "Okafor, Ada"],
    ["Ada Okafor", "  OKAFOR,Ada "],
    ["Ada Okafor", "Dr Okafor, Ada"],
    ["Ada Okafor", "Okafor, Dr Ada"],
    ["Ada Okafor", "Okafor , Ada"],
    ["Bo Birch", "Dr Bo Birch"],
    ["Bo Birch", "Prof. Sir Bo Birch"],
    ["Bo Birch", "Dr.Bo Birch"],
    ["Bo Birch", "Revd Bo Birch"],
    ["Siân O’Neill", "Sia\u0302n O'Neill"],
  ])("is the same for %s and %s", (a, b) => {
    expect(nameForm(b)).toBe(nameForm(a));
  });

  it.each([
    ["Bo Birch", "Bob Birch"],
    ["Drew Birch", "Ew Birch"],
    ["Missy Birch", "Y Birch"],
    ["Sirö Birch", "ö Birch"],
    ["Bo Birch", "Bo Birch, MBE"],
    ["Dr", "Prof"],
  ])("is different for %s and %s", (a, b) => {
    expect(nameForm(b)).not.toBe(nameForm(a));
  });

  it("of a form is that form", () => {
    const part = fc.constantFrom("dr", "Prof.", "Ada", "Okafor", ",", " ", "O’Neill", "(Bo)", "MBE", "-");
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }).map((parts) => parts.join(" ")),
        (typed) => {
          expect(nameForm(nameForm(typed))).toBe(nameForm(typed));
        },
      ),
    );
  });
});

describe("looking people up", () => {
  const people = [
    { id: "A1", name: "Okafor, Ada" },
    { id: "A2", name: "Dr Bo Birch" },
    { id: "A3", name: "Birch, Bo" },
    { id: "A4", name: "A1" },
    { id: "A5", name: "" },
  ];
  const lookUp = lookUpMember(people);
  const ids = (lookup: Lookup<{ readonly id: string }>): readonly string[] =>
    lookup.found === "one"
      ? [lookup.person.id]
      : lookup.found === "several"
        ? lookup.people.map(({ id }) => id)
        : [];

  it.each([
    ["Ada Okafor", ["A1"]],
    [" a1 ", ["A1"]],
    ["Bo Birch", ["A2", "A3"]],
    ["Prof Bo Birch", ["A2", "A3"]],
    ["Birch, Bo", ["A3"]],
    ["dr bo birch", ["A2"]],
    ["a3", ["A3"]],
    ["Ada", []],
    ["", []],
    [" ", []],
  ])("finds for “%s” whom it names", (typed, found) => {
    expect(ids(lookUp(typed))).toEqual(found);
  });

  it("finds a name by any part of it, as it is written or as it is said", () => {
    for (const part of ["ada okafor", "Okafor, A", "ADA", "kafor", "Dr Ada Okafor", "", " "]) {
      expect([part, namesPart(part, "Okafor, Ada")]).toEqual([part, true]);
    }
    expect(namesPart("Ada Birch", "Okafor, Ada")).toBe(false);
  });
});
