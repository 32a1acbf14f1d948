import { allocateSets } from "../../src/actions";
import { planWorkbook } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { expectPlansSurvive } from "./expect-plan-survives";

describe("facilitators named on their sheet", () => {
  it("stand on the sets' sheets and the Overview as LibreOffice looks them up, co-facilitators too", async () => {
    const { programme, certificate } = allocateSets(contentOf(rosterRows(30)), {
      ...{ duplicates: "keep", hiddenRows: "include", newId: () => "programme-1" },
      ...{ reform: false, today: "2026-08-20" },
    });
    const facilitators = [
      { name: "Hannah Brook", setNumber: 2 },
      { name: "Tom Ellery", setNumber: 1 },
      { name: "Grace Adeyemi", setNumber: 2 },
      { name: "", setNumber: 3 },
    ].map((each) => ({
      ...each,
      ...{ organisation: `Home of ${each.name}`, email: "", available: true, mostSets: 2, notes: "" },
    }));
    const plan = planWorkbook({
      programme: { ...programme, facilitators },
      ...{ certificate, notices: [], setSheets: "auto" },
    });
    await expectPlansSurvive([plan]);
  });
});
