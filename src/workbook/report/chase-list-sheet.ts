import { chaseList, type ChaseEntry } from "../../sharing";
import { spokenDate, type IsoDate } from "../../sheet";
import { dayCell } from "../draw/formula-parts";
import { SheetCanvas } from "../draw/sheet-canvas";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import type { ReportKind } from "./report-kind";

const about: Readonly<Record<ChaseEntry["about"], string>> = {
  misses: "Conversation due",
  apology: "Apology for a day that changed",
  registers: "Register not complete",
};

/** Whom to write to, in the order of the roster, each with a text to copy. */
export function chaseListSheet(
  entries: readonly ChaseEntry[],
  { programmeName, today }: { readonly programmeName: string; readonly today: IsoDate },
): SheetPlan {
  const canvas = new SheetCanvas([20, 26, 34, 7, 16, 80]);
  canvas.band("Whom to write to", `${programmeName}, ${spokenDate(today)}`);
  canvas.text(
    "In the order of the roster. Each draft describes what is recorded and asks for no reason. Change it as you know the person. Do not write down why somebody was absent.",
    "note",
  );
  canvas.skip();
  const top = canvas.header(["About", "Name", "Email", "Set", "Written to on", "A text to start from"]);
  for (const entry of entries) {
    const name = entry.name === "" ? `Facilitator of set ${String(entry.setNumber)}` : entry.name;
    const text = (value: string): CellPlan => ({ value: value || null, style: "bodyWrapped" });
    canvas.row([
      ...[about[entry.about], name, entry.email].map(text),
      { value: entry.setNumber, style: "centred" },
      entry.writtenOn === null ? text("") : { value: dayCell(entry.writtenOn), style: "date" },
      text(entry.text),
    ]);
  }
  if (entries.length === 0) canvas.text("Nobody needs to be written to.");
  return canvas.finish({
    key: "report-chase",
    name: "Whom to write to",
    tabColour: tabColours.read,
    frozen: { rows: top + 1, columns: 0 },
    print: { orientation: "landscape", titleRows: { first: top, last: top }, pagesAcross: 1 },
    summary: "Whom to write to, with a text for each.",
  });
}

export const chaseReport: ReportKind = {
  title: "Whom to write to",
  about: "whom to write to",
  draw(programme, today) {
    const entries = chaseList(programme, today);
    const count = (what: ChaseEntry["about"]): number =>
      entries.filter((entry) => entry.about === what).length;
    const { programmeName } = programme.settings;
    return {
      sheets: [chaseListSheet(entries, { programmeName, today })],
      facts: {
        kind: "chase",
        ...{ conversations: count("misses"), apologies: count("apology"), registers: count("registers") },
      },
    };
  },
};
