import {
  codesToWrite,
  isOpen,
  keyOf,
  openReturned,
  setListOptions,
  takeFromPacks,
  writeCollection,
} from "../../src/taskpane/core/collection-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { confirmPacks, preparePacks } from "../../src/taskpane/core/share-actions";
import { makePacks } from "../../src/commands";
import type { AttendanceRecord, PackRecords, Programme } from "../../src/programme";
import type { SetPack } from "../../src/sharing";
import { planPack, type WorkbookContent } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { today, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);

function programmeOf({ content }: Pane): Programme {
  if (!content) throw new Error("no workbook");
  return opened(content).programme;
}

function packsOf(content: WorkbookContent): readonly SetPack[] {
  return makePacks(opened(content), { madeOn: today, contact: "", withEmail: false });
}

/** A pack as a file that came back, with a code for each of some members. */
async function returned(pack: SetPack, ids: readonly string[], name: string): Promise<File> {
  const attendance = ids.map((memberId): AttendanceRecord => ({
    memberId,
    meetingId: "M1",
    code: "P",
    notUnderstood: null,
  }));
  const bytes = await writeWorkbook(planPack({ ...pack, programme: { ...pack.programme, attendance } }));
  return new File([Uint8Array.from(bytes)], name);
}

describe("facilitators' files, from the pane", () => {
  it("can be had once the workbook notes that they were made, which it does once", async () => {
    const { pane } = await withSets();
    await preparePacks(pane);
    expect(pane.state.share.packs?.isConfirmed).toBe(false);
    await confirmPacks(pane);
    expect(pane.state.share.packs?.isConfirmed).toBe(true);
    expect(pane.state.shell.message?.what).toContain("notes which files were made");
    const { made }: PackRecords = programmeOf(pane).year.packs;
    expect(made.map(({ setNumber, madeOn }) => [setNumber, madeOn])).toEqual([
      [1, today],
      [2, today],
      [3, today],
    ]);
    const before = pane.content;
    await preparePacks(pane);
    await confirmPacks(pane);
    expect(pane.content).toEqual(before);
  });

  it("that are forged have nothing saved unasked, not with all others, and are said", async () => {
    const { pane } = await withSets();
    if (!pane.content) throw new Error("no workbook");
    const [first, second] = packsOf(pane.content);
    if (!first || !second) throw new Error("no packs");
    const [own = ""] = first.programme.members.map(({ id }) => id);
    const victims = second.programme.members.map(({ id }) => id);
    const forged = {
      ...first,
      set: { ...first.set, number: 2 },
      programme: { ...first.programme, members: second.programme.members },
    };
    await openReturned(pane, [
      await returned(forged, victims, "forged.xlsx"),
      await returned(first, [own], "honest.xlsx"),
    ]);
    const { collection } = pane.state.share;
    const codes = collection?.view.codes ?? [];
    expect(collection?.view.notices.map(({ what }) => what).join(" ")).toContain(
      "forged.xlsx is not from the pack you sent",
    );
    expect(codesToWrite(codes, [])).toBe(1);
    expect(codes.filter(isOpen).every(({ handling }) => handling === "asked-singly")).toBe(true);
    const chosen = codes.find(({ memberId }) => memberId === victims[1]);
    if (!chosen) throw new Error("no code");
    takeFromPacks(pane, [keyOf(chosen)]);
    await writeCollection(pane);
    expect(
      programmeOf(pane)
        .attendance.map(({ memberId }) => memberId)
        .toSorted(),
    ).toEqual([own, victims[1]].toSorted());
  });

  it("of one set, and codes for a meeting to come, are said before anything is saved", async () => {
    const { pane } = await withSets();
    if (!pane.content) throw new Error("no workbook");
    const [pack] = packsOf(pane.content);
    if (!pack) throw new Error("no pack");
    const [one = "", two = ""] = pack.programme.members.map(({ id }) => id);
    await openReturned(pane, [await returned(pack, [one], "a.xlsx"), await returned(pack, [two], "b.xlsx")]);
    const told = pane.state.share.collection?.view.notices.map(({ what }) => what) ?? [];
    expect(told.join(" ")).toContain("a.xlsx and b.xlsx are both packs of Set 1.");
    expect(told.join(" ")).toMatch(/M1 is still to come/);
  });
});

describe("a list from elsewhere, in the pane", () => {
  it("asks for its meeting, shows what is new and whom it does not know, and is saved as chosen", async () => {
    const { pane } = await withSets();
    const [ada, bo] = programmeOf(pane).members;
    const lines = ["Name", ada?.name, bo?.name, "Robin Stranger"].join("\n");
    await openReturned(pane, [new File([lines], "list.csv")]);
    const lists = () => pane.state.share.collection?.view.lists;
    expect(lists()).toEqual({ meetingId: null, code: "P", isMeetingNeeded: true });
    expect(pane.state.share.collection?.view.codes).toEqual([]);
    await setListOptions(pane, { meetingId: "M2", code: "A" });
    expect(lists()).toEqual({ meetingId: "M2", code: "A", isMeetingNeeded: false });
    expect(pane.state.share.collection?.view.codes.map(({ standing }) => standing)).toEqual([
      ...["new", "new", "unknown-person"],
    ]);
    await writeCollection(pane);
    const codes = programmeOf(pane).attendance.filter(({ meetingId }) => meetingId === "M2");
    const saved = codes.filter(({ code }) => code === "A").map(({ memberId }) => memberId);
    expect(saved.toSorted()).toEqual([ada?.id, bo?.id].toSorted());
    expect(codes.every(({ code }) => code === null || code === "A")).toBe(true);
  });
});
