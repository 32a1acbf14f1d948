import { openFile } from "../excel-host/files/open-file";
import type { SheetState } from "../excel-host/model/sheet-state";
import { UserHand } from "../excel/user-hand";
import { transports, type Transport } from "../excel-host/transport/transports";
import { withTheMouse, type Hands } from "./hands";
import { openPaneInExcel, type PaneInExcel } from "./pane-in-excel";
import { sampleProgramme } from "./sample-programme";
import { servePane, type ServedPane } from "./served-pane";
import { storedTexts } from "./stored-texts";

let served: ServedPane;
let workbook: Uint8Array;
/** Somebody of the first set, and two others of it. */
let absent: string;
let late: string;
let excused: string;
beforeAll(async () => {
  served = await servePane();
  const sample = await sampleProgramme();
  ({ workbook } = sample);
  [absent = "", late = "", excused = ""] = sample.programme.members
    .filter(({ setNumber }) => setNumber === 1)
    .map(({ name }) => name);
});
afterAll(() => served.close());

interface Opened extends PaneInExcel {
  readonly hands: Hands;
  says(text: string | RegExp): Promise<void>;
  shows(screen: string): Promise<void>;
}

async function open(transport: Transport, query: string): Promise<Opened> {
  const book = await openFile(workbook, "sets.xlsx");
  const pane = await openPaneInExcel(served, { transport, width: 320, query, book });
  const { page, frame } = pane;
  return {
    ...pane,
    hands: withTheMouse(page, frame),
    says: (text) => frame.getByText(text).first().waitFor(),
    shows: (screen) => frame.getByRole("tab", { name: screen, selected: true }).waitFor(),
  };
}

/** What the tracker has for a member at the first meeting. */
function recorded(tracker: SheetState, member: string): unknown {
  const headers = [...(tracker.cells.get(tracker.tables[0]?.range.top ?? 0) ?? [])];
  const column = headers.find(([, { value }]) => value === "M1")?.[0] ?? -1;
  const row = [...tracker.cells.values()].find((cells) =>
    [...cells.values()].some(({ value }) => value === member),
  );
  return row?.get(column)?.value ?? null;
}

describe.each(transports)("in one page with its buttons, %s", (transport) => {
  it("keeps a register, an undo and a deleted sheet through buttons and a closed pane, and no password", async () => {
    const { host, page, frame, hands, says, shows, complaints } = await open(transport, "?runtime=shared");
    const hand = new UserHand(host.book);
    await says("60 members");
    host.pressButton("showSets");
    await shows("Sets");
    await hands.press("Show the members of Set 1");
    await hands.press(`Change: move, swap or lock ${excused}`);
    await hands.press(`Move ${excused} to Set 2`);
    await hands.press("Save 1 move");
    await says("1 member was moved to another set.");
    await hands.press(`Change: move, swap or lock ${late}`);
    await hands.press(`Move ${late} to Set 2`);
    host.pressButton("showAttendance");
    await hands.choose("Meeting", await firstOption(frame));
    await hands.enter("L", late);
    hand.delete("Set 3");
    host.tellListeners();
    await says("The sheet “Set 3” was deleted");

    host.showPane(false);
    host.pressButton("showRoster");
    await shows("Roster");
    expect(host.isPaneShown).toBe(true);
    await says("The sheet “Set 3” was deleted");
    host.pressButton("showAttendance");
    await frame.getByRole("button", { name: "Save 1 code" }).waitFor();
    await hands.press("Read the workbook again");
    await says("The sheet “Set 3” is missing.");
    host.pressButton("showSets");
    await frame.getByRole("button", { name: "Save 1 move" }).waitFor();
    await hands.press("Undo the last change");
    await says("The last change was undone.");

    host.pressButton("showShare");
    await hands.tick("Give each file its own password");
    await hands.press("Prepare the files");
    await hands.press("Confirm who gets which");
    await frame.getByText("Password of Set 1").first().waitFor();
    host.showPane(false);
    await frame.getByText("Password of Set 1").first().waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe.each(transports)("where every button loads the page anew, %s", (transport) => {
  it("types codes into the tracker at once and keeps unsaved moves in the workbook, both to be undone", async () => {
    const { host, page, frame, hands, says, shows, complaints } = await open(transport, "?screen=attendance");
    const load = (screen: string): Promise<unknown> =>
      frame.goto(frame.url().replace(/screen=\w+/, `screen=${screen}`));
    const tracker = host.book.sheetNamed("Attendance");
    if (!tracker) throw new Error("no tracker");
    await says("Each code goes into the tracker as you enter it.");
    await hands.choose("Meeting", await firstOption(frame));
    await hands.enter("L", late);
    await hands.enter("A", excused);
    await hands.enter("P", absent);
    await frame.getByRole("button", { name: "Undo the last entry" }).waitFor();
    await expectSoon(
      () => [late, excused, absent].map((member) => recorded(tracker, member)),
      ["L", "A", "P"],
    );
    await hands.press("Undo the last entry");
    await says("The last change was undone.");
    expect(recorded(tracker, absent)).toBe("U");
    expect(recorded(tracker, late)).toBe("L");

    await load("sets");
    await shows("Sets");
    await hands.press("Show the members of Set 1");
    await hands.press(`Change: move, swap or lock ${excused}`);
    await hands.press(`Move ${excused} to Set 2`);
    await says("The Programme sheet keeps these moves until you save or discard them.");
    expect(unsavedMoves(host)).toHaveLength(1);

    await load("attendance");
    await hands.choose("Meeting", await firstOption(frame));
    const group = frame.getByRole("radiogroup", { name: `Attendance of ${late}` });
    expect(await group.getByRole("radio", { name: /^L,/ }).isChecked()).toBe(true);
    const kept = (await frame.evaluate(storedTexts)).filter((text) => text.startsWith("learning-sets"));
    expect(kept).toEqual([expect.stringMatching(/^learning-sets\.pane: [0-9a-f]{8}$/)]);

    await load("sets");
    await frame.getByText(`${excused}: Set 1 → Set 2`).waitFor();
    await hands.press("Save 1 move");
    await says("1 member was moved to another set.");
    expect(unsavedMoves(host)).toEqual([]);
    await hands.press("Undo the last change");
    await frame.getByRole("button", { name: "Save 1 move" }).waitFor();
    expect((await frame.evaluate(storedTexts)).filter((text) => text.includes(excused))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("the manifest that was installed before the buttons shared a page", () => {
  const sizes = [16, 32, 64, 80];
  const pictures = ["icon", "allocate", "check", "attendance", "share", "help"].flatMap((name) =>
    sizes.map((size) => `assets/${name}-${String(size)}.png`),
  );

  it("finds every file that it names, and each of its buttons opens its screen", async () => {
    const { page, frame, shows, complaints } = await open("in-page", "");
    await shows("Today");
    for (const name of [...pictures, "support.html"]) {
      const answer = await page.request.get(new URL(name, served.address).href);
      expect([name, answer.status()]).toEqual([name, 200]);
    }
    const screens = { sets: "Sets", roster: "Roster", attendance: "Meetings", share: "Share" };
    for (const [asked, screen] of Object.entries(screens)) {
      await frame.goto(`${served.address}?screen=${asked}`);
      await shows(screen);
    }
    await frame.goto(`${served.address}?screen=help`);
    await frame.getByRole("heading", { name: "Help", exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });
});

function unsavedMoves({ book }: PaneInExcel["host"]): unknown[] {
  return [...(book.sheetNamed("Programme")?.cells.values() ?? [])]
    .flatMap((cells) => [...cells.values()].map(({ value }) => value))
    .filter((value) => typeof value === "string" && value.startsWith("Move not saved"));
}

/** The first meeting, as the list of meetings has it. */
async function firstOption(frame: PaneInExcel["frame"]): Promise<string> {
  const list = frame.getByLabel("Meeting", { exact: true });
  await list.waitFor();
  return (await list.locator("option").first().textContent()) ?? "";
}

async function expectSoon(found: () => unknown, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 100 && JSON.stringify(found()) !== JSON.stringify(expected); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(found()).toEqual(expected);
}
