import type { SetPack } from "../../sharing";
import { packLabels, packTable, sentForRows } from "../../tables";
import { drawTable } from "../draw/draw-table";
import { sayDate } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import { codesInWords } from "../sheets/attendance-codes";
import type { SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

const texts = packTexts.welcome;

/** What this file is, what to do with it, and the stamp by which it is known when it comes back. */
export function welcomeSheet(pack: SetPack): SheetPlan {
  const { programme, set, version, seal, madeOn, contact, withActionLog } = pack;
  const { programmeName } = programme.settings;
  const canvas = new SheetCanvas([24, 46, 40]);
  canvas.band(set.name, programmeName);
  canvas.skip();
  const leads = programme.facilitators.map(({ name }) => name).filter((name) => name !== "");
  canvas.text(texts.forWhom(set.name, leads));
  canvas.skip();
  canvas.heading(texts.contents);
  for (const line of [
    ...[texts.members, texts.meetings, texts.attendance(codesInWords(programme.settings)), texts.rates],
    ...[texts.register, texts.guide],
    ...(withActionLog ? [texts.log] : []),
  ]) {
    canvas.text(`•  ${line}`);
  }
  canvas.skip();
  canvas.heading(texts.sendingBack);
  canvas.text(texts.howToSendBack);
  canvas.text(texts.questions(contact));
  canvas.skip();
  canvas.heading(texts.earlierLog);
  for (const line of withActionLog ? texts.moveLog : texts.keepLog) canvas.text(line);
  canvas.skip();
  canvas.heading(texts.confidence);
  canvas.text(texts.howToKeep);
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
  canvas.text(texts.stamp, "note");
  return canvas.finish({
    key: "welcome",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: texts.summary,
  });
}
