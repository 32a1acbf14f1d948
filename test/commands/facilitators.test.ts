import { leadersOn } from "../../src/attendance";
import { makeReport } from "../../src/commands";
import { noFacilitator, type Programme } from "../../src/programme";
import { printedRegisters } from "../../src/sharing";
import { planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { after, formed } from "./formed";

const ann = { kind: "assign-facilitator", set: 1, facilitator: "Ann Ash", on: null } as const;
const bea = { ...ann, facilitator: "Bea Birch", organisation: "Oakbridge", on: "2026-11-01" };
const started = after(formed(24), ann, bea);
const namesOn = (programme: Programme, set: number, day: string): string[] =>
  leadersOn(programme, set, day).map(({ name }) => name);

describe("facilitators", () => {
  it("are replaced from a day on, and meetings before it keep the name of that day", async () => {
    const { programme } = started;
    expect(namesOn(programme, 1, "2026-09-08")).toEqual(["Ann Ash"]);
    expect(namesOn(programme, 1, "2026-10-31")).toEqual(["Ann Ash"]);
    expect(namesOn(programme, 1, "2026-11-01")).toEqual(["Bea Birch"]);
    const registers = ["M2", "M3"].map((id) => printedRegisters(programme, id)[0]?.facilitators);
    expect(registers).toEqual([["Ann Ash"], ["Bea Birch"]]);
    const plan = planWorkbook({ ...started, notices: [], setSheets: true });
    const { programme: read } = opened(await readWorkbook(await writeWorkbook(plan), "sets.xlsx"));
    expect(read.facilitators).toEqual(programme.facilitators);
    expect(read.year.facilitatorTerms).toEqual([
      {
        ...{ facilitatorId: "F1", name: "Ann Ash", organisation: "", setNumber: 1 },
        ...{ from: null, until: "2026-10-31" },
      },
    ]);
    const set = plan.sheets.find(({ key }) => key === "set-1");
    expect(JSON.stringify(set?.rows)).toContain("Bea Birch");
  });

  it("have the hours of the meetings that they led themselves", () => {
    const held = after(
      { ...formed(24), programme: started.programme },
      { kind: "held", meetingId: "M1" },
      { kind: "held", meetingId: "M2" },
      { kind: "held", meetingId: "M3" },
    );
    const { plan } = makeReport(held.programme, { kind: "facilitator-hours" }, { today: "2026-12-01" });
    const rows = plan.sheets[0]?.rows.map((cells) => cells.map((cell) => cell?.value ?? null));
    expect(rows).toContainEqual(["Ann Ash", null, "Set 1", 2, 3]);
    expect(rows).toContainEqual(["Bea Birch", "Oakbridge", "Set 1", 1, 1.5]);
  });

  it("lead together, end one by one, and whoever ended stays on the list", () => {
    const both = after(formed(24), ann, { ...bea, on: null, beside: true });
    expect(namesOn(both.programme, 1, "2026-12-01")).toEqual(["Ann Ash", "Bea Birch"]);
    const end = { kind: "end-facilitator", set: 1, facilitator: "F1", on: "2026-10-31" } as const;
    const one = after({ ...formed(24), programme: both.programme }, end);
    expect(namesOn(one.programme, 1, "2026-12-01")).toEqual(["Bea Birch"]);
    expect(one.programme.facilitators.find(({ id }) => id === "F1")?.setNumber).toBeNull();
    const none = after({ ...formed(24), programme: one.programme }, { ...end, facilitator: null });
    expect(none.notices.map(({ problem }) => problem.details)).toContainEqual({ sets: [1, 2, 3] });
  });

  it("come back under their own ID", () => {
    const again = after({ ...formed(24), programme: started.programme }, { ...ann, on: "2026-12-01" });
    expect(again.programme.facilitators.find(({ setNumber }) => setNumber === 1)?.id).toBe("F1");
    expect(namesOn(again.programme, 1, "2026-11-10")).toEqual(["Bea Birch"]);
  });

  it("are said when they are not available and still lead a set", () => {
    const away = after(
      { ...formed(24), programme: started.programme },
      { kind: "facilitator-available", facilitator: "Bea Birch", available: false },
    );
    expect(away.notices.map(({ problem }) => problem.details)).toContainEqual({
      facilitators: [{ name: "Bea Birch", set: 1 }],
    });
    const workbook = { ...formed(24), programme: away.programme };
    expect(refusalOf(() => after(workbook, { ...bea, set: 2 }))).toBe("facilitator-not-available");
  });

  it.each([
    ["facilitator-already", bea],
    ["facilitator-busy", { ...bea, set: 2 }],
    ["unknown-set", { ...bea, set: 9 }],
    ["facilitator-not-begun", { ...ann, on: "2026-10-15" }],
    ["facilitator-not-of-set", { kind: "end-facilitator", set: 2, facilitator: null, on: "2026-10-01" }],
    ["facilitator-unknown", { kind: "facilitator-available", facilitator: "Cy Cole", available: true }],
  ] as const)("are refused with %s", (code, command) => {
    expect(refusalOf(() => after({ ...formed(24), programme: started.programme }, command))).toBe(code);
  });

  it("are asked which one is meant where two have the name", () => {
    const twice = ["a@x.example", "b@x.example"].map((email) => ({
      ...noFacilitator,
      ...{ name: "Ann Ash", email },
    }));
    expect(refusalOf(() => after(formed(24, { facilitators: twice }), ann))).toBe("facilitator-ambiguous");
  });
});
