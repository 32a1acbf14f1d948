import type { Frame } from "playwright-core";
import { press, says } from "../../../test/e2e/on-the-way";
import { paneHeight, showScreen, unfolded, type Course } from "../shots";

async function openReturned(frame: Frame, name: string, bytes: Uint8Array): Promise<void> {
  await frame.getByLabel("Open returned files").setInputFiles({
    ...{ name, mimeType: "application/octet-stream" },
    buffer: Buffer.from(bytes),
  });
}

const reports = (frame: Frame) => frame.getByRole("heading", { name: "Reports", exact: true });

export const sharing: Course = {
  "pane-share": async ({ frame }) => {
    await showScreen(frame, "Share");
    await frame.getByLabel("Contact for facilitators").fill("the network office");
    return null;
  },
  "pane-share-files": async ({ frame }) => {
    await press(frame, "Prepare the files");
    await press(frame, "Confirm who gets which");
    await frame.getByRole("button", { name: "Download all as one .zip" }).waitFor();
    return null;
  },
  "pane-passwords": async ({ frame }) => {
    await press(frame, "Back to the choices");
    await frame.getByRole("checkbox", { name: "Give each file its own password" }).check();
    await press(frame, "Prepare the files");
    await press(frame, "Confirm who gets which");
    await frame.locator("code").first().waitFor();
    return { from: frame.getByRole("heading", { name: /^Set 1: / }), height: 330 };
  },
  "pane-collect": async ({ frame }, { returned }) => {
    await press(frame, "Back to the choices");
    await frame.getByRole("checkbox", { name: "Give each file its own password" }).uncheck();
    await openReturned(frame, "Set 1 back.xlsx", returned);
    await frame.getByRole("heading", { name: "Codes that differ" }).waitFor();
    return null;
  },
  "pane-doubtful-codes": async ({ frame }, { swapped }) => {
    await press(frame, "Leave these files out");
    await openReturned(frame, "Set 2 back.xlsx", swapped);
    const differ = frame.getByRole("heading", { name: "Codes that differ" });
    await differ.waitFor();
    return { from: differ, height: 360 };
  },
  "pane-list-of-codes": async ({ frame }, { list }) => {
    await press(frame, "Leave these files out");
    await openReturned(frame, "Teams attendance.csv", list);
    await frame.getByLabel("Meeting of the list").selectOption({ index: 3 });
    await says(frame, /new codes/);
    return { from: frame.getByText("Members are found by email address"), height: 420 };
  },
  "pane-reports": async ({ frame }) => {
    await press(frame, "Leave these files out");
    await press(frame, "Programme on a page");
    await press(frame, "Make the report");
    await says(frame, /is ready\.$/);
    return { from: reports(frame), height: paneHeight };
  },
  "pane-contacted": async ({ frame }) => {
    await press(frame, "People to contact");
    const heading = frame.getByRole("heading", { name: "Who was contacted" });
    await heading.waitFor();
    return { from: heading, height: 265 };
  },
  "pane-calendars": async ({ frame }) => {
    await press(frame, "Calendar files");
    const card = frame.getByRole("button", { name: "Calendar files", exact: true });
    await frame.getByRole("button", { name: "Make calendar files" }).waitFor();
    return { from: card, height: 215 };
  },
  "pane-compare": async (view, year) => {
    await press(view.frame, "Calendar files");
    return unfolded("Share", "Compare programmes", 190)(view, year);
  },
  "pane-close-year": unfolded("Share", "Close the year", 420),
  "pane-anonymous": async ({ frame }) => {
    await press(frame, "Preview the copy without names");
    await frame.getByLabel(/^Type the programme's name/).fill("Action Learning Sets");
    return { from: frame.getByText("Letters instead of organisations' names"), height: 262 };
  },
};
