import type { SetPack } from "../../sharing";
import { SheetCanvas } from "../draw/sheet-canvas";
import { wrappedLines } from "../draw/text-size";
import { tabColours } from "../styles";
import type { CellPlan, SheetPlan } from "../workbook-plan";

/** The stages of a session of ninety minutes, and their share of it. */
const stages: readonly (readonly [string, number, string])[] = [
  ["Arrive", 5, "Settle, and recall that what is said here stays here."],
  ["Catch up", 10, "Each member says in a sentence what became of the action they took away last time."],
  [
    "Agree the turns",
    5,
    "Who would like the set's time today? Two or three turns fit; share them out fairly over the year.",
  ],
  [
    "Turns",
    55,
    "One member presents something they truly have to deal with. The others ask open questions and listen; nobody gives advice. The presenter thinks aloud, then says what they will do.",
  ],
  ["What we learned", 10, "Each member says what they take from it for their own work."],
  [
    "Actions",
    5,
    "Every presenter names one action, and by when. The set writes it in its Action log if it wishes.",
  ],
];

const principles: readonly string[] = [
  "Real work: a question that matters to the person who brings it, and that they can act on.",
  "Questions before answers: an open question helps more than good advice.",
  "Listening: one person speaks at a time, and silence is allowed.",
  "Equal standing: roles and grades stay outside the room.",
  "Action: every turn ends with something that will be done, and the next meeting asks what came of it.",
  "Confidence: what is said in the set stays in the set.",
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
  const session = programme.meetings[0]?.sessionMinutes ?? wholeSession;
  const canvas = new SheetCanvas(columnWidths);
  canvas.band("Session guide", `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  canvas.heading("The cycle of action learning");
  drawCycle(canvas);
  canvas.skip();
  canvas.heading(`A session of ${String(session)} minutes`);
  drawStages(canvas, session);
  canvas.skip();
  canvas.heading("Key principles");
  for (const principle of principles) canvas.text(`•  ${principle}`);
  canvas.skip();
  canvas.heading("Ground rules to agree at the first session");
  for (const rule of rules) canvas.text(`•  ${rule}`);
  return canvas.finish({
    key: "session-guide",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "How a session goes, and what to agree at the first one.",
  });
}

const wholeSession = 90;

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
function drawStages(canvas: SheetCanvas, session: number): void {
  canvas.row([
    { value: "Stage", style: "label" },
    { value: "Minutes", style: "minutes" },
    { value: "What happens", style: "label" },
  ]);
  const minute = (share: number): number => Math.round((share * session) / wholeSession);
  let past = 0;
  for (const [stage, share, what] of stages) {
    const minutes = `${String(minute(past))}–${String(minute(past + share))}`;
    past += share;
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
