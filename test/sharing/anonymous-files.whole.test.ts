import { anonymiseProgramme } from "../../src/commands";
import { planWorkbook, type WorkbookPlan } from "../../src/workbook";
import { packageTexts, readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { anonymousCopy, contextOf, fileOf } from "./anonymous-copy";
import { peopledProgramme } from "./peopled-programmes";

describe("an anonymous copy", () => {
  it.each([1, 2, 3, 4, 5, 6])(
    "holds nobody's name in any part of the file, and every count and rate as before (%s)",
    async (seed) => {
      const { leaks, before, after } = await anonymousCopy(seed);
      expect(leaks).toEqual([]);
      expect(after).toEqual(before);
    },
  );

  it("is refused while somebody's name is in any part of it", async () => {
    const peopled = peopledProgramme(7);
    const read = opened(await readWorkbook(await fileOf(peopled), "sets.xlsx"));
    const made = anonymiseProgramme(read, { organisations: "few", keepTexts: false }, contextOf(7));
    const { programme, certificate } = made;
    const plan = planWorkbook({ programme, certificate, notices: [], setSheets: "auto" });
    const [member] = read.programme.members;
    if (!member) throw new Error("There are members.");
    made.refuseNamesIn(packageTexts(await writeWorkbook(plan)));
    for (const [at, planted] of plantings(plan, member.name, member.email ?? "").entries()) {
      const texts = packageTexts(await writeWorkbook(planted));
      const refused = refusalOf(() => {
        made.refuseNamesIn(texts);
      });
      expect([at, refused]).toEqual([at, "name-left"]);
    }
  });
});

/** A name or address once in each kind of place: properties, cells, headings, names, comments, feet of pages, charts. */
function plantings(plan: WorkbookPlan, name: string, email: string): readonly WorkbookPlan[] {
  const [first, ...rest] = plan.sheets;
  if (!first) throw new Error("A workbook has sheets.");
  const inFirst = (changes: Partial<typeof first>): WorkbookPlan => ({
    ...plan,
    sheets: [{ ...first, ...changes }, ...rest],
  });
  const [forename = "", ...surname] = name.split(" ");
  return [
    { ...plan, title: `for ${name}` },
    { ...plan, description: email.toUpperCase() },
    inFirst({ rows: [...first.rows, [{ value: `ask ${surname.join(" ")}, ${forename}` }]] }),
    inFirst({ name: name.slice(0, 31) }),
    inFirst({ charts: first.charts.map((chart) => ({ ...chart, altText: `drawn by ${name}` })) }),
    { ...plan, names: plan.names.map((each, at) => (at === 0 ? { ...each, comment: name } : each)) },
    {
      ...plan,
      sheets: plan.sheets.map((sheet) => ({
        ...sheet,
        validations: sheet.validations.map((validation) => ({ ...validation, prompt: name })),
      })),
    },
  ];
}
