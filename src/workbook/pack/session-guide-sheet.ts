import { airtimeOf, usualTurn } from "../../attendance";
import type { Programme } from "../../programme";
import type { SetPack } from "../../sharing";
import { sayCount } from "../../wording";
import { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** A stage, its share of the time beside the turns (null for the turns themselves), and what happens. */
type Stage = readonly [name: string, share: number | null, what: string];

function stagesOf({ turns }: GuidedTurns): readonly Stage[] {
  const some = sayCount(turns, "turn");
  return [
    ["Arrive", 5, "Settle, and remember that what is said here stays here."],
    ["Catch up", 10, "Each member says in a sentence what became of the action they chose last time."],
    [
      "Agree the turns",
      5,
      turns === 0
        ? "Who would like the set's time today? There is time for one short turn."
        : `Who would like the set's time today? There is time for ${some} of ${String(usualTurn)} minutes. Share them out fairly over the year.`,
    ],
    [
      "Turns",
      null,
      "One member presents something they truly have to deal with. The others ask open questions and listen; nobody gives advice. The presenter thinks aloud, then says what they will do.",
    ],
    ["What we learned", 5, "Each member says what they have learned for their own work."],
    ["Actions", 5, "Every presenter names one action, and by when. The set may write it in its action log."],
  ];
}

/** The five of the network that these sets come from, in our own words. */
const principles: readonly string[] = [
  "Room to act: the set gives its members the time, the trust and the setting in which they can decide and act for themselves.",
  "Learning from experience: what went well teaches us, and so does what did not.",
  "Many disciplines: a complex issue becomes clearer when several professions look at it together.",
  "The people in the room: they have the ability, and enough influence, to change things.",
  "What the room has: the set uses all that its members know and can do before it looks elsewhere.",
];

const manners: readonly string[] = [
  "Bring real work: a question that matters to you, and that you can act on.",
  "Ask before you answer: an open question helps more than good advice.",
  "Listen: one person speaks at a time, and silence is allowed.",
  "Leave roles and grades outside the room.",
  "End every turn with an action. The next meeting asks what came of it.",
];

const rules: readonly string[] = [
  "What may be told outside, and what may not?",
  "How do we let each other know when somebody cannot come?",
  "How do we share the time between turns?",
  "Telephones, cameras, notes: what is welcome?",
  "What do we do when something troubles one of us, or a person's safety is at stake?",
];

/** How a session goes, in our own words, on two printed pages at most. */
export function sessionGuideSheet({ programme, set }: SetPack): SheetPlan {
  const turns = turnsOf(programme);
  const canvas = new SheetCanvas(columnWidths);
  canvas.band("Session guide", `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  canvas.heading("The model: question, understand, reflect, act");
  drawCycle(canvas);
  canvas.skip();
  canvas.heading(`A session of ${sayCount(turns.sessionMinutes, "minute")}`);
  drawStages(canvas, turns);
  canvas.skip();
  drawList(canvas, "Five key principles", principles);
  drawList(canvas, "Working together", manners);
  drawList(canvas, "Ground rules to agree at the first session", rules);
  return canvas.finish({
    key: "session-guide",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "How a session goes, and what to agree at the first one.",
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

function drawList(canvas: SheetCanvas, heading: string, lines: readonly string[]): void {
  canvas.heading(heading);
  for (const line of lines) canvas.text(`•  ${line}`);
  canvas.skip();
}

/** Four boxes of the cycle with an arrow after each but the last. */
const columnWidths = [21, 9, 21, 9, 21, 9, 21];
const widthOfWords = columnWidths.slice(2).reduce((sum, each) => sum + each, 0);

const cycle: readonly (readonly [string, string])[] = [
  ["Question", "What am I really asking?"],
  ["Understand", "What is going on here, and for whom?"],
  ["Reflect", "What have I learned, about it and about me?"],
  ["Act", "What will I do, and by when?"],
];

/** The cycle as a drawing made of cells: it looks the same in every program, and is read aloud in order. */
function drawCycle(canvas: SheetCanvas): void {
  const row = (cells: (stage: readonly [string, string]) => CellPlan, between: string): CellPlan[] =>
    cycle.flatMap((stage, index) => [...(index > 0 ? [arrow(between)] : []), cells(stage)]);
  const arrow = (value: string): CellPlan => ({ value: value || null, style: "arrow" });
  canvas.row(
    row(([name]) => ({ value: name, style: "headerCentre" }), "→"),
    24,
  );
  canvas.row(
    row(([, question]) => ({ value: question, style: "above" }), ""),
    48,
  );
  canvas.row([arrow("↑"), ...["←", "←", "←", "←", "←"].map(arrow), arrow("↓")], 24);
  canvas.text("What came of the action is where the next question begins.", "note");
}

/** Each stage with the minutes it takes, from the session's beginning. */
function drawStages(canvas: SheetCanvas, turns: GuidedTurns): void {
  canvas.row([
    { value: "Stage", style: "label" },
    { value: "Minutes", style: "minutes" },
    { value: "What happens", style: "label" },
  ]);
  const stages = stagesOf(turns);
  const shares = stages.reduce((sum, [, share]) => sum + (share ?? 0), 0);
  const { sessionMinutes } = turns;
  const forTurns = turns.turns > 0 ? turns.turns * usualTurn : Math.floor(sessionMinutes / 2);
  const minutesOf = (share: number | null): number =>
    share === null ? forTurns : (share * (sessionMinutes - forTurns)) / shares;
  let past = 0;
  for (const [stage, share, what] of stages) {
    const minutes = `${String(Math.round(past))}–${String(Math.round(past + minutesOf(share)))}`;
    past += minutesOf(share);
    wrappedLines(what, widthOfWords - 2).forEach((line, index) => {
      const words: CellPlan = { value: line, style: "fact" };
      const before: CellPlan[] = [
        { value: index === 0 ? stage : null, style: "label" },
        { value: index === 0 ? minutes : null, style: "minutes" },
      ];
      canvas.row([...before, words]);
    });
  }
}
