import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Translation } from "../../src/languages";
import { language as pseudo } from "../../src/languages/en-XA";
import { strings } from "../../src/taskpane/strings";
import { helpStrings } from "../../src/taskpane/strings/help";
import * as formatting from "../../src/taskpane/strings/say-formatting";
import * as wording from "../../src/wording";
import * as paneSentences from "../../src/wording/pane-sentences";
import { byEnglish, catalogue, counted, listOf, plural, speak } from "../../src/words";

const { sayCount, sayList, sayProblem, sayRule } = wording;

/** A language with few texts: enough to see which ones it has. */
const german: Translation = {
  tag: "de",
  texts: {
    problems: { "nobody-to-add": () => ({ what: "Alle stehen schon im Verzeichnis.", remedy: "" }) },
    pane: { cancel: "Abbrechen", changed: { more: (count) => counted(count, "Änderung", "Änderungen") } },
    "pane.sets": { kinds: { even: "gleichmäßig" } },
    sayCount: (number, noun) => counted(number, noun === "member" ? "Mitglied" : noun, "Mitglieder"),
  },
};

afterEach(() => {
  speak();
});

describe("a catalogue", () => {
  it("gives each text in the language in use when it is asked for", () => {
    const { more } = strings.changed;
    expect(strings.cancel).toBe("Cancel");
    expect(more(2)).toBe("And 2 more changes");
    speak(german);
    expect(strings.cancel).toBe("Abbrechen");
    expect(more(1)).toBe("1 Änderung");
    expect(strings.sets.kinds.even).toBe("gleichmäßig");
    expect(sayCount(1234, "member")).toBe("1.234 Mitglieder");
    expect(sayProblem({ code: "nobody-to-add", details: {} }).what).toBe("Alle stehen schon im Verzeichnis.");
  });

  it("stays English where a language has no text, by English rules", () => {
    speak(german);
    const { english } = catalogue("of this test", { english: (names: string[]) => `with ${listOf(names)}` });
    expect(strings.dismiss).toBe("Dismiss");
    expect(strings.sets.kinds.met).toBe("met before: apart now");
    expect(english(["Ada", "Bea"])).toBe("with Ada and Bea");
    expect(listOf(["Ada", "Bea"])).toBe("Ada und Bea");
  });

  it("may go by the English of texts that stand beside what they are about", () => {
    const checkText = byEnglish("checks");
    speak({ ...german, texts: { ...german.texts, checks: { "Not a date": "Kein Datum" } } });
    expect([checkText("Not a date"), checkText("A whole number")]).toEqual(["Kein Datum", "A whole number"]);
  });

  it("is gone through like the texts themselves", () => {
    expect(Object.keys(strings.sets.undo)).toContain("cleaning");
    expect("cleaning" in strings.sets.undo).toBe(true);
    expect(helpStrings.sections.map(({ heading }) => heading)).toContain("Privacy");
  });
});

describe("the list of catalogues", () => {
  it("has every one there is, so that a language can give its texts", () => {
    const src = path.join(import.meta.dirname, "../../src");
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(path.join(src, file), "utf8").matchAll(/\bcatalogue(?:<.+>)?\(\s*"([^"]+)"/g)].map(
        ([, name = ""]) => name,
      ),
    );
    const byName = { ...wording, ...paneSentences, ...formatting };
    const listed = readFileSync(path.join(src, "languages/index.ts"), "utf8");
    const missing = names.filter(
      (name) => !Object.hasOwn(byName, name) && !new RegExp(`readonly "?${name}"?:`).test(listed),
    );
    expect(missing).toEqual([]);
    // The pane's own part of the problems is a catalogue too, since its page loads no others.
    expect(names.toSorted()).toEqual([...new Set(names), "problems"].toSorted());
  });
});

describe("a language for tests", () => {
  it("brackets every text once, whatever texts it is made of", () => {
    speak(pseudo);
    for (const text of [
      strings.cancel,
      helpStrings.sections[0]?.text[0],
      strings.changed.more(2),
      sayCount(2, "member"),
      sayList(["Ada", "Bea"]),
      sayRule({ kind: "keep-apart", first: "Ada", second: "Bea" }),
      sayProblem({ code: "not-a-time", details: { typed: "x" } }).remedy,
    ]) {
      expect(text).toMatch(/^⟦[^⟦⟧]+⟧$/);
    }
  });
});

describe("the forms a number takes", () => {
  it("are one of 1 and other of everything else", () => {
    fc.assert(
      fc.property(fc.nat(), (number) => {
        expect(plural(number, "is", "are")).toBe(number === 1 ? "is" : "are");
      }),
    );
  });

  it("are as many as a language has", () => {
    speak({ tag: "pl", texts: {} });
    const forms = { one: "zestaw", few: "zestawy", other: "zestawów" };
    expect([1, 3, 5].map((number) => counted(number, forms))).toEqual([
      "1 zestaw",
      "3 zestawy",
      "5 zestawów",
    ]);
  });
});
