import { choose, click, closePage, place, typeInto } from "./page";
import { shown } from "./shown";
import { AttendanceScreen } from "../../src/taskpane/attendance/attendance-screen";
import { chooseRegister, enterCode, writeRegister } from "../../src/taskpane/core/attendance-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { change, undo } from "../../src/taskpane/core/session-actions";
import { attendanceStrings } from "../../src/taskpane/strings/attendance";
import { Links } from "../../src/taskpane/meetings/links";
import { select } from "../../src/taskpane/core/selectors";
import { usePaneState } from "../../src/taskpane/parts/use-pane";
import { visitStrings as words } from "../../src/taskpane/strings/visits";
import type { WorkbookView } from "../../src/worker";
import { sayVisitPrivacy } from "../../src/wording";
import { withSets } from "./pane-without-screens";

jest.setTimeout(60_000);
afterAll(closePage);

let pane: Pane;
beforeAll(async () => {
  ({ pane } = await withSets());
});

function view(): WorkbookView {
  const { view: now } = pane.state.session;
  if (!now) throw new Error("There is no workbook.");
  return now;
}
function setAt(at: number): WorkbookView["sets"][number] {
  const set = view().sets[at];
  if (!set) throw new Error("There is no such set.");
  return set;
}
const linesOf = async (setNumber: number): Promise<string[]> =>
  ((await pane.dependencies.engine.call("register", ["M2", setNumber]))?.lines ?? []).map(({ name }) => name);

describe("a visit", () => {
  it("puts the member into the other set's register for that meeting, and one undo takes it back", async () => {
    const [one, two] = [setAt(0), setAt(1)];
    const [member] = one.members;
    if (!member) throw new Error("Nobody is there.");
    await change(pane, { kind: "visit", member: member.id, to: two.number, meetingId: "M2" }, "");
    expect(view().visits).toMatchObject([
      { meetingId: "M2", from: { name: "Set 1" }, to: { name: "Set 2" }, isWholeSet: false },
    ]);
    expect(await linesOf(2)).toContain(`${member.name} (visitor)`);
    expect(await linesOf(1)).not.toContain(member.name);
    await change(pane, { kind: "end-visit", member: member.id, meetingId: "M2" }, "");
    expect(view().visits).toEqual([]);
    await undo(pane);
    expect(view().visits).toHaveLength(1);
    await undo(pane);
    expect(view().visits).toEqual([]);
  });

  it("of a whole set is two sets meeting as one, and codes stay with their members", async () => {
    const [two, three] = [setAt(1), setAt(2)];
    const together = {
      kind: "meet-together",
      guest: three.number,
      host: two.number,
      meetingId: "M2",
    } as const;
    await change(pane, together, "");
    expect(view().visits).toMatchObject([
      { from: { name: "Set 3" }, to: { name: "Set 2" }, isWholeSet: true },
    ]);
    expect(await linesOf(3)).toEqual([]);
    chooseRegister(pane, "M2", 2);
    const text = await shown(pane, AttendanceScreen);
    expect(text).toContain(words.togetherThen("Set 3", "Set 2"));
    const guest = three.members[0]?.id ?? "";
    enterCode(pane, guest, "P");
    await shown(pane, AttendanceScreen, () => writeRegister(pane));
    await change(pane, { kind: "meet-apart", guest: three.number, meetingId: "M2" }, "");
    const lines = (await pane.dependencies.engine.call("register", ["M2", 3]))?.lines ?? [];
    expect(lines.find(({ memberId }) => memberId === guest)?.code).toBe("P");
    await undo(pane);
    await undo(pane);
    await undo(pane);
  });

  it("is entered from the register, with what the other set sees of the visitor", async () => {
    chooseRegister(pane, "M2", 2);
    const member = setAt(0).members[0];
    await shown(
      pane,
      AttendanceScreen,
      () => {
        click(words.add);
      },
      () => {
        expect(place().textContent).toContain(sayVisitPrivacy());
        choose(words.member, member?.id ?? "");
      },
      () => {
        click(words.save);
      },
    );
    expect(pane.state.shell.message?.what).toBe(`${member?.name ?? ""} visits Set 2 at M2.`);
    expect(view().visits).toMatchObject([{ members: [{ id: member?.id }], to: { number: 2 } }]);
    await undo(pane);
  });
});

describe("links of online meetings", () => {
  const OfThisPane = () => {
    const now = usePaneState(select.view);
    return now && <Links view={now} />;
  };

  it("are entered for every set at once, and saved together; rooms stay", async () => {
    await change(
      pane,
      { kind: "rooms", rooms: [{ meetingId: null, setNumber: 1, room: "Oak", capacity: 12, link: "" }] },
      "",
    );
    await shown(
      pane,
      OfThisPane,
      () => {
        typeInto(words.linkForAll, "https://meet.example/all");
      },
      () => {
        click(words.enterForAll);
      },
      () => {
        typeInto(words.link("Set 2"), "https://meet.example/two");
      },
      () => {
        click(words.saveLinks);
      },
    );
    const all = { meetingId: null, room: "", capacity: null, link: "https://meet.example/all" };
    expect(view().rooms).toHaveLength(3);
    expect(view().rooms).toEqual(
      expect.arrayContaining([
        { ...all, setNumber: 1, room: "Oak", capacity: 12 },
        { ...all, setNumber: 2, link: "https://meet.example/two" },
        { ...all, setNumber: 3 },
      ]),
    );
  });

  it("are refused where they are no web address, and what was typed stays", async () => {
    await shown(
      pane,
      OfThisPane,
      () => {
        typeInto(words.link("Set 2"), "room 3");
      },
      () => {
        click(words.saveLinks);
      },
      () => {
        expect(pane.state.shell.message?.tone).toBe("refusal");
        expect([...place().querySelectorAll("input")].map(({ value }) => value)).toContain("room 3");
      },
    );
    expect(view().rooms).toHaveLength(3);
  });
});

describe("apologies for a day that has changed", () => {
  it("are listed in the register, and confirmed one by one", async () => {
    const { pane: own } = await withSets();
    const [member] = own.state.session.view?.sets[0]?.members ?? [];
    if (!member) throw new Error("There are no members.");
    chooseRegister(own, "M2", 1);
    await shown(own, AttendanceScreen, () => {
      enterCode(own, member.id, "A");
    });
    await shown(own, AttendanceScreen, () => writeRegister(own));
    const later = { date: "2026-11-12", speakerStart: 14 * 60 } as const;
    await change(own, { kind: "reschedule", meetingId: "M2", ...later }, "");
    const { inDoubt, confirmOf } = attendanceStrings;
    const text = await shown(own, AttendanceScreen, () => {
      expect(place().textContent).toContain(inDoubt(1));
      click(confirmOf(member.name));
    });
    expect(own.state.shell.message?.what).toBe(`The apology of ${member.name} for M2 is confirmed.`);
    expect(text).not.toContain(inDoubt(1));
  });
});
