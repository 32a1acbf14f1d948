import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const howTo = path.join("docs", "how-to");
const pages = ["ARCHITECTURE.md", ...readdirSync(howTo).map((name) => path.join(howTo, name))];
const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join("src", file), "utf8"));

/** What stands in backquotes, outside of blocks of code. */
function quoted(page: string): string[] {
  const text = readFileSync(page, "utf8").replace(/^```.*?^```/gms, "");
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, name = ""]) => name);
}

describe("the pages that lead through the code", () => {
  it.each(pages)("%s names files that are there", (page) => {
    const files = quoted(page).filter((name) => /^(?:src|test|docs)\/[\w./-]+$/.test(name));
    expect(files.filter((file) => !existsSync(path.resolve(file)))).toEqual([]);
  });

  it("name functions that are there on every step of the walks", () => {
    const names = quoted(path.join(howTo, "architecture.md")).filter((name) => /^\w+$/.test(name));
    const isThere = (name: string): boolean => {
      const declared = new RegExp(
        `\\b(?:function\\*?|class|const|interface|type) ${name}\\b|^ +(?:readonly |async |\\*)*${name}\\??[(:]`,
        "m",
      );
      return source.some((text) => declared.test(text));
    };
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !isThere(name) && !/^[A-Z]$/.test(name))).toEqual([]);
  });
});
