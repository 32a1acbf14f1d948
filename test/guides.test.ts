import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const guides = readdirSync("docs").filter((name) => name.endsWith(".md"));
const pages = ["README.md", ...guides.map((name) => path.join("docs", name))];
const pictures = readdirSync(path.join("docs", "pictures"));

/** A picture's text and its file. */
function shownIn(page: string): (readonly [string, string])[] {
  const text = readFileSync(page, "utf8");
  const links = [...text.matchAll(/(?<text>\[[^\]]*\])\((?:docs\/)?pictures\/(?<file>[\w.-]+)\)/g)];
  return links.map(({ groups = {} }) => [groups["text"] ?? "", groups["file"] ?? ""]);
}

describe("the guides' pictures", () => {
  it("are there, each with a text", () => {
    const shown = pages.flatMap(shownIn);
    expect(shown.filter(([text, file]) => !pictures.includes(file) || text === "[]")).toEqual([]);
  });

  it("are all shown somewhere", () => {
    const shown = pages.flatMap((page) => shownIn(page).map(([, file]) => file));
    expect(pictures.filter((file) => !shown.includes(file))).toEqual([]);
  });

  it("show every task of the administrator's guide once", () => {
    const [, ...tasks] = readFileSync(path.join("docs", "administrators-guide.md"), "utf8").split(/^### /m);
    const countOf = (task: string): number => [...task.replace(/^## .*/ms, "").matchAll(/!\[/g)].length;
    expect(tasks.length).toBeGreaterThan(30);
    expect(tasks.filter((task) => countOf(task) !== 1).map((task) => task.split("\n")[0])).toEqual([]);
  });
});
