import { press, says } from "../../../test/e2e/on-the-way";
import { formOf, paneHeight, unfolded, type Course } from "../shots";

/** Before anything is recorded. */
export const planning: Course = {
  "pane-plan": async ({ frame }) => {
    await press(frame, "Plan the cycle");
    // The first Mondays, one of which is a bank holiday.
    await frame.getByLabel("First meeting").fill("2027-03-01");
    await press(frame, "Preview the meetings");
    await says(frame, "Preview: nothing is written yet.");
    return { from: frame.getByRole("heading", { name: /^\d+ meetings, / }), height: 480 };
  },
};

export const meetings: Course = {
  "pane-attendance": async ({ frame }) => {
    await frame.getByRole("button", { name: "Mark all present" }).waitFor();
    return null;
  },
  "pane-visit": async ({ frame }, { guest }) => {
    await press(frame, "Add a visit");
    await frame.getByLabel("Member", { exact: true }).selectOption(guest);
    return formOf(frame, "Visits to another set");
  },
  "pane-apologies": async ({ frame }) => {
    await press(frame, "Add a visit");
    await press(frame, "Next meeting");
    const codes = frame.getByRole("radiogroup", { name: /^Attendance of / });
    await codes.nth(1).getByRole("radio", { name: /^A,/ }).check();
    return { from: frame.getByText("This meeting is still to come"), height: 300 };
  },
  "pane-meetings": async ({ frame }) => {
    await press(frame, /^Change: .* M4$/);
    return { from: frame.getByRole("heading", { name: "The cycle", exact: true }), height: paneHeight };
  },
  "pane-rooms": unfolded("Meetings", "Rooms"),
  "pane-links": unfolded("Meetings", "Online links"),
  "pane-own-day": async ({ frame }) => {
    await press(frame, "Own day of a set");
    const form = formOf(frame, "Own day of a set");
    await frame.getByLabel("Its venue").fill("Trinity House");
    return form;
  },
};
