import { rescheduleMeeting, withdrawMember } from "../../src/attendance";
import { chaseList } from "../../src/sharing";
import { member, smallProgramme } from "../small-programme";

describe("the chase list", () => {
  it("is empty when there is nobody to write to", () => {
    expect(chaseList(smallProgramme(["PP", "PA"]), "2026-12-01")).toEqual([]);
  });

  it("has a neutral text for each member with whom a conversation is due", () => {
    const members = [member(1, { email: "one@nhs.example" }), member(2)];
    const programme = smallProgramme(["PAU.", "PPPP"], { members });
    expect(chaseList(programme, "2026-12-01")).toEqual([
      {
        ...{
          about: "misses",
          memberId: "M001",
          name: "Member 1",
          email: "one@nhs.example",
          setNumber: 1,
          writtenOn: null,
        },
        text: [
          "Dear Member 1,",
          "Our record says that you were not at the meetings of Action Learning Sets on Tuesday 13 October 2026 and Tuesday 10 November 2026. If it is wrong, tell us and we will put it right.",
          "If anything would make it easier for you to take part, or if your plans have changed, we should be glad to hear from you. You do not have to give a reason.",
          "The next meeting is on Tuesday 8 December 2026.",
        ].join("\n\n"),
      },
    ]);
    expect(chaseList(withdrawMember(programme, "M001", "2026-11-30"), "2026-12-01")).toEqual([]);
  });

  it("has nobody who has only sent apologies for meetings to come", () => {
    expect(chaseList(smallProgramme(["PAA", "P.."]), "2026-09-10")).toEqual([]);
  });

  it("asks again about an apology for another day, until that day", () => {
    const moved = rescheduleMeeting(smallProgramme(["A", "P"].map(() => "A")), "M1", { date: "2026-09-15" });
    const entries = chaseList(moved, "2026-09-10");
    expect(entries.map(({ about, memberId }) => [about, memberId])).toEqual([
      ["apology", "M001"],
      ["apology", "M002"],
    ]);
    expect(entries[0]?.text).toContain("It is now on Tuesday 15 September 2026.");
    expect(chaseList(moved, "2026-09-16")).toEqual([]);
  });

  it("asks the facilitator, or whoever leads the set, for registers that are not complete", () => {
    const facilitators = [
      {
        name: "Fay",
        organisation: "O",
        email: "fay@coach.example",
        setNumber: 1,
        notes: "",
        available: true,
        mostSets: 1,
        id: "",
        from: null,
      },
    ];
    const entries = chaseList(smallProgramme(["P.", ".."], { facilitators }), "2026-10-20");
    expect(entries).toMatchObject([
      { about: "registers", name: "Fay", email: "fay@coach.example", setNumber: 1, writtenOn: null },
      { about: "registers", name: "", email: "", setNumber: 2, writtenOn: null },
    ]);
    expect(entries[0]?.text).toContain("the complete attendance of Set 1 for Tuesday 13 October 2026 yet");
    expect(entries[1]?.text).toMatch(/^Dear facilitator,/);
  });
});
