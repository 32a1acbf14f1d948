import { encrypted } from "../../src/xlsx";
import { openContent, openFile } from "../excel-host/files/open-file";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { changing } from "./course-of-changes";
import { rarely, wrongInMenu } from "./course-of-rare-states";
import { everyLook, type View } from "./looks";
import {
  inExcel,
  narrow,
  press,
  roster,
  says,
  unfold,
  wrongInCombinations,
  wrongOnTheWay,
  type Course,
} from "./on-the-way";
import { openPaneInExcel } from "./pane-in-excel";
import { returnedPack, sampleProgramme } from "./sample-programme";
import { openPane, servePane, type ServedPane } from "./served-pane";

jest.setTimeout(300_000);

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
});
afterAll(() => served.close());

/** What is on the Share screen: with files that came back, and another programme's workbook. */
function sharing(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  other: Uint8Array,
): Course {
  return [
    [
      "share",
      async ({ frame }) => {
        await frame.getByRole("tab", { name: "Share" }).click();
        await frame.getByRole("button", { name: "Prepare the files" }).waitFor();
      },
    ],
    [
      "share-who",
      async ({ frame }) => {
        await frame.getByRole("checkbox", { name: "Give each file its own password" }).check();
        await press(frame, "Prepare the files");
        await says(frame, "This add-in sends nothing");
      },
    ],
    [
      "share-files",
      async ({ frame }) => {
        await press(frame, "Confirm who gets which");
        await frame.locator('[aria-label^="Download "]:not([aria-disabled=true])').first().waitFor();
      },
    ],
    [
      "collect",
      async ({ frame }) => {
        await press(frame, "Back to the choices");
        const given = files.map(({ name, bytes }) => ({
          ...{ name, mimeType: "application/octet-stream" },
          buffer: Buffer.from(bytes),
        }));
        await frame.getByLabel("Open returned files").setInputFiles(given);
        await frame.getByRole("heading", { name: "Codes that differ" }).waitFor();
        await frame.getByLabel("locked.xlsx asks for a password").waitFor();
      },
    ],
    [
      "reports",
      async ({ frame }) => {
        await press(frame, "Leave these files out");
        await press(frame, "Registers");
        await press(frame, "Make the report");
        await says(frame, /is ready\./);
      },
    ],
    [
      "who-was-contacted",
      async ({ frame }) => {
        await press(frame, "People to contact");
        await says(frame, "Who was contacted");
      },
    ],
    [
      "report-beside",
      async ({ frame }) => {
        await press(frame, "Does it work?");
        await frame.getByRole("button", { name: "Make it beside the last programme" }).waitFor();
      },
    ],
    [
      "compared",
      async ({ frame }) => {
        await unfold(frame, "Compare programmes");
        await frame.getByLabel("Choose workbooks").setInputFiles([
          { name: "other.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(other) },
          { name: "broken.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("no workbook") },
        ]);
        await says(frame, /^broken\.xlsx: /);
        await says(frame, /is ready\.$/);
      },
    ],
    [
      "close-the-year",
      async ({ frame }) => {
        await unfold(frame, "Close the year");
        await press(frame, "Preview the copy without names");
        await frame.getByLabel(/^Type the programme's name/).waitFor();
      },
    ],
  ];
}

describe("the pane, 320 pixels wide, for everybody", () => {
  it("has none where sets, visits and links change, nor where files are shared, taken back and made, in Excel on the web", async () => {
    const { programme, workbook } = await sampleProgramme({ hasDoubt: true });
    const files = [
      { name: "came back.xlsx", bytes: await returnedPack(workbook, 1) },
      { name: "locked.xlsx", bytes: await encrypted(await returnedPack(workbook, 2), "their own") },
    ];
    const view = await openPaneInExcel(served, {
      ...{ transport: "parent-frame", book: await openFile(workbook, "sets.xlsx"), ...narrow },
      query: "?screen=sets",
    });
    expect(await wrongOnTheWay(view, [...changing(programme), ...sharing(files, workbook)])).toEqual([]);
    await view.page.close();
  });

  it("has none in what few people see", async () => {
    const { workbook } = await sampleProgramme({ hasDoubt: true });
    const book = await openFile(workbook, "sets.xlsx");
    const view = await openPaneInExcel(served, {
      ...{ transport: "in-page", book, ...narrow, query: "?screen=sets" },
    });
    // A test looks at one of them; the proof goes everywhere.
    const course = everyLook ? rarely : rarely.filter(([screen]) => screen === "sets-led");
    expect(await wrongOnTheWay(view, course)).toEqual([]);
    expect(await wrongInMenu(view)).toEqual([]);
    await view.page.close();
  });

  it("has none where there is no workbook to work on, or none that can be written", async () => {
    const sameAddress = rosterRows(24).map((cells, row) =>
      row === 3 ? [...cells.slice(0, 3), "member0@members.example"] : cells,
    );
    const tooOld = { requirements: { ExcelApi: "1.9" } };
    const twoRosters = (): Promise<View> => {
      const [north, south] = [contentOf(rosterRows(24)), contentOf(rosterRows(12), "South")];
      const book = openContent({ ...north, sheets: [...north.sheets, ...south.sheets] });
      // So high that nothing lies under the bar at its foot: smallest-pane.e2e.test.ts sees the focus leave it.
      return openPaneInExcel(served, { transport: "in-page", book, ...narrow, height: 1400 });
    };
    const withoutSheet = async (): Promise<View> => {
      const book = await openFile((await sampleProgramme()).workbook, "sets.xlsx");
      const view = await openPaneInExcel(served, { transport: "in-page", book, ...narrow });
      new UserHand(book).delete("Set 2");
      view.host.tellListeners();
      return view;
    };
    const withoutSets = async (screen: string): Promise<View> => {
      const view = await inExcel(served, roster());
      await view.frame.getByRole("tab", { name: screen }).click();
      return view;
    };
    const inProtected = (): Promise<View> => {
      const book = openContent(contentOf(roster()));
      book.structureProtected = true;
      return openPaneInExcel(served, { transport: "in-page", book, ...narrow, height: 1400 });
    };
    const states: readonly (readonly [string, () => Promise<View>, string | RegExp])[] = [
      ...(everyLook
        ? ([
            ["today-empty", () => withoutSets("Today"), "There are no sets yet"],
            ["meetings-empty", () => withoutSets("Meetings"), "There are no sets yet"],
            ["share-empty", () => withoutSets("Share"), "There are no sets yet"],
            ["protected", inProtected, "The workbook's structure is protected"],
          ] as const)
        : []),
      ["read-only", () => inExcel(served, roster(), { readOnly: true }), "read-only"],
      ["empty", () => inExcel(served, []), "Load a sample roster"],
      ["too-old", () => inExcel(served, roster(), tooOld), "Excel version too old"],
      ["two-rosters", twoRosters, "Which list is the roster?"],
      ["deleted-sheet", withoutSheet, "The sheet “Set 2” was deleted"],
      ["same-address", () => inExcel(served, sameAddress), "Rows with the same email address"],
      [
        "no-roster",
        () =>
          inExcel(served, [
            ["Room", "Seats"],
            ["Oak", 12],
          ]),
        /columns|roster/,
      ],
    ];
    const wrong: string[] = [];
    for (const [turn, [state, open, shown]] of states.entries()) {
      const view = await open();
      await says(view.frame, shown);
      wrong.push(...(await wrongInCombinations(view, state, turn)));
      await view.page.close();
    }
    const page = await openPane(served, { isLeftThere: true });
    const outside: View = { page, frame: page.mainFrame() };
    wrong.push(...(await wrongInCombinations(outside, "office-missing", states.length)));
    await press(outside.frame, "Work with a file instead");
    wrong.push(...(await wrongInCombinations(outside, "outside", states.length + 1)));
    await page.close();
    expect(wrong).toEqual([]);
  });
});
