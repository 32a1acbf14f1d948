import type { SetPack } from "../../sharing";
import { packLabels, packTable, sentForRows } from "../../tables";
import { drawTable } from "../draw/draw-table";
import { sayDate } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { SheetPlan } from "../workbook-plan";

/** What this file is, what to do with it, and the stamp by which it is known when it comes back. */
export function welcomeSheet({ programme, set, version, seal, madeOn, contact }: SetPack): SheetPlan {
  const { programmeName } = programme.settings;
  const canvas = new SheetCanvas([24, 46, 40]);
  canvas.band(set.name, programmeName);
  canvas.skip();
  const leads = programme.facilitators.map(({ name }) => name).filter((name) => name !== "");
  canvas.text(
    `This workbook is for the facilitator of ${set.name}${leads.length > 0 ? `: ${leads.join(" and ")}` : ""}. It holds this set and no other.`,
  );
  canvas.skip();
  canvas.heading("What is in it");
  for (const line of [
    "Members: who is in the set.",
    "Meetings: when and where; the set session begins when the external speaker ends.",
    "Attendance: a code for each member and meeting. Type P, L, A, U or –, and leave blank what is not known.",
    "Attendance rates: how many of those due came, counted by itself.",
    "Register: a page to print and pass round.",
    "Session guide: how a session goes, and what to agree at the first one.",
    "Action log: for the set's own use. It stays with the set and is never collected.",
  ]) {
    canvas.text(`•  ${line}`);
  }
  canvas.skip();
  canvas.heading("Sending attendance back");
  canvas.text(
    "Save this file and send it back, or a copy without the Action log. Only the codes of the Attendance sheet are read from it; whatever else was changed is left aside.",
  );
  canvas.text(`Questions: ${contact === "" ? "ask whoever sent you this file." : contact}`);
  canvas.skip();
  canvas.heading("In confidence");
  canvas.text(
    "What is said in the set stays in the set. Keep this file where only you can open it, and delete it when the programme has ended.",
  );
  canvas.skip();
  drawTable(canvas, packTable, [
    { what: packLabels.programme, value: programmeName },
    { what: packLabels.set, value: set.name },
    { what: packLabels.madeOn, value: sayDate(madeOn) },
    { what: packLabels.programmeId, value: programme.id },
    { what: packLabels.setNumber, value: set.number },
    { what: packLabels.version, value: version },
    ...sentForRows(programme.members.map(({ id }) => id)),
    ...(seal === null ? [] : [{ what: packLabels.seal, value: seal }]),
  ]);
  canvas.text(
    "The lines from Programme ID on tell the administrator's program where this file belongs. Leave them as they are.",
    "note",
  );
  return canvas.finish({
    key: "welcome",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "What this file is, and what to do with it.",
  });
}
