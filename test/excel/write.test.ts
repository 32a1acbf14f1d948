import { savedPlan } from "../excel-host/files/saved-plan";
import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, liveExcel, type LiveExcel } from "./live-programme";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => {
  live.close();
});

describe("a plan written into the emulated Excel", () => {
  it("is there sheet by sheet, and the roster beside it is untouched", async () => {
    const { host } = live;
    host.open(openContent(contentOf(rosterRows(60))));
    const orig = host.send.bind(host); host.send = async (b: string, f: number) => { const r = await orig(b, f); (globalThis as any).bodies ??= []; (globalThis as any).bodies.push(b); return r; };
    const plan = await allocateLive(host, live.open());
    require("fs").writeFileSync("/tmp/bodies.json", JSON.stringify((globalThis as any).bodies));
    const saved = savedPlan(host.book);
    expect(saved.sheets.map(({ name }) => name)).toEqual(["Members", ...plan.sheets.map(({ name }) => name)]);
  });
});
