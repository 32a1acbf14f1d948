import { click, closePage, tick } from "./page";
import { shown } from "./shown";
import { compareProgrammes, previewList, writeList } from "../../src/taskpane/core/list-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import { undo } from "../../src/taskpane/core/session-actions";
import { WhoWasContacted } from "../../src/taskpane/reports/who-was-contacted";
import { Comparing } from "../../src/taskpane/reports/comparing";
import { listStrings as words } from "../../src/taskpane/strings/lists";
import type { WorkbookView } from "../../src/worker";
import { readWorkbook } from "../../src/xlsx";
import { bytesOf, withSets } from "./pane-without-screens";

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
const fileOf = (name: string, content: string | Uint8Array): File =>
  new File([typeof content === "string" ? content : new Uint8Array(content)], name);

describe("changes from a list", () => {
  it("are shown with the balance after them, saved together, and undone together", async () => {
    const [mover, leaver] = view().sets[0]?.members ?? [];
    const list = `Member,Change,Set,Date\n${mover?.id ?? ""},move,2,2026-10-01\n${leaver?.name ?? ""},leave,,2026-10-05\n`;
    expect(await previewList(pane, fileOf("october.csv", list), false)).toBe(true);
    const { moves, balance } = pane.state.sets.listed?.preview ?? { moves: [], balance: [] };
    expect(moves).toEqual(
      expect.arrayContaining([
        { name: mover?.name, from: "Set 1", to: "Set 2", lastDay: null },
        { name: leaver?.name, from: "Set 1", to: "Set 1", lastDay: "2026-10-05" },
      ]),
    );
    expect(balance[0]).toContain("balance");
    expect(view().leftCount).toBe(0);
    await writeList(pane);
    expect(pane.state.shell.message?.what).toBe("2 members were changed as listed.");
    expect(view().leftCount).toBe(1);
    await undo(pane);
    expect(view().leftCount).toBe(0);
    expect(view().sets[0]?.members).toHaveLength(8);
  });

  it("are refused with the rows that make no sense, and nothing is shown to save", async () => {
    expect(await previewList(pane, fileOf("odd.csv", "Member,Change\nM001,fly\n"), false)).toBe(false);
    expect(pane.state.shell.message?.what).toContain("odd.csv");
    expect(pane.state.sets.listed).toBeNull();
  });
});

describe("who was contacted", () => {
  const OnThisPane = () => <WhoWasContacted view={view()} />;

  it("is asked only where somebody is to be", async () => {
    expect(await shown(pane, OnThisPane)).toContain("Nobody needs to be contacted now.");
  });

  it("is noted with a day for those who stay ticked, and for nobody else", async () => {
    const [first, second] = view().sets[0]?.members ?? [];
    if (!first || !second) throw new Error("There are no members.");
    const toContact = [
      { id: first.id, name: first.name, writtenOn: "2026-09-01" as const },
      { id: second.id, name: second.name, writtenOn: null },
    ];
    const Listed = () => <WhoWasContacted view={{ ...view(), year: { ...view().year, toContact } }} />;
    const text = await shown(
      pane,
      Listed,
      () => {
        tick(second.name);
      },
      () => {
        click(words.note(1));
      },
    );
    expect(text).toContain(`${first.name}, contacted on Tuesday 1 September 2026`);
    expect(pane.state.shell.message?.what).toBe("The day was noted for 1 member.");
    const sheet = JSON.stringify(pane.content?.sheets.find(({ name }) => name === "Programme")?.rows);
    expect(sheet).toContain(`Written to ${first.id}`);
    expect(sheet).not.toContain(`Written to ${second.id}`);
  });
});

describe("programmes compared", () => {
  it("are a workbook of counts, with this one and without the file that could not be read", async () => {
    const roster = fileOf("roster-60.xlsx", bytesOf("roster-60.xlsx"));
    await compareProgrammes(pane, [roster, fileOf("broken.xlsx", "no workbook")], true);
    const { made, unread } = pane.state.reports;
    expect(pane.state.shell.message?.what).toBe("Programmes side by side.xlsx is ready.");
    expect(unread.map(({ file }) => file)).toEqual(["broken.xlsx"]);
    expect(made?.from).toBe("comparison");
    expect(made?.file.words).toHaveLength(2);
    expect(made?.file.words[0]).toContain("24 members, 3 sets.");
    const { sheets } = await readWorkbook(made?.file.bytes ?? new Uint8Array(), "made.xlsx");
    const text = JSON.stringify(sheets);
    expect(text).toContain("roster-60.xlsx");
    expect(text).not.toContain(view().sets[0]?.members[0]?.name);
    const OnThisPane = () => <Comparing hasOwn />;
    expect(await shown(pane, OnThisPane)).toContain("broken.xlsx");
  });
});
