import { isoDate, type IsoDate } from "../../src/sheet";
import fc from "fast-check";
import { assignFacilitator, endFacilitator, leadersOn } from "../../src/attendance";
import { makeReport } from "../../src/commands";
import { noFacilitator, type Programme } from "../../src/programme";
import { printedRegisters } from "../../src/sharing";
import { planWorkbook } from "../../src/workbook";
import { opened } from "../opened";
import { refusalOf } from "../refusal-of";
import { after, formed } from "./formed";
import { plannedContent } from "../planned-content";

const ann = { kind: "assign-facilitator", set: 1, facilitator: "Ann Ash", on: null } as const;
const bea = { ...ann, facilitator: "Bea Birch", organisation: "Oakbridge", on: "2026-11-01" as const };
const workbook = formed(24);
const whole = workbook.programme;
const started = after(workbook, ann, bea);
const namesOn = (programme: Programme, set: number, day: IsoDate): string[] =>
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
    const { programme: read } = opened(plannedContent(plan));
    expect(read.facilitators).toEqual(programme.facilitators);
    expect(read.year.facilitatorTerms).toEqual([
      {
        ...{ facilitatorId: "F1", name: "Ann Ash", organisation: "", setNumber: 1 },
        ...{ from: null, until: "2026-10-31" as const },
      },
    ]);
    const set = plan.sheets.find(({ key }) => key === "set-1");
    expect(JSON.stringify(set?.rows)).toContain("Bea Birch");
  });

  it("have the hours of the meetings that they led themselves", () => {
    const held = after(
      { ...workbook, programme: started.programme },
      { kind: "held", meetingId: "M1" },
      { kind: "held", meetingId: "M2" },
      { kind: "held", meetingId: "M3" },
    );
    const { plan } = makeReport(
      held.programme,
      { kind: "facilitator-hours" },
      { today: "2026-12-01" as const },
    );
    const rows = plan.sheets[0]?.rows.map((cells) => cells.map((cell) => cell?.value ?? null));
    expect(rows).toContainEqual(["Ann Ash", null, "Set 1", 2, 3]);
    expect(rows).toContainEqual(["Bea Birch", "Oakbridge", "Set 1", 1, 1.5]);
  });

  it("lead together, end one by one, and whoever ended stays on the list", () => {
    const both = after(workbook, ann, { ...bea, on: null, beside: true });
    expect(namesOn(both.programme, 1, "2026-12-01")).toEqual(["Ann Ash", "Bea Birch"]);
    const end = { kind: "end-facilitator", set: 1, facilitator: "F1", on: "2026-10-31" as const } as const;
    const one = after({ ...workbook, programme: both.programme }, end);
    expect(namesOn(one.programme, 1, "2026-12-01")).toEqual(["Bea Birch"]);
    expect(one.programme.facilitators.find(({ id }) => id === "F1")?.setNumber).toBeNull();
    const none = after({ ...workbook, programme: one.programme }, { ...end, facilitator: null });
    expect(none.notices.map(({ problem }) => problem.details)).toContainEqual({ sets: [1, 2, 3] });
  });

  it("come back under their own ID", () => {
    const again = after({ ...workbook, programme: started.programme }, { ...ann, on: "2026-12-01" as const });
    expect(again.programme.facilitators.find(({ setNumber }) => setNumber === 1)?.id).toBe("F1");
    expect(namesOn(again.programme, 1, "2026-11-10")).toEqual(["Bea Birch"]);
  });

  it("are said when they are not available and still lead a set", () => {
    const away = after(
      { ...workbook, programme: started.programme },
      { kind: "facilitator-available", facilitator: "Bea Birch", available: false },
    );
    expect(away.notices.map(({ problem }) => problem.details)).toContainEqual({
      facilitators: [{ name: "Bea Birch", set: 1 }],
    });
    const left = { ...workbook, programme: away.programme };
    expect(refusalOf(() => after(left, { ...bea, set: 2 }))).toBe("facilitator-not-available");
  });

  it.each([
    ["facilitator-already", bea],
    ["facilitator-busy", { ...bea, set: 2 }],
    ["unknown-set", { ...bea, set: 9 }],
    ["facilitator-not-begun", { ...ann, on: "2026-10-15" as const }],
    [
      "facilitator-not-of-set",
      { kind: "end-facilitator", set: 2, facilitator: null, on: "2026-10-01" as const },
    ],
    ["facilitator-unknown", { kind: "facilitator-available", facilitator: "Cy Cole", available: true }],
  ] as const)("are refused with %s", (code, command) => {
    expect(refusalOf(() => after({ ...workbook, programme: started.programme }, command))).toBe(code);
  });

  it("are asked which one is meant where two have the name", () => {
    const twice = ["a@x.example", "b@x.example"].map((email) => ({
      ...noFacilitator,
      ...{ name: "Ann Ash", email },
    }));
    expect(refusalOf(() => after({ ...workbook, programme: { ...whole, facilitators: twice } }, ann))).toBe(
      "facilitator-ambiguous",
    );
  });

  it("lead on each day whom a diary of the days says, whatever is asked in whichever order of sets", () => {
    const step = fc.record({
      kind: fc.constantFrom("assign", "assign", "beside", "end"),
      set: fc.integer({ min: 1, max: 3 }),
      who: fc.constantFrom("Ann Ash", "Bea Birch", "Cy Cole", "Dee Dunn"),
      later: fc.integer({ min: 1, max: 9 }),
    });
    const dayOf = (day: number): IsoDate => isoDate(2026, 9, 1 + day);
    const days = 200;
    fc.assert(
      fc.property(fc.array(step, { minLength: 15, maxLength: 15 }), (steps) => {
        let programme = whole;
        // By set and day, kept apart from the programme: who leads from that day on, until somebody else is written over it.
        const diary = [1, 2, 3].map(() => Array.from({ length: days }, (): string[] => []));
        let today = 0;
        for (const { kind, set, who, later } of steps) {
          today += later;
          const own = diary[set - 1] ?? [];
          const leading = own[today] ?? [];
          const act = (): Programme =>
            kind === "end"
              ? endFacilitator(programme, { set, facilitator: null, on: dayOf(today - 1) })
              : assignFacilitator(programme, {
                  ...{ set, facilitator: who, on: dayOf(today), beside: kind === "beside" },
                });
          const isElsewhere = diary.some((each) => (each[today] ?? []).includes(who));
          if (kind === "end" ? leading.length === 0 : isElsewhere) {
            expect(refusalOf(act)).not.toBeNull();
            continue;
          }
          programme = act();
          const from = kind === "end" ? [] : kind === "beside" ? [...leading, who] : [who];
          for (let day = today; day < days; day++) own[day] = from;
        }
        const led = diary.map((own, at) =>
          own.map((_, day) =>
            namesOn(programme, at + 1, dayOf(day))
              .toSorted()
              .join(),
          ),
        );
        expect(led).toEqual(diary.map((own) => own.map((names) => names.toSorted().join())));
      }),
      { numRuns: 30 },
    );
  });
});
