import { withdrawMember } from "../../src/attendance";
import { printedRegisters, setPack } from "../../src/sharing";
import { planPack, planWorkbook, type SheetPlan } from "../../src/workbook";
import { registerPages } from "../../src/workbook/report/register-pages";
import { smallProgramme } from "../small-programme";

const whole = withdrawMember(smallProgramme(["P...", "P...", "A...", "P..."]), "M001", "2026-10-20");
const certificate = {
  ...{ memberCount: 4, sizesEven: true, groups: [], uneven: 0 },
  sets: [1, 2].map((number) => ({ number, size: 2 })),
  ...{ worstSet: null, shortfalls: [] },
};
const mark = "Member 1 (last day Tuesday 20 October 2026)";

function textsOf(sheet: SheetPlan | undefined): string[] {
  return (sheet?.rows ?? []).flatMap((cells) =>
    cells.flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])),
  );
}

describe("somebody who has left", () => {
  const plan = planWorkbook({ programme: whole, certificate, notices: [], setSheets: true });
  const sheet = (key: string) => textsOf(plan.sheets.find((each) => each.key === key)).join("\n");

  it("is marked on the set's sheet, and counted as such there and on the Overview", () => {
    expect(sheet("set-1")).toContain("Left 20 Oct 2026");
    expect(sheet("set-1")).toContain("Listed here: 2 members, 1 has left.");
    expect(sheet("set-2")).toContain("Listed here: 2 members. ");
    expect(sheet("overview")).toContain("4 members, 1 has left. 2 sets: 2 in each.");
    expect(sheet("overview")).toContain("In the Roster now: 4 members, 1 has left; 0 of them without a set.");
  });

  it("is marked in the set's pack and on registers up to their last day", () => {
    const [set] = whole.sets;
    if (!set) throw new Error("There are two.");
    const pack = planPack(setPack(whole, set, { madeOn: "2026-10-01", contact: "", withEmail: false }));
    const own = (key: string) => textsOf(pack.sheets.find((each) => each.key === key)).join("\n");
    expect(own("roster")).toContain(`2 members, 1 has left: ${mark}.`);
    expect(own("register")).toContain(mark);
    const [october, november] = ["M2", "M3"].map((id) => registerPages(printedRegisters(whole, id), false));
    expect(textsOf(october?.[0])).toContain(mark);
    expect(textsOf(november?.[0]).join("\n")).not.toContain("Member 1");
  });
});
