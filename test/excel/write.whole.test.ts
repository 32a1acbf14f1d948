import { openContent } from "../excel-host/files/open-file";
import { contentOf, rosterRows } from "../workbook-content";
import { allocateLive, liveExcel, type LiveExcel } from "./live-programme";
import { besideEachOther } from "./same-as-file";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

describe("a plan written into the emulated Excel", () => {
  it.each([60, 300])(
    "of %i members is cell by cell, format by format and chart by chart the planned one",
    async (members) => {
      const { host } = live;
      const roster = contentOf(rosterRows(members));
      host.open(openContent(roster));
      const plan = await allocateLive(host, live.open());
      const { planned, saved } = besideEachOther(plan, host.book);
      expect(saved).toEqual(planned);
      const stacks = host.book.sheets.flatMap(({ charts }) =>
        charts.filter(({ type }) => type === "ColumnStacked"),
      );
      expect(new Set(stacks.flatMap(({ series }) => series.map(({ edge }) => edge)))).toEqual(
        new Set(["#FFFFFF"]),
      );
      expect(host.book.sheets[0]?.name).toBe("Members");
      expect(host.requests.every(({ error }) => error === null)).toBe(true);
      expect(live.client.pageErrors).toEqual([]);
    },
  );
});
