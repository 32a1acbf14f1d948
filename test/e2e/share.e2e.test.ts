import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import type { Programme } from "../../src/programme";
import { encrypted, readProtectedWorkbook, readWorkbook } from "../../src/xlsx";
import { openFile } from "../excel-host/files/open-file";
import { UserHand } from "../excel/user-hand";
import { leaksIn } from "../sharing/leaks";
import type { Transport } from "../excel-host/transport/transports";
import { withTheKeyboard } from "./hands";
import { openPaneInExcel, type PaneInExcel } from "./pane-in-excel";
import { returnedPack, sampleProgramme } from "./sample-programme";
import { officeAddress, openPane, servePane, type ServedPane } from "./served-pane";

let served: ServedPane;
let folder: string;
let programme: Programme;
let workbook: string;
beforeAll(async () => {
  served = await servePane();
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-pane-"));
  const sample = await sampleProgramme();
  programme = sample.programme;
  workbook = path.join(folder, "sets.xlsx");
  await writeFile(workbook, sample.workbook);
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** In a browser, with the workbook opened as a file. */
async function withFile(): Promise<Page> {
  const page = await openPane(served);
  await page.locator("input[type=file]").setInputFiles(workbook);
  await page.getByText("60 members, 6 sets").waitFor();
  await page.getByRole("tab", { name: "Share" }).click();
  return page;
}

async function inExcel(transport: Transport): Promise<PaneInExcel> {
  const book = await openFile(new Uint8Array(await readFile(workbook)), "sets.xlsx");
  const pane = await openPaneInExcel(served, { transport, book, width: 320, query: "?screen=share" });
  await pane.frame.getByRole("heading", { name: "A file for each facilitator" }).waitFor();
  return pane;
}

async function prepare(pane: Page | Frame): Promise<void> {
  await pane.getByRole("button", { name: "Prepare the files" }).click();
  await pane.getByRole("button", { name: "Confirm who gets which" }).click();
}

async function downloaded(page: Page, pane: Page | Frame, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: button }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** A set's pack come back, as a file. */
async function returned(set: number, name: string, password?: string): Promise<string> {
  const bytes = await returnedPack(new Uint8Array(await readFile(workbook)), set);
  const file = path.join(folder, name);
  await writeFile(file, password === undefined ? bytes : await encrypted(bytes, password));
  return file;
}

const isNarrow = (pane: Page | Frame): Promise<boolean> =>
  pane.evaluate(() => document.documentElement.scrollWidth <= 320);

describe("sharing from a file in a browser, 320 pixels wide", () => {
  it("says who gets which file, hands them over once that is confirmed, and leaks nobody", async () => {
    const page = await withFile();
    await page.getByLabel("Contact for facilitators").fill("Network office");
    await page.getByRole("button", { name: "Prepare the files" }).click();
    await page.getByText("This add-in sends nothing").waitFor();
    expect(await page.getByRole("heading", { name: /^Set \d: no facilitator yet$/ }).count()).toBe(6);
    expect(await page.getByRole("button", { name: /^Download/ }).count()).toBe(0);
    await page.getByRole("button", { name: "Confirm who gets which" }).click();
    expect(await page.getByLabel("Message for Set 2, to copy").inputValue()).toContain(
      "the workbook of Set 2",
    );
    expect(await page.getByRole("button", { name: /Open in Excel/ }).count()).toBe(0);
    expect(await isNarrow(page)).toBe(true);
    const files = Object.entries(unzipSync(await downloaded(page, page, "Download all as one .zip")));
    expect(files).toHaveLength(6);
    for (const [name, bytes] of files) {
      const set = Number(/Set (\d)\.xlsx$/.exec(name)?.[1]);
      expect(leaksIn(bytes, programme, set)).toEqual([]);
    }
    await page.close();
  });

  it("protects each file with a password of its own, shown until the pane is hidden", async () => {
    const page = await withFile();
    await page.getByRole("checkbox", { name: "Give each file its own password" }).click();
    await prepare(page);
    await page.locator("code").nth(5).waitFor();
    const passwords = await page.locator("code").allTextContents();
    expect(new Set(passwords).size).toBe(6);
    const bytes = await downloaded(page, page, "Download Action Learning Sets - Set 3.xlsx");
    await expect(readProtectedWorkbook(bytes, "3.xlsx", [passwords[0] ?? ""])).rejects.toThrow();
    const { sheets } = await readProtectedWorkbook(bytes, "3.xlsx", [passwords[2] ?? ""]);
    expect(sheets.map(({ name }) => name)).toContain("Action log");
    expect(await page.getByLabel("Message for Set 3, to copy").inputValue()).not.toContain(passwords[2]);
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(passwords.some((password) => stored.includes(password))).toBe(false);
    await page.getByRole("tab", { name: "Sets" }).click();
    await page.getByRole("tab", { name: "Share" }).click();
    expect(await page.locator("code").count()).toBe(6);
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden" });
      document.dispatchEvent(new Event("visibilitychange"));
    });
    await page.getByRole("button", { name: "Prepare the files" }).waitFor();
    expect(await page.locator("code").count()).toBe(0);
    await page.close();
  });

  it("shows what returned files change, takes what is chosen, and says what is left aside", async () => {
    const page = await withFile();
    await page
      .getByLabel("Open returned files")
      .setInputFiles([await returned(1, "came back.xlsx"), await returned(2, "locked.xlsx", "their own")]);
    await page.getByText("9 new codes, 0 as they were, 1 that differs.").waitFor();
    await page.getByLabel("locked.xlsx asks for a password").fill("not theirs");
    await page.getByRole("button", { name: "Open with this password" }).click();
    await page.getByText("does not open with this password").waitFor();
    await page.getByLabel("locked.xlsx asks for a password").fill("their own");
    await page.getByRole("button", { name: "Open with this password" }).click();
    await page.getByText("19 new codes, 0 as they were, 1 that differs.").waitFor();
    await page.getByText("not an attendance code").first().waitFor();
    expect(await page.getByRole("radio", { name: "Tracker: U" }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: "File: P" }).check();
    expect(await isNarrow(page)).toBe(true);
    const saved = await downloaded(page, page, "Save 20 codes");
    const { sheets } = await readWorkbook(saved, "collected.xlsx");
    const tracker = sheets.find(({ name }) => name === "Attendance")?.rows ?? [];
    expect(tracker.flat().filter(({ value }) => value === "P")).toHaveLength(20);
    await page.close();
  });

  it("says of each file that is of no use why, and goes on with the others", async () => {
    const page = await withFile();
    const letter = path.join(folder, "letter.xlsx");
    await writeFile(letter, "%PDF-1.7\n");
    await page
      .getByLabel("Open returned files")
      .setInputFiles([workbook, letter, await returned(2, "came back.xlsx")]);
    await page.getByText("sets.xlsx is not a facilitator's pack").waitFor();
    await page.getByText("“letter.xlsx” is a PDF document").waitFor();
    await page.getByText("10 new codes, 0 as they were").waitFor();
    await page.close();
  });

  it("offers nothing to share before there are sets", async () => {
    const page = await openPane(served);
    await page
      .locator("input[type=file]")
      .setInputFiles(path.join(__dirname, "../../samples/roster-120.xlsx"));
    await page.getByText("120 members on the sheet").waitFor();
    await page.getByRole("tab", { name: "Share" }).click();
    await page.getByText("There are no sets yet").waitFor();
    await page.close();
  });
});

// One way to talk to Excel each; what they do with it is the same.
describe("sharing inside the emulated Excel", () => {
  it("opens one workbook at a time, says where it is, and asks nobody for anything, by keyboard alone", async () => {
    const { page, frame, host, complaints, strangers } = await inExcel("in-page");
    const asked = strangers.length;
    const hands = withTheKeyboard(page, frame);
    await hands.fill("Contact for facilitators", "Network office");
    await hands.press("Prepare the files");
    await hands.press("Confirm who gets which");
    await frame.getByText("“Open in Excel”", { exact: false }).first().waitFor();
    await hands.press("Open in Excel Action Learning Sets - Set 2.xlsx");
    await frame.getByText("The file of Set 2 is open.").waitFor();
    const [base64] = host.book.opened;
    const bytes = new Uint8Array(Buffer.from(base64 ?? "", "base64"));
    expect(host.book.opened).toHaveLength(1);
    expect(leaksIn(bytes, programme, 2)).toEqual([]);
    const files = unzipSync(await downloaded(page, frame, "Download all as one .zip"));
    expect(Object.keys(files)).toHaveLength(6);
    expect(strangers.slice(asked)).toEqual([]);
    expect(strangers.filter((url) => !url.startsWith(officeAddress))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("saves the codes in the open workbook, twice the same, and takes them back", async () => {
    const { page, frame, host } = await inExcel("parent-frame");
    const codes = (): unknown[] => {
      const tracker = new UserHand(host.book);
      return Array.from({ length: 60 }, (_, row) => tracker.valueAt("Attendance", 5 + row, 5));
    };
    const before = codes();
    const file = await returned(1, "came back.xlsx");
    await frame.getByLabel("Open returned files").setInputFiles(file);
    await frame.getByText("9 new codes, 0 as they were, 1 that differs.").waitFor();
    await frame.getByRole("button", { name: "Save 9 codes" }).click();
    await frame.getByText("9 codes were saved in the tracker.").waitFor();
    expect(codes().filter((code) => code === "P")).toHaveLength(9);
    expect(codes().filter((code) => code === "U")).toHaveLength(1);
    await frame.getByLabel("Open returned files").setInputFiles(file);
    await frame.getByText("0 new codes, 9 as they were, 1 that differs.").waitFor();
    await frame.getByText(/no new codes\. Where codes differ/).waitFor();
    await frame.getByRole("button", { name: "Leave these files out" }).click();
    await frame.getByRole("button", { name: "Undo the collected codes" }).click();
    await frame
      .getByText(/undone|taken back|as it was/i)
      .first()
      .waitFor();
    expect(codes()).toEqual(before);
    await page.close();
  });
});
