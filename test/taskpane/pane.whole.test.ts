import { Refusal } from "../../src/programme";
import { selectMember } from "../../src/taskpane/core/member-actions";
import { chooseReadingOptions, clean } from "../../src/taskpane/core/roster-actions";
import { change, readAgain, undo } from "../../src/taskpane/core/session-actions";
import {
  allocate,
  bringBack,
  chooseOptions,
  discardDraft,
  listEarlier,
  tryAgain,
  writeDraft,
} from "../../src/taskpane/core/sets-actions";
import { start, workWithFiles } from "../../src/taskpane/core/shell-actions";
import { previewCycle, writeCycle } from "../../src/taskpane/core/meetings-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import type { Situation } from "../../src/taskpane/core/shell-slice";
import {
  allPresent,
  enterCode,
  openRegister,
  writeRegister,
} from "../../src/taskpane/core/attendance-actions";
import { openFile } from "../../src/taskpane/open/file-open-workbook";
import { strings } from "../../src/taskpane/strings";
import {
  bytesOf,
  inExcel,
  paneWith,
  today,
  typeOnRoster,
  untilIdle,
  withRoster,
  withSets,
} from "./pane-without-screens";
import { enteredAt, unsaved, type EnteredCodes } from "../../src/taskpane/core/attendance-slice";

/** What waits to be saved in the register that is shown. */
const entered = ({ state: { attendance } }: Pane): EnteredCodes =>
  enteredAt(attendance, attendance.register?.meetingId);

jest.setTimeout(60_000);

describe("the pane without its screens", () => {
  it("takes the workbook up when Office.js comes late, unless somebody works with a file by then", async () => {
    const file = await openFile("small.csv", bytesOf("small.csv"), () => undefined, "out.xlsx");
    for (const goesOn of [false, true]) {
      let tellLate: (situation: Situation) => void = () => undefined;
      const { pane } = paneWith({
        situation: (onLate) => {
          tellLate = onLate;
          return Promise.resolve({ kind: "office-missing" });
        },
        openExcel: () => Promise.resolve({ ...file, kind: "excel" }),
      });
      await start(pane);
      expect(pane.state.shell.situation.kind).toBe("office-missing");
      if (goesOn) workWithFiles(pane);
      tellLate({ kind: "excel", readOnly: false, keepsPage: true });
      await untilIdle(pane);
      expect(pane.state.shell.situation.kind).toBe(goesOn ? "browser" : "excel");
      expect(pane.state.session.view?.memberCount).toBe(goesOn ? undefined : 24);
    }
  });

  it("says what is wrong with a roster without options of the command line, and its cell once", async () => {
    const { pane } = await withRoster("roster-messy.xlsx");
    const refused = pane.state.session.trouble;
    await chooseReadingOptions(pane, { duplicates: "leave-out" });
    const said = [...(refused ? [refused] : []), ...(pane.state.session.view?.notices ?? [])];
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter(({ what, remedy }) => `${what} ${remedy}`.includes("--"))).toEqual([]);
    expect(said.filter(({ what, place }) => place?.cell !== undefined && what.startsWith("Sheet "))).toEqual(
      [],
    );
  });

  it("says that an empty workbook is still empty when it is read again", async () => {
    const { pane } = paneWith({
      situation: () => Promise.resolve({ kind: "excel", readOnly: false, keepsPage: true }),
      openExcel: async () => {
        const file = await openFile("small.csv", bytesOf("small.csv"), () => undefined, "out.xlsx");
        return { ...file, kind: "excel", read: () => Promise.resolve({ sheets: [], names: [] }) };
      },
    });
    await start(pane);
    expect(pane.state.shell.message).toBeNull();
    await readAgain(pane);
    expect(pane.state.shell.message).toMatchObject({ tone: "information" });
  });

  it("shows sets before it writes them, and gives them up on Back", async () => {
    const { pane, saved } = await withRoster();
    expect(pane.state.session.view?.memberCount).toBe(24);
    expect(pane.state.sets.sizes).toMatchObject({ setCount: 3 });
    await chooseOptions(pane, { targetSize: 12 });
    expect(pane.state.sets.sizes).toMatchObject({ setCount: 2 });
    await allocate(pane);
    expect(pane.state.sets.draft?.sets).toHaveLength(2);
    discardDraft(pane);
    expect([pane.state.sets.draft, pane.state.session.view?.sets, saved]).toEqual([null, [], []]);
  });

  it("forms other sets on Try again, and writes the ones that are shown", async () => {
    const { pane, saved } = await withRoster();
    await allocate(pane);
    const first = pane.state.sets.draft?.sets[0]?.members.map(({ name }) => name);
    await tryAgain(pane);
    const second = pane.state.sets.draft?.sets[0]?.members.map(({ name }) => name);
    expect(second).not.toEqual(first);
    await writeDraft(pane);
    expect(saved).toEqual(["out.xlsx"]);
    expect(pane.state.session.view?.sets[0]?.members.map(({ name }) => name).sort()).toEqual(
      [...(second ?? [])].sort(),
    );
    expect(pane.state.shell.message).toMatchObject({ tone: "success" });
  });

  it("says of a preview what it would bring: sets formed, kept, formed anew or brought back", async () => {
    const { pane } = await withRoster();
    const said = (): string => {
      const { draft } = pane.state.sets;
      return draft ? [strings.sets.previewOf(draft), strings.sets.brings(draft)].join(": ") : "";
    };
    await allocate(pane);
    expect(said()).toBe("3 sets formed: ");
    await writeDraft(pane);
    await allocate(pane);
    expect(said()).toBe("3 sets stay as they are: Everyone has a set and keeps it.");
    await tryAgain(pane);
    expect(said()).toMatch(/^3 sets formed again: \d+ of 24 members would be in another set than now.$/);
    await writeDraft(pane);
    await bringBack(pane, 1);
    expect(said()).toMatch(/^3 sets brought back: \d+ of 24 members would be in another set than now.$/);
    discardDraft(pane);
    await typeOnRoster(pane, ["Ada New", "GP", "Trust 1", "ada@members.example"]);
    await allocate(pane);
    expect(said()).toBe("1 member placed: Placed now: Ada New. Everyone else keeps their set.");
  });

  it("tells what came of an allocation apart from what was found in the roster", async () => {
    const { pane } = await withRoster("roster-messy.xlsx");
    await chooseReadingOptions(pane, { duplicates: "leave-out" });
    await allocate(pane);
    const { draft } = pane.state.sets;
    const { view } = pane.state.session;
    const [reached, found] = [draft?.reached ?? [], draft?.found ?? []].map((of) =>
      of.map(({ what }) => what),
    );
    // What the roster leaves open is asked on its screen, and said with the sets as long as it is open.
    expect(found).toEqual(expect.arrayContaining(view?.notices.map(({ what }) => what) ?? []));
    expect(found).toHaveLength((view?.notices.length ?? 0) + (view?.questions.length ?? 0));
    expect(reached?.filter((what) => found?.includes(what))).toEqual([]);
  });

  it("moves, swaps and locks a member, and undoes it", async () => {
    const { pane } = await withSets();
    const sets = (): string[][] =>
      pane.state.session.view?.sets.map(({ members }) => members.map(({ id }) => id)) ?? [];
    const before = sets();
    const member = before[0]?.[0] ?? "";
    await selectMember(pane, member);
    const [partner = ""] = pane.state.sets.picked?.effects?.partners.keys() ?? [];
    expect(pane.state.sets.selectedMember?.why?.set).toBe(1);
    await change(pane, { kind: "move", member, to: 2, on: today }, "moved");
    expect(sets()[1]).toContain(member);
    await undo(pane);
    expect(sets()).toEqual(before);
    await change(pane, { kind: "swap", first: member, second: partner, on: today }, "swapped");
    expect(sets().map(({ length }) => length)).toEqual(before.map(({ length }) => length));
    expect(sets()).not.toEqual(before);
    await change(pane, { kind: "lock", member, locked: true }, "locked");
    const everyone = pane.state.session.view?.sets.flatMap(({ members }) => members) ?? [];
    expect(everyone.filter(({ locked }) => locked).map(({ id }) => id)).toEqual([member]);
  });

  it("lists earlier sets, and brings them back once they were looked at and written", async () => {
    const { pane } = await withSets();
    const names = (): string[][] =>
      pane.state.session.view?.sets.map(({ members }) => members.map(({ name }) => name).sort()) ?? [];
    const first = names();
    await tryAgain(pane);
    await writeDraft(pane);
    expect(names()).not.toEqual(first);
    await listEarlier(pane);
    expect(pane.state.sets.earlier).toHaveLength(1);
    await bringBack(pane, 1);
    await writeDraft(pane);
    expect(names()).toEqual(first);
  });

  it("keeps what is entered in a register until it is saved", async () => {
    const { pane } = await withSets();
    const meeting = pane.state.session.view?.nextMeeting ?? "";
    await openRegister(pane, meeting, 1);
    const [first, second] = pane.state.attendance.register?.lines ?? [];
    enterCode(pane, first?.memberId ?? "", "A");
    allPresent(pane);
    expect(entered(pane)[first?.memberId ?? ""]).toBe("A");
    expect(Object.keys(entered(pane))).toHaveLength(8);
    await writeRegister(pane);
    const codes = new Map(
      pane.state.attendance.register?.lines.map(({ memberId, code }) => [memberId, code]),
    );
    expect([codes.get(first?.memberId ?? ""), codes.get(second?.memberId ?? "")]).toEqual(["A", "P"]);
    expect(entered(pane)).toEqual({});
    enterCode(pane, first?.memberId ?? "", "A");
    expect(entered(pane)).toEqual({});
  });

  it("shows a cycle with its warnings before writing it, until attendance is recorded", async () => {
    const { pane, saved } = await withSets();
    const days = (): string[] => pane.state.session.view?.meetings.map(({ date }) => date) ?? [];
    const before = days();
    const wish = { firstMeeting: "2026-12-22" as const, pattern: "every 4 weeks", count: 3, skipMonths: [] };
    await previewCycle(pane, wish);
    expect(pane.state.meetings.cycle?.preview.meetings.map(({ date }) => date)).toEqual([
      ...["2026-12-22", "2027-01-19", "2027-02-16"],
    ]);
    const told = pane.state.meetings.cycle?.preview.notices.map(({ what }) => what).join(" ");
    expect(told).toContain("18 December and 4 January");
    expect(told).toContain("3 meetings");
    expect([days(), saved]).toEqual([before, ["out.xlsx"]]);
    await writeCycle(pane);
    expect(days()).toEqual(["2026-12-22", "2027-01-19", "2027-02-16"]);
    expect([pane.state.meetings.cycle, pane.state.session.view?.cycleHasBegun]).toEqual([null, null]);
    expect(pane.state.session.view?.settings).toMatchObject({ skipMonths: [], meetingCount: 3 });
    await undo(pane);
    expect(days()).toEqual(before);
    expect(pane.state.session.view?.settings).toMatchObject({ skipMonths: [8], meetingCount: 9 });
    await previewCycle(pane, { ...wish, pattern: "now and then" });
    expect(pane.state.shell.message?.what).toContain("now and then");
    await openRegister(pane, "M1", 1);
    allPresent(pane);
    await writeRegister(pane);
    expect(pane.state.session.view?.cycleHasBegun).toMatchObject({ meetingId: "M1" });
  });

  it("cancels, reinstates, moves and marks meetings, and says once which apologies are to be confirmed", async () => {
    const { pane } = await withSets();
    const second = (): unknown => pane.state.session.view?.meetings.find(({ id }) => id === "M2");
    const planned = second();
    await openRegister(pane, "M2", 1);
    enterCode(pane, pane.state.attendance.register?.lines[0]?.memberId ?? "", "A");
    await writeRegister(pane);
    await change(pane, { kind: "cancel", meetingId: "M2" }, "cancelled");
    expect(second()).toMatchObject({ status: "Cancelled" });
    await undo(pane);
    expect(second()).toEqual(planned);
    await change(pane, { kind: "cancel", meetingId: "M2" }, "cancelled");
    await change(pane, { kind: "reinstate", meetingId: "M2" }, "reinstated");
    expect(second()).toMatchObject({ status: "Planned" });
    const told = (): string => pane.state.shell.notices.map(({ what }) => what).join(" ");
    const toConfirm = "Apologies were given for a day that has changed";
    expect(told()).toContain(toConfirm);
    const to = { date: "2026-12-28" as const, speakerStart: 9 * 60 };
    await change(pane, { kind: "reschedule", meetingId: "M2", ...to }, "moved");
    expect(second()).toMatchObject({ status: "Moved", ...to });
    expect(told()).toContain("bank holiday");
    expect(told()).not.toContain(toConfirm);
    await change(pane, { kind: "held", meetingId: "M1" }, "held");
    expect(pane.state.session.view?.meetings[0]?.status).toBe("Held");
  });

  it("gives a set a room and says when it is too small; withdraws a member", async () => {
    const { pane } = await withSets();
    const booking = { meetingId: null, setNumber: 1, room: "Library", capacity: 3 };
    await change(pane, { kind: "rooms", rooms: [booking] }, "saved");
    expect(pane.state.session.view?.rooms).toEqual([booking]);
    expect(pane.state.shell.notices.map(({ what }) => what).join(" ")).toContain("A room is too small");
    const member = pane.state.session.view?.sets[0]?.members[0]?.id ?? "";
    const lastDay = (): unknown =>
      pane.state.session.view?.sets.flatMap(({ members }) => members).find(({ id }) => id === member)?.left;
    await change(pane, { kind: "withdraw", member, on: "2026-10-01" as const }, "withdrawn");
    expect(lastDay()).toBe("2026-10-01");
    await undo(pane);
    expect(lastDay()).toBeNull();
  });

  it("plans a cycle on chosen days, or up to a last day, and adds and describes single meetings", async () => {
    const { pane } = await withSets();
    const meetings = () => pane.state.session.view?.meetings ?? [];
    await previewCycle(pane, { days: ["2026-10-06", "2026-09-22"], sessionMinutes: 120 });
    await writeCycle(pane);
    expect(meetings().map(({ id, date, sessionMinutes }) => [id, date, sessionMinutes])).toEqual([
      ["M1", "2026-09-22", 120],
      ["M2", "2026-10-06", 120],
    ]);
    const wish = {
      firstMeeting: "2026-09-22" as const,
      pattern: "",
      skipMonths: [12],
      until: "2027-01-31" as const,
    };
    await previewCycle(pane, wish);
    expect(pane.state.meetings.cycle?.preview.meetings).toHaveLength(4);
    await writeCycle(pane);
    await change(pane, { kind: "add-meetings", days: ["2027-02-16"] }, "added");
    expect(meetings().at(-1)).toMatchObject({ id: "M5", date: "2027-02-16" as const, status: "Planned" });
    const details = { speaker: " Dr Ada Okafor ", topic: "Listening", venue: "Hall", speakerMinutes: 45 };
    await change(pane, { kind: "describe", meetingId: "M5", details }, "described");
    expect(meetings().at(-1)).toMatchObject({ ...details, speaker: "Dr Ada Okafor", sessionMinutes: 90 });
    await change(pane, { kind: "describe", meetingId: "M5", details: { sessionMinutes: 601 } }, "described");
    expect(pane.state.shell.message).toMatchObject({
      tone: "refusal",
      what: "601 minutes are not possible.",
    });
  });

  it("places somebody typed below the roster where they fit best, and says where", async () => {
    const { pane } = await withSets();
    await typeOnRoster(pane, ["Late Joiner", "Nurse", "NHS Fenwold"]);
    expect(pane.state.session.view?.unplaced).toMatchObject([{ name: "Late Joiner", joined: null }]);
    const { id = "" } = pane.state.session.view?.unplaced[0] ?? {};
    await change(pane, { kind: "join", member: id, to: null, on: "2026-11-02" }, "");
    expect(pane.state.session.view?.unplaced).toEqual([]);
    await openRegister(pane, "M1", 1);
    const due = pane.state.attendance.register?.lines.map(({ memberId }) => memberId);
    expect(due).not.toContain(id);
  });

  it("keeps the register's codes when they cannot be saved", async () => {
    const { pane } = await withSets();
    await openRegister(pane, pane.state.session.view?.nextMeeting ?? "", 1);
    allPresent(pane);
    const { workbook } = pane;
    if (!workbook) throw new Error("no workbook");
    workbook.write = () => Promise.reject(new Refusal({ code: "workbook-read-only", details: {} }));
    await writeRegister(pane);
    expect(pane.state.shell.message?.tone).toBe("refusal");
    expect(unsaved(pane.state.attendance).map(({ count }) => count)).toEqual([8]);
  });

  it("says why a roster cannot be used, and takes it once told what to do", async () => {
    const { pane } = await withRoster("roster-messy.xlsx");
    expect(pane.state.session.view).toBeNull();
    expect(pane.state.session.trouble?.what).toContain("email address");
    expect(pane.state.session.hasSameAddress).toBe(true);
    await chooseReadingOptions(pane, { duplicates: "leave-out" });
    expect([pane.state.session.view?.memberCount, pane.state.session.hasSameAddress]).toEqual([30, false]);
  });

  it("takes a column from where it is told to, and remembers it in the workbook", async () => {
    const { pane } = await withRoster();
    await chooseReadingOptions(pane, { columns: { organisation: "Job role" } });
    const columns = (): (string | undefined)[] =>
      ["organisation", "profession"].map(
        (role) => pane.state.session.view?.columns.find((column) => column.role === role)?.header,
      );
    expect(columns()).toEqual(["Job role", undefined]);
    await allocate(pane);
    await writeDraft(pane);
    await readAgain(pane);
    expect(columns()[0]).toBe("Job role");
  });

  it("writes the cleaning that was ticked and no other cell, and takes it back", async () => {
    const { pane } = await withRoster("roster-messy.xlsx");
    await chooseReadingOptions(pane, { duplicates: "leave-out" });
    const before = pane.content;
    const [proposal, other] = pane.state.session.view?.proposals ?? [];
    if (!proposal || !other) throw new Error("nothing to clean");
    await clean(pane, []);
    expect(pane.content).toEqual(before);
    await undo(pane);
    await clean(pane, [proposal]);
    expect(pane.state.session.view?.proposals.map(({ cell }) => cell)).not.toContain(proposal.cell);
    expect(pane.state.session.view?.proposals.map(({ cell }) => cell)).toContain(other.cell);
    await undo(pane);
    expect(pane.content).toEqual(before);
  });

  it("tells what somebody else changed, and does nothing about it", async () => {
    const { pane, tell } = await inExcel("small.csv");
    await allocate(pane);
    const { draft } = pane.state.sets;
    tell([{ sheet: "small", kind: "edited", cells: ["A2"], cellCount: 1 }]);
    expect(pane.state.session.changes).toHaveLength(1);
    expect(pane.state.sets.draft).toBe(draft);
    await readAgain(pane);
    expect(pane.state.session.changes).toEqual([]);
  });

  it("stores the choice of colours and text size, and nothing else, ever", async () => {
    const { pane, stored } = await withSets();
    await openRegister(pane, pane.state.session.view?.nextMeeting ?? "", 1);
    allPresent(pane);
    await writeRegister(pane);
    expect([...stored]).toEqual([]);
    pane.chooseAccess({ colours: "Black on pink", text: "Large text" });
    expect([...stored.values()]).toEqual(["Black on pink", "Large text"]);
  });
});
