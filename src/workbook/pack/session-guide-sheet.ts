import { nameOfSheet } from "../../tables";
import { airtimeOf, usualTurn } from "../../attendance";
import type { Programme } from "../../programme";
import type { SetPack } from "../../sharing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";
import { packTexts } from "./pack-texts";

const guide = packTexts.guide;

/** A stage, its share of the time beside the turns (null for the turns themselves), and what happens. */
type Stage = readonly [name: string, share: number | null, what: string];

function stagesOf({ turns }: GuidedTurns): readonly Stage[] {
  const { arrive, catchUp, agree, oneTurn, someTurns, learned, actions, turns: own } = guide.stages;
  const stage = ([name = "", what = ""]: readonly string[], share: number | null): Stage => [
    name,
    share,
    what,
  ];
  return [
    stage(arrive, 5),
    stage(catchUp, 10),
    [agree, 5, turns === 0 ? oneTurn : someTurns(turns, usualTurn)],
    stage(own, null),
    stage(learned, 5),
    stage(actions, 5),
  ];
}

/** How a session goes, in our own words, on two printed pages at most. */
export function sessionGuideSheet({ programme, set }: SetPack): SheetPlan {
  const turns = turnsOf(programme);
  const canvas = new SheetCanvas(columnWidths);
  canvas.band(nameOfSheet("session-guide"), `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  canvas.heading(guide.model);
  drawCycle(canvas);
  canvas.skip();
  canvas.heading(guide.session(turns.sessionMinutes));
  drawStages(canvas, turns);
  canvas.skip();
  for (const list of [guide.principles, guide.manners, guide.rules]) drawList(canvas, list);
  return canvas.finish({
    key: "session-guide",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: guide.summary,
  });
}

/** The turns that sessions of this set have time for: the same as are said when sets are formed. */
interface GuidedTurns {
  readonly sessionMinutes: number;
  readonly turns: number;
}

function turnsOf(programme: Programme): GuidedTurns {
  const { sessionMinutes, bySize } = airtimeOf(programme, [programme.members.length]);
  return { sessionMinutes, turns: bySize[0]?.turnsPerMeeting ?? 0 };
}

function drawList(canvas: SheetCanvas, [heading = "", ...lines]: readonly string[]): void {
  canvas.heading(heading);
  for (const line of lines) canvas.text(`•  ${line}`);
  canvas.skip();
}

/** Four boxes of the cycle with an arrow after each but the last. */
const columnWidths = [21, 9, 21, 9, 21, 9, 21];
const widthOfWords = columnWidths.slice(2).reduce((sum, each) => sum + each, 0);

/** The cycle as a drawing made of cells: it looks the same in every program, and is read aloud in order. */
function drawCycle(canvas: SheetCanvas): void {
  const names = guide.cycle.filter((_, at) => at % 2 === 0);
  const questions = guide.cycle.filter((_, at) => at % 2 === 1);
  const row = (
    texts: readonly string[],
    style: NonNullable<CellPlan["style"]>,
    between: string,
  ): CellPlan[] =>
    texts.flatMap((value, index) => [...(index > 0 ? [arrow(between)] : []), { value, style }]);
  const arrow = (value: string): CellPlan => ({ value: value || null, style: "arrow" });
  canvas.row(row(names, "headerCentre", "→"), 24);
  canvas.row(row(questions, "above", ""), 48);
  canvas.row([arrow("↑"), ...["←", "←", "←", "←", "←"].map(arrow), arrow("↓")], 24);
  canvas.text(guide.next, "note");
}

/** Each stage with the minutes it takes, from the session's beginning. */
function drawStages(canvas: SheetCanvas, turns: GuidedTurns): void {
  const [stage = "", minutesHeader = "", whatHappens = ""] = guide.columns;
  canvas.row([
    { value: stage, style: "label" },
    { value: minutesHeader, style: "minutes" },
    { value: whatHappens, style: "label" },
  ]);
  const stages = stagesOf(turns);
  const shares = stages.reduce((sum, [, share]) => sum + (share ?? 0), 0);
  const { sessionMinutes } = turns;
  const forTurns = turns.turns > 0 ? turns.turns * usualTurn : Math.floor(sessionMinutes / 2);
  const minutesOf = (share: number | null): number =>
    share === null ? forTurns : (share * (sessionMinutes - forTurns)) / shares;
  let past = 0;
  for (const [name, share, what] of stages) {
    const minutes = `${String(Math.round(past))}–${String(Math.round(past + minutesOf(share)))}`;
    past += minutesOf(share);
    wrappedLines(what, widthOfWords - 2).forEach((line, index) => {
      const words: CellPlan = { value: line, style: "fact" };
      const before: CellPlan[] = [
        { value: index === 0 ? name : null, style: "label" },
        { value: index === 0 ? minutes : null, style: "minutes" },
      ];
      canvas.row([...before, words]);
    });
  }
}
