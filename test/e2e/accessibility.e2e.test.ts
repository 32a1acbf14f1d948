import { mkdir, writeFile } from "node:fs/promises";
import type { Frame, Page } from "playwright-core";
import { encrypted } from "../../src/xlsx";
import { openContent, openFile } from "../excel-host/files/open-file";
import { UserHand } from "../excel/user-hand";
import { contentOf, rosterRows } from "../workbook-content";
import { chooseLook, seriousFindings, unseenFocus, wrongLook, wrongLooks, type View } from "./looks";
import { openPaneInExcel, type PaneInExcel, type PaneInExcelOptions } from "./pane-in-excel";
import { returnedPack, sampleProgramme } from "./sample-programme";
import { openPane, servePane, type ServedPane } from "./served-pane";

const pictures = "artefacts/screens";
const narrow = { width: 320, height: 720 };

const pictured = [
  ["Standard colours", "Standard text"],
  ["Black on yellow", "Extra large text"],
] as const;

// Some four hundred looks at the pane in one test, on a machine that may be busy.
jest.setTimeout(300_000);

let served: ServedPane;
beforeAll(async () => {
  served = await servePane();
  await mkdir(pictures, { recursive: true });
});
afterAll(() => served.close());

/** A screen by name, and what leads to it from the one before. */
type Course = readonly (readonly [string, (view: PaneInExcel) => Promise<unknown>])[];

/** Twenty-four members, two names with an odd space, and a column to balance by. */
function roster(): ReturnType<typeof rosterRows> {
  return rosterRows(24).map((cells, row) => [
    row === 1 || row === 2 ? `Member${String(row)}  Invented` : (cells[0] ?? ""),
    ...cells.slice(1),
    row === 0 ? "Base" : `Base ${String(row % 5)}`,
  ]);
}

function inExcel(
  rows: ReturnType<typeof rosterRows>,
  setup: PaneInExcelOptions["setup"] = {},
): Promise<PaneInExcel> {
  return openPaneInExcel(served, {
    transport: "in-page",
    book: openContent(contentOf(rows)),
    ...narrow,
    setup,
    query: "?runtime=shared",
  });
}

const press = (frame: Frame, name: string | RegExp): Promise<void> =>
  frame.getByRole("button", { name }).first().click();
const show = (frame: Frame, screen: string): Promise<void> =>
  frame.getByRole("tab", { name: screen }).click();
const says = (frame: Frame, text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
const unfold = (frame: Frame, part: string): Promise<void> =>
  frame.locator("summary", { hasText: part }).click();

/** From a roster to a planned cycle. */
const forming: Course = [
  ["roster", ({ frame }) => says(frame, "24 members on the sheet")],
  [
    "roster-columns",
    async ({ frame }) => {
      await unfold(frame, "Columns");
      await press(frame, "Change the columns");
      await press(frame, "Choose spellings");
    },
  ],
  [
    "sets",
    async ({ frame }) => {
      await show(frame, "Sets");
      await says(frame, "That gives");
      await frame.getByRole("checkbox", { name: "Base" }).check();
    },
  ],
  [
    "sets-preview",
    async ({ frame }) => {
      await frame.getByRole("checkbox", { name: "Base" }).uncheck();
      await press(frame, "Allocate sets");
      await says(frame, "Preview: nothing is written yet");
    },
  ],
  [
    "sets-drafts",
    async ({ frame }) => {
      await unfold(frame, "Compare drafts");
      await press(frame, "Form up to 5 drafts");
      await says(frame, /^Draft 2$|^Every start/);
    },
  ],
  [
    "today",
    async ({ frame }) => {
      await press(frame, "Write to the workbook");
      await says(frame, "3 sets were written to the workbook");
      await says(frame, /^Next: M1/);
    },
  ],
  [
    "sets-formed",
    async ({ frame }) => {
      await show(frame, "Sets");
      await frame.getByRole("button", { name: "Show the members of Set 1" }).waitFor();
    },
  ],
  [
    "sets-again",
    async ({ frame }) => {
      await unfold(frame, "Allocate again");
      await unfold(frame, "Earlier sets");
      await says(frame, "There are no earlier sets");
    },
  ],
  [
    "sets-member",
    async ({ frame }) => {
      await press(frame, "Show the members of Set 1");
      await press(frame, /^Change: move, swap or lock/);
      await says(frame, "Swap with");
    },
  ],
  [
    "sets-moved",
    async ({ frame }) => {
      await press(frame, /^Move .* to Set 2$/);
      await says(frame, "Save 1 move");
      await press(frame, "Choose a facilitator for Set 1");
      await unfold(frame, "Rules");
    },
  ],
  [
    "sets-found",
    async ({ frame }) => {
      await frame.getByRole("button", { name: "Discard moves" }).click();
      await frame.getByRole("searchbox", { name: "Find a member" }).fill("Member1");
      await says(frame, /found/);
    },
  ],
  [
    "workbook-changed",
    async ({ frame, host }) => {
      new UserHand(host.book).type("Members", 3, 1, "Podiatrist");
      host.tellListeners();
      await says(frame, "The workbook has changed");
    },
  ],
  [
    "sets-unplaced",
    async ({ frame, host }) => {
      const hand = new UserHand(host.book);
      const row = Math.max(...hand.sheet("Roster").cells.keys()) + 1;
      ["Wilhelmina Featherstonehaugh-Cholmondeley", "Midwife", "Trust 0"].forEach((value, column) => {
        hand.type("Roster", row, column, value);
      });
      await press(frame, "Read the workbook again");
      await press(frame, /^Place Wilhelmina/);
    },
  ],
  [
    "attendance",
    async ({ frame }) => {
      await show(frame, "Meetings");
      await press(frame, "Mark all present");
      await press(frame, "Mark them present");
    },
  ],
  [
    "write-refused",
    async ({ frame, host }) => {
      const tracker = new UserHand(host.book).sheet("Attendance");
      tracker.isProtected = true;
      await press(frame, /^Save \d/);
      await says(frame, "The sheet is protected");
      tracker.isProtected = false;
    },
  ],
  [
    "meetings",
    async ({ frame }) => {
      await press(frame, /^Change: cancel, move or describe M1/);
      await frame.getByRole("group", { name: "M1", exact: true }).waitFor();
    },
  ],
  [
    "meetings-preview",
    async ({ frame }) => {
      await press(frame, "Plan the cycle");
      await press(frame, "Preview the meetings");
      await says(frame, "Preview: nothing is written yet.");
    },
  ],
  ["help", ({ frame }) => press(frame, "Help")],
];

/** What is on the Share screen. */
function sharing(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Course {
  return [
    ["share", ({ frame }) => frame.getByRole("button", { name: "Prepare the files" }).waitFor()],
    [
      "share-who",
      async ({ frame }) => {
        await frame.getByRole("checkbox", { name: "Give each file its own password" }).check();
        await press(frame, "Prepare the files");
        await says(frame, "Nothing is sent by this add-in");
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
        await frame.getByRole("heading", { name: "They differ" }).waitFor();
        await frame.getByLabel("locked.xlsx asks for a password").waitFor();
      },
    ],
    [
      "reports",
      async ({ frame }) => {
        await press(frame, "Leave them aside");
        await press(frame, "Registers");
        await press(frame, "Make the report");
        await says(frame, /is made\./);
      },
    ],
    [
      "close-the-year",
      async ({ frame }) => {
        await unfold(frame, "Close the year");
        await press(frame, "Preview");
        await frame.getByLabel(/^Type the programme's name/).waitFor();
      },
    ],
  ];
}

/** What is wrong with a screen, by all rules and in every combination; keeps pictures of two. */
async function wrongInEveryCombination({ page, frame }: View, screen: string): Promise<string[]> {
  const wrong = [...(await seriousFindings(frame)), ...(await wrongLooks(frame))];
  for (const [colours, text] of pictured) {
    await chooseLook(frame, colours, text);
    await keep(page, `${screen} ${colours} ${text}`);
  }
  await chooseLook(frame, ...pictured[0]);
  return wrong.map((each) => `${screen}: ${each}`);
}

async function keep(page: Page, name: string): Promise<void> {
  await writeFile(
    `${pictures}/${name.toLowerCase().replaceAll(" ", "-")}.png`,
    await page.screenshot({ fullPage: true }),
  );
}

/** What is wrong with what is shown as the page is set up now; keeps a picture. */
async function wrongNow({ page, frame }: View, name: string): Promise<string[]> {
  const wrong = await wrongLook(frame);
  await keep(page, name);
  return wrong.map((each) => `${name}: ${each}`);
}

/** Goes through a course, and looks at each screen in every way there is, and at what has the focus there. */
async function wrongOnTheWay(view: PaneInExcel, course: Course): Promise<string[]> {
  const wrong: string[] = [];
  for (const [screen, goThere] of course) {
    await goThere(view);
    wrong.push(...(await wrongInEveryCombination(view, screen)));
    // A pane of 320 pixels, zoomed to 200 per cent, has 160 of its own.
    await view.page.setViewportSize({ width: 160, height: 360 });
    wrong.push(...(await wrongNow(view, `${screen} at twice the size`)));
    await view.page.setViewportSize(narrow);
    await view.page.emulateMedia({ forcedColors: "active" });
    wrong.push(...(await wrongNow(view, `${screen} in forced colours`)));
    await view.page.emulateMedia({ forcedColors: "none" });
    wrong.push(...(await unseenFocus(view)).map((each) => `${screen}: ${each}`));
  }
  return wrong;
}

describe("the pane, 320 pixels wide, for everybody", () => {
  it("has no serious finding, and nothing out of sight, on any screen in any access combination, zoomed, or in a contrast theme", async () => {
    const view = await inExcel(roster());
    expect(await wrongOnTheWay(view, forming)).toEqual([]);
    await view.page.close();
  });

  it("has none where files are shared, taken back and made, in Excel on the web", async () => {
    const { workbook } = await sampleProgramme();
    const files = [
      { name: "came back.xlsx", bytes: await returnedPack(workbook, 1) },
      { name: "locked.xlsx", bytes: await encrypted(await returnedPack(workbook, 2), "their own") },
    ];
    const view = await openPaneInExcel(served, {
      ...{ transport: "parent-frame", book: await openFile(workbook, "sets.xlsx"), ...narrow },
      query: "?screen=share",
    });
    expect(await wrongOnTheWay(view, sharing(files))).toEqual([]);
    await view.page.close();
  });

  it("has none where there is no workbook to work on, or none that can be written", async () => {
    const tooOld = { requirements: { ExcelApi: "1.9" } };
    const states: readonly (readonly [string, () => Promise<View>, string | RegExp])[] = [
      ["read-only", () => inExcel(roster(), { readOnly: true }), "open for reading only"],
      ["empty", () => inExcel([]), "Load a sample roster"],
      ["too-old", () => inExcel(roster(), tooOld), "This Excel is too old"],
      [
        "no-roster",
        () =>
          inExcel([
            ["Room", "Seats"],
            ["Oak", 12],
          ]),
        /columns|roster/,
      ],
    ];
    const wrong: string[] = [];
    for (const [state, open, shown] of states) {
      const view = await open();
      await says(view.frame, shown);
      wrong.push(...(await wrongInEveryCombination(view, state)));
      await view.page.close();
    }
    const page = await openPane(served, { isLeftThere: true });
    const outside: View = { page, frame: page.mainFrame() };
    wrong.push(...(await wrongInEveryCombination(outside, "office-missing")));
    await press(outside.frame, "Work with a file instead");
    wrong.push(...(await wrongInEveryCombination(outside, "outside")));
    await page.close();
    expect(wrong).toEqual([]);
  });

  it("can be read in Office's dark theme, and does not move for those who asked for no motion", async () => {
    const dark = {
      ...{ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" },
      ...{ controlBackgroundColor: "#3B3A39", controlForegroundColor: "#FFFFFF" },
    };
    const view = await inExcel(roster(), { theme: dark });
    const wrong: string[] = [];
    for (const [screen, goThere] of forming) {
      await goThere(view);
      wrong.push(...(await wrongNow(view, `${screen} in the dark theme`)));
    }
    expect(wrong).toEqual([]);
    expect(await view.frame.evaluate(longestMotion)).toBeLessThan(20);
    await view.page.close();
  });
});

/** Of all that is shown, the longest animation or transition, in milliseconds. Runs in the page. */
function longestMotion(): number {
  const milliseconds = (time: string): number =>
    Number.parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000);
  return Math.max(
    ...[...document.querySelectorAll("#pane *")].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
      const animations = animationName === "none" ? [] : animationDuration.split(",");
      return [...animations, ...transitionDuration.split(",")].map(milliseconds);
    }),
  );
}
