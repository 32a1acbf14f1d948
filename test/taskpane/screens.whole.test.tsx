import { click, closePage, place, tick, unfold } from "./page";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import type { CellScalar } from "../../src/sheet";
import { AttendanceScreen } from "../../src/taskpane/attendance/attendance-screen";
import type { Pane } from "../../src/taskpane/core/pane";

import { allocate, listEarlier, writeDraft } from "../../src/taskpane/core/sets-actions";
import { choosePacks } from "../../src/taskpane/core/share-actions";
import { PaneProvider } from "../../src/taskpane/parts/use-pane";
import { SetsScreen } from "../../src/taskpane/sets/sets-screen";
import { ShareScreen } from "../../src/taskpane/share/share-screen";
import { strings } from "../../src/taskpane/strings";
import { shareStrings } from "../../src/taskpane/strings/share";
import { TodayScreen } from "../../src/taskpane/today/today-screen";
import type { WorkbookContent } from "../../src/workbook";
import { contentOf, rosterRows } from "../workbook-content";
import { withContent, withSets } from "./pane-without-screens";

jest.setTimeout(60_000);
afterAll(closePage);

/** Shows a screen and says what stands on it, while `look` may do something there. */
async function shown(pane: Pane, Part: ComponentType, look?: () => unknown): Promise<string> {
  const root = createRoot(place());
  await act(() => {
    root.render(
      <PaneProvider value={pane}>
        <FluentProvider theme={webLightTheme}>
          <Part />
        </FluentProvider>
      </PaneProvider>,
    );
  });
  try {
    await act(async () => {
      await look?.();
      // What it sets off is over before the page goes.
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    return place().textContent;
  } finally {
    await act(async () => {
      root.unmount();
      await Promise.resolve();
    });
  }
}

/** The workbook that a pane wrote, with one cell typed over on a sheet of it. */
function typedOver({ content }: Pane, sheet: string, was: string, value: CellScalar): WorkbookContent {
  if (!content) throw new Error("There is no workbook.");
  const sheets = content.sheets.map((each) =>
    each.name === sheet
      ? {
          ...each,
          rows: each.rows.map((cells) => cells.map((cell) => (cell.value === was ? { value } : cell))),
        }
      : each,
  );
  return { ...content, sheets };
}

describe("what every screen says", () => {
  it("is the same trouble, where a header of the Rules sheet is damaged", async () => {
    const { pane } = await withSets();
    const damaged = await withContent(typedOver(pane, "Rules", "Member", "?"));
    const trouble = damaged.state.session.trouble?.what ?? "";
    expect(trouble).toContain("Rules");
    for (const Part of [TodayScreen, SetsScreen, AttendanceScreen, ShareScreen]) {
      expect(await shown(damaged, Part)).toContain(trouble);
    }
  });

  it("names a facilitator of somebody from their own organisation on Sets and on Share", async () => {
    const { pane } = await withSets();
    const [set] = pane.state.session.view?.sets ?? [];
    const own = set?.members[0]?.organisation ?? "";
    const content = typedOver(pane, "Facilitators", "", "");
    const sheets = content.sheets.map((sheet) => {
      if (sheet.name !== "Facilitators") return sheet;
      const header = sheet.rows.findIndex((cells) => cells.some(({ value }) => value === "Most sets"));
      const at = (title: string): number =>
        sheet.rows[header]?.findIndex(({ value }) => value === title) ?? -1;
      const row: { value: CellScalar }[] = (sheet.rows[header] ?? []).map(() => ({ value: null }));
      row[at("Facilitator")] = { value: "Prof. Own Trust" };
      row[at("Organisation")] = { value: own };
      row[at("Set")] = { value: 1 };
      return { ...sheet, rows: [...sheet.rows.slice(0, header + 1), row, ...sheet.rows.slice(header + 2)] };
    });
    const troubled = await withContent({ ...content, sheets });
    const [trouble] = troubled.state.session.view?.check?.troubles ?? [];
    expect(trouble?.what).toContain(own);
    for (const Part of [SetsScreen, ShareScreen])
      expect(await shown(troubled, Part)).toContain(trouble?.what);
  });
});

describe("a further column of the roster", () => {
  it("offers itself as numbers where it has numbers, and as groups otherwise", async () => {
    const rows = rosterRows(24).map((cells, row) => [
      ...cells,
      row === 0 ? "Years in post" : (row * 7) % 31,
      row === 0 ? "Site" : row % 3,
    ]);
    const pane = await withContent(contentOf(rows));
    await shown(pane, SetsScreen, () => {
      tick("Years in post");
      tick("Site");
    });
    expect(pane.state.sets.options.balance).toBe("Years in post (numbers); Site");
  });
});

describe("texts to copy", () => {
  it("are the contact for facilitators, with a button of its own", async () => {
    const copied: string[] = [];
    Object.assign(window.navigator, {
      clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const { pane } = await withSets();
    choosePacks(pane, { contact: "Network office" });
    await shown(pane, ShareScreen, () => {
      click(shareStrings.copyContact);
    });
    expect(copied).toEqual(["Network office"]);
  });
});

describe("earlier sets", () => {
  it("are told apart by the time they were formed", async () => {
    const { pane } = await withSets();
    await allocate(pane, { reform: true, seed: 7 });
    await writeDraft(pane);
    await listEarlier(pane);
    const [formed] = pane.state.sets.earlier ?? [];
    expect(formed?.recordedOn).toBe("2026-09-08");
    expect(formed?.recordedAt).toBe(new Date("2026-09-08T09:00:00Z").getHours() * 60);
    pane.showScreen("sets");
    expect(
      await shown(pane, SetsScreen, () => {
        unfold(strings.sets.earlier);
      }),
    ).toContain("Tuesday 8 September 2026, ");
  });
});
