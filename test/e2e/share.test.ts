import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { allocateSets, makePacks } from "../../src/actions";
import type { AttendanceCode, Programme } from "../../src/programme";
import { planPack, planWorkbook } from "../../src/workbook";
import { readWorkbook, writeWorkbook } from "../../src/xlsx";
import { leaksIn } from "../sharing/leaks";
import { openPane, servePane, type ServedPane } from "./served-pane";

const reading = { duplicates: "keep", hiddenRows: "include", newId: () => "programme-1" } as const;

let served: ServedPane;
let folder: string;
let programme: Programme;
let workbook: string;
beforeAll(async () => {
  served = await servePane();
  folder = await mkdtemp(path.join(os.tmpdir(), "learning-sets-pane-"));
  const bytes = new Uint8Array(await readFile(path.join(__dirname, "../../samples/roster-60.xlsx")));
  const formed = allocateSets(await readWorkbook(bytes, "roster-60.xlsx"), {
    ...reading,
    ...{ reform: false, today: "2026-08-20" },
  });
  programme = formed.programme;
  const [absent] = programme.members.filter(({ setNumber }) => setNumber === 1);
  const attendance = [
    { memberId: absent?.id ?? "", meetingId: "M1", code: "U" as const, notUnderstood: null },
  ];
  workbook = path.join(folder, "sets.xlsx");
  const plan = planWorkbook({
    programme: { ...programme, attendance },
    certificate: formed.certificate,
    ...{ notices: [], setSheets: "auto" },
  });
  await writeFile(workbook, await writeWorkbook(plan));
});
afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

async function onShareScreen(): Promise<Page> {
  const page = await openPane(served);
  await page.locator("input[type=file]").setInputFiles(workbook);
  await page.getByText("60 members on the sheet").waitFor();
  await page.getByRole("tab", { name: "Share" }).click();
  return page;
}

async function downloaded(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return new Uint8Array(await readFile(await download.path()));
}

/** Set 1's pack with everybody present at the first meeting. */
async function returnedPack(): Promise<string> {
  const [pack] = makePacks(await readWorkbook(await readFile(workbook), "sets.xlsx"), {
    ...reading,
    ...{ madeOn: "2026-10-01", contact: "", withEmail: false, sets: [1] },
  });
  if (!pack) throw new Error("no pack");
  const attendance = pack.programme.members.map(({ id }) => ({
    ...{ memberId: id, meetingId: "M1", notUnderstood: null },
    code: "P" satisfies AttendanceCode as AttendanceCode,
  }));
  const file = path.join(folder, "came back.xlsx");
  await writeFile(
    file,
    await writeWorkbook(planPack({ ...pack, programme: { ...pack.programme, attendance } })),
  );
  return file;
}

describe("sharing in the pane, 320 pixels wide", () => {
  it("prepares a file for each facilitator, says who gets which, and leaks nobody", async () => {
    const page = await onShareScreen();
    await page.getByLabel("Whom facilitators ask").fill("Network office");
    await page.getByRole("button", { name: "Prepare the files" }).click();
    await page.getByText("Nothing is sent by this add-in").waitFor();
    expect(await page.getByRole("heading", { name: /^Set \d: no facilitator named yet$/ }).count()).toBe(6);
    expect(await page.getByLabel("Message for Set 2, to copy").inputValue()).toContain(
      "the workbook of Set 2",
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const files = Object.entries(unzipSync(await downloaded(page, "Download all as one .zip")));
    expect(files).toHaveLength(6);
    for (const [name, bytes] of files) {
      const set = Number(/Set (\d)\.xlsx$/.exec(name)?.[1]);
      expect(leaksIn(bytes, programme, set)).toEqual([]);
    }
    await page.close();
  });

  it("shows what a returned file changes, takes what is ticked, and saves it", async () => {
    const page = await onShareScreen();
    await page.getByLabel("Open returned files").setInputFiles(await returnedPack());
    await page.getByText("9 new codes, 0 as they were, 1 that differ.").waitFor();
    await page.getByRole("checkbox", { name: /tracker U, file P\. Take the file's/ }).click();
    await page
      .getByRole("checkbox", { name: "Take the files' codes wherever they differ", checked: true })
      .waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const saved = await downloaded(page, "Save the workbook with these codes");
    const { sheets } = await readWorkbook(saved, "collected.xlsx");
    const tracker = sheets.find(({ name }) => name === "Attendance")?.rows ?? [];
    expect(tracker.flat().filter(({ value }) => value === "P")).toHaveLength(10);
    await page.close();
  });

  it("says why a file is no pack, and why a roster has nothing to share", async () => {
    const page = await onShareScreen();
    await page.getByLabel("Open returned files").setInputFiles(workbook);
    await page.getByText("sets.xlsx is not a facilitator's pack").waitFor();
    await page.getByRole("tab", { name: "Roster" }).click();
    await page
      .locator("input[type=file]")
      .setInputFiles(path.join(__dirname, "../../samples/roster-120.xlsx"));
    await page.getByText("120 members on the sheet").waitFor();
    await page.getByRole("tab", { name: "Share" }).click();
    await page.getByRole("button", { name: "Prepare the files" }).click();
    await page.getByText("120 members have no set yet").waitFor();
    await page.close();
  });
});
