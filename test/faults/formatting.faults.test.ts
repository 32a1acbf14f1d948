import { liveExcel, type LiveExcel } from "../excel/live-programme";
import { errorCodes } from "../excel-host/model/host-error";
import { formattingRefusals } from "./formatting-refusals";

let live: LiveExcel;
beforeAll(async () => {
  live = await liveExcel();
});
afterAll(() => live.close());

/** One in so many calls is tried here, and all of them with every code in `npm run proof -- formatting`. */
const sampled = 9;

describe("a call that formats, refused by Excel", () => {
  it("leaves the contents whole, is told, and is made up for at the next try", async () => {
    const { members, refuse } = await formattingRefusals(live, "allocate");
    expect(members.length).toBeGreaterThan(60);
    const tried = members.filter((_, index) => index % sampled === 0);
    for (const [index, member] of tried.entries()) {
      const codes = errorCodes.slice(index % errorCodes.length);
      expect([member, (await refuse(member, codes)).wrong]).toEqual([member, []]);
    }
  });

  it("leaves the rules of sheets that are written where they are", async () => {
    const { refuse } = await formattingRefusals(live, "allocate into another number of sets");
    const refused = await refuse("worksheets.getRange.conditionalFormats.add", ["InvalidOperation"]);
    expect(refused.wrong).toEqual([]);
  });

  it("is made up for when it is refused a single time, whichever call it is", async () => {
    const { calls, refuseCall } = await formattingRefusals(live, "allocate");
    for (const part of [0.07, 0.31, 0.52, 0.73, 0.98]) {
      const call = Math.floor(calls * part);
      expect([call, await refuseCall(call, "GeneralException")]).toEqual([call, []]);
    }
  });
});
