import type { MeetingId, MemberId, SetIndex, SetNumber } from "../../src/programme";
import type { IsoDate } from "../../src/sheet";

describe("ids and days", () => {
  it("are refused by the compiler where another kind is wanted", () => {
    const [meeting, place]: [MeetingId, SetIndex] = ["M1", 0];
    // @ts-expect-error a meeting is no member: `npm run types` fails if this is accepted
    const member: MemberId = meeting;
    // @ts-expect-error places of sets are counted from 0, their numbers from 1
    const set: SetNumber = place;
    // @ts-expect-error text is read as a day first
    const day: IsoDate = String(member);
    expect([member, set, day]).toEqual(["M1", 0, "M1"]);
  });
});
