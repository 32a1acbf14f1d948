import { cancelMeeting, moveMember, rescheduleMeeting } from "../../src/attendance";
import { participationCertificates, printedRegisters } from "../../src/sharing";
import { smallProgramme } from "../small-programme";

describe("a printed register", () => {
  it("lists who was in the set on the day, with what is already known", () => {
    const programme = moveMember(smallProgramme(["P.", "..", "A."]), "M001", 2, "2026-10-01");
    const [setOne, setTwo] = printedRegisters(programme, "M1");
    expect(setOne).toMatchObject({
      ...{ setName: "Set 1", meetingId: "M1", date: "2026-09-08", facilitators: [], room: "" },
      ...{ sessionStart: 900, sessionEnd: 990 },
      rows: [
        { memberId: "M001", name: "Member 1", code: "P", toReconfirm: false },
        { memberId: "M003", name: "Member 3", code: "A", toReconfirm: false },
      ],
    });
    expect(setTwo?.rows.map(({ name }) => name)).toEqual(["Member 2"]);
    expect(printedRegisters(programme, "M2").map(({ rows }) => rows.length)).toEqual([1, 2]);
  });

  it("marks an apology for another day, and there is none for a cancelled meeting", () => {
    const moved = rescheduleMeeting(smallProgramme(["A"]), "M1", { date: "2026-09-15" });
    expect(printedRegisters(moved, "M1")[0]?.rows[0]?.toReconfirm).toBe(true);
    expect(printedRegisters(cancelMeeting(moved, "M1"), "M1")).toEqual([]);
  });
});

describe("certificates of participation", () => {
  it("say the days and the time of everybody who came", () => {
    const programme = cancelMeeting(smallProgramme(["PLA.", "AUAA", "..P."]), "M4");
    expect(participationCertificates(programme, "2026-12-31")).toEqual([
      {
        ...{ memberId: "M001", name: "Member 1", programmeName: "Action Learning Sets" },
        ...{ dates: ["2026-09-08", "2026-10-13"], minutes: 300 },
      },
      {
        ...{ memberId: "M003", name: "Member 3", programmeName: "Action Learning Sets" },
        ...{ dates: ["2026-11-10"], minutes: 150 },
      },
    ]);
  });

  it("leave out a day that was recorded in advance", () => {
    const [made] = participationCertificates(smallProgramme(["PP."]), "2026-10-12");
    expect(made).toMatchObject({ dates: ["2026-09-08"], minutes: 150 });
    expect(participationCertificates(smallProgramme([".P."]), "2026-10-12")).toEqual([]);
  });
});
