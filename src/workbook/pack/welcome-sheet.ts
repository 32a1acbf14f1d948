import type { SetPack } from "../../sharing";
import { packLabels, packTable, sentForRows } from "../../tables";
import { drawTable } from "../draw/draw-table";
import { sayDate } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import { codesInWords } from "../sheets/attendance-codes";
import type { SheetPlan } from "../workbook-plan";

/** What this file is, what to do with it, and the stamp by which it is known when it comes back. */
export function welcomeSheet(pack: SetPack): SheetPlan {
  const { programme, set, version, seal, madeOn, contact, withActionLog } = pack;
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
    `Attendance: a code for each member and meeting. Type ${codesInWords(programme.settings)}, and leave blank what is not known.`,
    "Attendance rates: how many of those due came, counted by itself.",
    "Register: a page to print and pass round, filled in for the next meeting.",
    "Session guide: how a session goes, and what to agree at the first one.",
    ...(withActionLog
      ? ["Action log: for the set's own use. It stays with the set and is never collected."]
      : []),
  ]) {
    canvas.text(`•  ${line}`);
  }
  canvas.skip();
  canvas.heading("Sending attendance back");
  canvas.text(
    "Save this file and send it back. If it has an action log, you may send a copy without that sheet. Only the codes of the Attendance sheet are read from the file; anything else you changed is ignored.",
  );
  canvas.text(`Questions: ${contact === "" ? "ask the person who sent you this file." : contact}`);
  canvas.skip();
  canvas.heading("The action log of an earlier file");
  for (const line of movingTheLog(withActionLog)) canvas.text(line);
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

/** By hand, in Excel: the product never reads the log, so it cannot move it either. */
function movingTheLog(withActionLog: boolean): readonly string[] {
  const copying =
    "In the earlier file, select the log's rows and copy them. In this file, select the first empty row of the Action log and paste.";
  if (withActionLog) {
    return [`If your set keeps a log in an earlier file, move it over by hand. ${copying}`];
  }
  return [
    "This file has no action log, so your set keeps the one it has. To move the log into this file by hand:",
    "1.  Open the earlier file and this file in Excel on your computer.",
    "2.  In the earlier file, right-click the Action log tab and choose Move or Copy.",
    "3.  Under To book, choose this file. Tick Create a copy, then choose OK.",
    "In Excel on the web, add a sheet here instead, then copy the log's rows and paste them into it.",
  ];
}
