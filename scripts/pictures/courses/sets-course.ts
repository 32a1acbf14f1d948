import type { Frame } from "playwright-core";
import { press, says } from "../../../test/e2e/on-the-way";
import { UserHand } from "../../../test/excel/user-hand";
import { paneHeight, showScreen, unfolded, type Course } from "../shots";

export const beforeSets: Course = {
  "pane-roster": async ({ frame }) => {
    await says(frame, "60 members on the sheet");
    return null;
  },
  "pane-sets": async ({ frame }) => {
    await showScreen(frame, "Sets");
    await says(frame, "That gives");
    return null;
  },
};

const firstMember = (frame: Frame) =>
  frame.getByRole("list", { name: "Members of Set 1" }).getByRole("listitem").first();

/** The sets of a programme some months into its year. */
export const sets: Course = {
  "pane-today": async ({ frame }) => {
    await says(frame, "To do");
    return { from: frame.getByRole("banner").or(frame.getByRole("tablist")).first(), height: 560 };
  },
  "pane-rules": unfolded("Sets", "Rules", 360),
  "pane-allocate-again": unfolded("Sets", "Allocate again"),
  "pane-change-list": unfolded("Sets", "Changes from a list", 190),
  "pane-facilitator": async ({ frame }) => {
    await press(frame, "Show the members of Set 1");
    await press(frame, "Change facilitator of Set 1");
    return { from: frame.locator('[data-set="1"]'), height: 400 };
  },
  "pane-move": async ({ frame }) => {
    await press(frame, "Change facilitator of Set 1");
    await firstMember(frame)
      .getByRole("button", { name: /^Change: move, swap or lock/ })
      .click();
    await says(frame, "Swap with");
    return { from: firstMember(frame), height: 420 };
  },
  "pane-lock": ({ frame }) =>
    Promise.resolve({
      from: firstMember(frame).getByRole("button", { name: "Lock in this set" }),
      height: 145,
    }),
  "pane-withdraw": async ({ frame }) => {
    await firstMember(frame).getByLabel("Last day").fill("2026-12-31");
    await firstMember(frame).getByRole("button", { name: "Withdraw" }).click();
    await says(frame, /was withdrawn/);
    return { from: firstMember(frame), height: 160 };
  },
  "pane-set-change": async ({ frame }) => {
    await press(frame, "More for Set 1");
    await frame.getByRole("menuitem", { name: "Close this set" }).click();
    await press(frame, "Preview");
    await says(frame, "Balance check after the change");
    return { from: frame.getByRole("heading", { name: "Close Set 1" }), height: 600 };
  },
  "pane-changed": async ({ frame, host }) => {
    await press(frame, "Back to the sets");
    new UserHand(host.book).type("Meetings", 6, 3, "Dr Noor Haddad");
    host.tellListeners();
    await says(frame, "Changes in the workbook");
    return {
      from: frame.getByRole("group", { name: "Warning" }).filter({ hasText: "Changes in the workbook" }),
    };
  },
  "pane-late-joiner": async ({ frame, host }) => {
    const hand = new UserHand(host.book);
    const row = Math.max(...hand.sheet("Roster").cells.keys()) + 1;
    ["Priya Nair", "Midwife", "Fenwold Community Trust"].forEach((value, column) => {
      hand.type("Roster", row, column, value);
    });
    await press(frame, "Read the workbook again");
    await press(frame, /^Place Priya Nair/);
    return { from: frame.getByText("Priya Nair has no set"), height: paneHeight / 2 };
  },
};
