import type { Frame } from "playwright-core";
import type { Programme } from "../../src/programme";
import { press, says, unfold, type Course } from "./on-the-way";

/** From the board of six sets: facilitators and rules there are, a set changed, a list, somebody leaving, earlier sets, visits and links. */
export function changing({ members }: Programme): Course {
  const [mover, leaver] = members.filter(({ setNumber }) => setNumber === 1);
  const guest = members.find(({ setNumber }) => setNumber === 2);
  const list = `Member,Change,Set,Date\n${mover?.id ?? ""},move,2,2030-10-01\n`;
  const choose = async (frame: Frame): Promise<void> => {
    await unfold(frame, "Changes from a list");
    await frame
      .getByLabel("Choose a list")
      .setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
    await says(frame, "1 member would change:");
  };
  return [
    [
      "sets-people",
      async ({ frame }) => {
        await unfold(frame, "Facilitators");
        await frame.getByRole("textbox", { name: "Name" }).fill("Ann Ash");
        await press(frame, "Add facilitator");
        await frame.getByRole("button", { name: "Remove Ann Ash" }).waitFor();
        await unfold(frame, "Rules");
        for (const [label, at] of [
          ["Member", 1],
          ["Other member", 2],
        ] as const) {
          await frame.getByLabel(label, { exact: true }).selectOption({ index: at });
        }
        await press(frame, "Add rule");
        await frame.getByRole("button", { name: /^Remove the rule/ }).waitFor();
      },
    ],
    [
      "sets-listed",
      async ({ frame }) => {
        await unfold(frame, "Facilitators");
        await unfold(frame, "Rules");
        await unfold(frame, "Allocate again");
        await choose(frame);
      },
    ],
    [
      "sets-leaving",
      async ({ frame }) => {
        await press(frame, "Discard the list");
        await unfold(frame, "Changes from a list");
        await unfold(frame, "Allocate again");
        await press(frame, "Show the members of Set 1");
        await press(frame, `Change: move, swap or lock ${leaver?.name ?? ""}`);
        await frame.getByLabel("Last day").fill("2030-12-31");
        await press(frame, "Withdraw");
        await says(frame, /was withdrawn/);
        await frame.getByRole("progressbar").waitFor({ state: "detached" });
      },
    ],
    [
      "set-menu",
      async ({ frame }) => {
        await press(frame, "More for Set 1");
        await frame.getByRole("menuitem").first().waitFor();
      },
    ],
    [
      "set-merged",
      async ({ frame }) => {
        // It was shut when the focus was shown on everything else.
        await press(frame, "More for Set 1");
        await frame.getByRole("menuitem", { name: "Merge" }).click();
        await frame.getByLabel("Set that they join").selectOption({ label: "Set 2 (10 members)" });
        await press(frame, "Preview");
        await says(frame, "Balance check after the change");
      },
    ],
    [
      "sets-earlier",
      async ({ frame }) => {
        await press(frame, "Back to the sets");
        await unfold(frame, "Allocate again");
        await choose(frame);
        await press(frame, "Save 1 change");
        await says(frame, "1 member was changed as listed.");
        await frame.getByRole("progressbar").waitFor({ state: "detached" });
        await unfold(frame, "Earlier sets");
        await frame.getByRole("button", { name: /^Bring back: / }).waitFor();
      },
    ],
    [
      "sets-brought-back",
      async ({ frame }) => {
        await press(frame, /^Bring back: /);
        await says(frame, "Preview: nothing is written yet");
      },
    ],
    [
      "visits",
      async ({ frame }) => {
        await press(frame, "Back");
        await frame.getByRole("tab", { name: "Meetings" }).click();
        await frame.getByRole("button", { name: /^Confirm / }).waitFor();
        await press(frame, "Add a visit");
        await frame.getByLabel("Member", { exact: true }).selectOption(guest?.id ?? "");
        await press(frame, "Save the visit");
        await frame.getByRole("button", { name: /^End the visit/ }).waitFor();
      },
    ],
    [
      "links",
      async ({ frame }) => {
        await press(frame, "Online links");
        await frame.getByLabel("The same link for every set").fill("https://meet.example/sets");
        await press(frame, "Fill in for all");
      },
    ],
    [
      "rooms",
      async ({ frame }) => {
        await press(frame, "Rooms");
        await frame.getByLabel("Room of Set 1").waitFor();
      },
    ],
    [
      "own-day",
      async ({ frame }) => {
        await press(frame, "Own day of a set");
        await frame.getByLabel("Its day").waitFor();
      },
    ],
    [
      "one-more-meeting",
      async ({ frame }) => {
        await press(frame, "One more meeting");
        await frame.getByLabel("Day of the new meeting").waitFor();
      },
    ],
  ];
}
