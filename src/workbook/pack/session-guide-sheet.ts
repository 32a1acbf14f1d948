import type { SetPack } from "../../sharing";
import { SheetCanvas } from "../draw/sheet-canvas";
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
  const canvas = new SheetCanvas([4, 34, 10, 34, 22]);
  canvas.band("Session guide", `${set.name}, ${programme.settings.programmeName}`);
  canvas.skip();
  canvas.heading("The cycle of action learning");
  drawCycle(canvas);
  canvas.skip();
  canvas.heading(`A session of ${String(session)} minutes`);
  for (const [stage, share, what] of stages) {
    const minutes = Math.max(1, Math.round((share * session) / wholeSession));
    canvas.row([{ value: `${stage}, ${String(minutes)} minutes`, style: "label" }]);
    canvas.text(what);
  }
  canvas.skip();
  canvas.heading("Key principles");
  for (const principle of principles) canvas.text(`•  ${principle}`);
  canvas.skip();
  canvas.heading("Ground rules to agree at the first session");
  for (const rule of rules) canvas.text(`•  ${rule}`);
  return canvas.finish({
    key: "session-guide",
    name: "Session guide",
    tabColour: tabColours.read,
    frozen: { rows: 2, columns: 0 },
    print: { orientation: "portrait", titleRows: null, pagesAcross: 1 },
    summary: "How a session goes, and what to agree at the first one.",
  });
}

const wholeSession = 90;

/** Four boxes and the arrows between them, in cells. */
function drawCycle(canvas: SheetCanvas): void {
  const box = (value: string): CellPlan => ({ value, style: "above" });
  const arrow = (value: string): CellPlan => ({ value, style: "line" });
  const blank: CellPlan = { value: null, style: "line" };
  canvas.row(
    [blank, box("Question: what am I really asking?"), arrow("   →"), box("Understand: what goes on here?")],
    40,
  );
  canvas.row([blank, arrow("                ↑"), blank, arrow("                ↓")], 24);
  canvas.row(
    [blank, box("Act: what will I do, and by when?"), arrow("   ←"), box("Reflect: what have I learned?")],
    40,
  );
}
