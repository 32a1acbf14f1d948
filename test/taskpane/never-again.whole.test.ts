import { previewCycle, writeCycle } from "../../src/taskpane/core/meetings-actions";
import type { WorkbookContent } from "../../src/workbook";
import {
  answer,
  chooseReadingOptions,
  chooseSheets,
  openRosterFile,
} from "../../src/taskpane/core/roster-actions";
import { chooseOptions } from "../../src/taskpane/core/sets-actions";
import { choosePacks, preparePacks } from "../../src/taskpane/core/share-actions";
import { forgetPasswords, start } from "../../src/taskpane/core/shell-actions";
import { rosterRows, sheetOf } from "../workbook-content";
import { fileHolding, paneWith, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);

describe("what must not happen to an administrator again", () => {
  it("forms all sets again and moves as few as possible only one at a time", async () => {
    const { pane } = await withSets();
    await chooseOptions(pane, { evenOut: true });
    await chooseOptions(pane, { reform: true });
    expect(pane.state.sets.options).toMatchObject({ reform: true, evenOut: false });
    await chooseOptions(pane, { evenOut: true });
    expect(pane.state.sets.options).toMatchObject({ reform: false, evenOut: true });
  });

  it("keeps passwords and the contact over a look at another screen, and no password once the pane is hidden", async () => {
    const { pane } = await withSets();
    choosePacks(pane, { contact: "Network office", withPasswords: true });
    await preparePacks(pane);
    pane.showScreen("roster");
    pane.showScreen("share");
    expect(Object.keys(pane.state.share.packs?.passwords ?? {})).toHaveLength(3);
    forgetPasswords(pane);
    expect(pane.state.share.packs).toBeNull();
    expect(pane.state.share.choices.contact).toBe("Network office");
  });

  it("shows the preview of a cycle until it is written", async () => {
    const { pane } = await withSets();
    await previewCycle(pane, { firstMeeting: "2026-10-13", pattern: "", skipMonths: [], count: 4 });
    const shownWhileWriting: boolean[] = [];
    pane.subscribe(() => {
      if (pane.state.shell.work !== null) shownWhileWriting.push(pane.state.meetings.cycle !== null);
    });
    expect(await writeCycle(pane)).toBe(true);
    expect(shownWhileWriting).not.toContain(false);
    expect(pane.state.meetings.cycle).toBeNull();
  });

  it("asks no more about what was answered before there were sets", async () => {
    const { pane } = paneWith();
    await start(pane);
    const rows = ["Name,Profession,Organisation"];
    for (let index = 0; index < 8; index++) {
      rows.push(`Person ${String(index)}x,Nurse,Penhallow Community${index % 4 === 0 ? " UHB" : ""}`);
    }
    await openRosterFile(pane, "list.csv", new TextEncoder().encode(rows.join("\n")));
    const [question] = pane.state.session.view?.questions ?? [];
    expect(question?.kind).toBe("organisation");
    if (question?.kind !== "organisation") return;
    await answer(pane, { kind: "same", typed: question.typed, as: question.proposal });
    expect(pane.state.session.view?.questions).toEqual([]);
    expect(pane.state.session.view?.memberCount).toBe(8);
  });

  it("offers a second list: that one, or both together with duplicates found across", async () => {
    const { pane } = paneWith({
      openFile: () => Promise.resolve(fileHolding(twoLists)),
    });
    await start(pane);
    await openRosterFile(pane, "two lists.xlsx", new Uint8Array());
    expect(pane.state.session.view?.memberCount).toBe(43);
    const [question] = pane.state.session.view?.questions ?? [];
    expect(question).toEqual({ kind: "roster", chosen: "North", others: ["South"] });
    await chooseSheets(pane, ["South"]);
    expect(pane.state.session.view?.memberCount).toBe(38);
    await chooseSheets(pane, ["North", "South"]);
    expect(pane.state.session.trouble?.what).toContain("'South'!D2");
    await chooseReadingOptions(pane, { duplicates: "leave-out" });
    expect(pane.state.session.view?.memberCount).toBe(80);
    expect(pane.state.session.view?.leftOut).toMatchObject([{ sheet: "South" }]);
  });
});

/** 43 people, and 38 of whom one is among the others too. */
const everybody = rosterRows(80);
const twoLists: WorkbookContent = {
  sheets: [
    sheetOf(everybody.slice(0, 44), "North"),
    sheetOf([...everybody.slice(0, 1), ...everybody.slice(43)], "South"),
  ],
  names: [],
};
