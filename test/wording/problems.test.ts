import { strings } from "../../src/taskpane/strings";
import { sayProblem, sayProblemInPane, sayProblemOnSheet } from "../../src/wording";
import { actionSentences } from "../../src/wording/action-sentences";
import { allocationSentences } from "../../src/wording/allocation-sentences";
import { commandSentences } from "../../src/wording/command-sentences";
import { facilitatorSentences } from "../../src/wording/facilitator-sentences";
import { fileSentences } from "../../src/wording/file-sentences";
import { meetingSentences } from "../../src/wording/meeting-sentences";
import { readingSentences } from "../../src/wording/reading-sentences";
import { rosterSentences } from "../../src/wording/roster-sentences";
import { workbookSentences } from "../../src/wording/workbook-sentences";
import { yearSentences } from "../../src/wording/year-sentences";
import { learningSets } from "../cli/learning-sets";
import { codes, everyProblem } from "./samples";

const rooms = [
  ...[
    actionSentences,
    allocationSentences,
    commandSentences,
    facilitatorSentences,
    fileSentences,
    meetingSentences,
  ],
  ...[readingSentences, rosterSentences, workbookSentences, yearSentences],
];

/** Each problem as it is read in one place, by its code; those that break a rule are named with their words. */
function breaking(
  say: (problem: (typeof everyProblem)[number]) => string,
  isBroken: (text: string) => boolean,
) {
  return everyProblem.flatMap((problem) => {
    const text = say(problem);
    return isBroken(text) ? [`${problem.code}: ${text}`] : [];
  });
}

const onCommandLine = (problem: (typeof everyProblem)[number]): string =>
  Object.values(sayProblem(problem)).join(" ").trim();
const inPane = (problem: (typeof everyProblem)[number]): string =>
  Object.values(sayProblemInPane(problem)).join(" ").trim();
const shells = [
  ["on the command line", onCommandLine],
  ["in the pane", inPane],
  ["on a sheet", sayProblemOnSheet],
] as const;

/** "allocate|bring-back|...", once the command line has said which there are. */
let commands = "";
beforeAll(async () => {
  const helps = [await learningSets("--help"), await learningSets("meetings", "--help")];
  const names = helps.flatMap(({ printed }) => [...printed.matchAll(/^ {2}([a-z][a-z-]+)(?= )/gm)]);
  commands = names.map(([, name]) => name).join("|");
});

function namesTheCommandLine(text: string): boolean {
  return [
    /--[a-z]/,
    /\bnpm\b/,
    new RegExp(`[“"'\`(](${commands})[”"'\`),]`),
    new RegExp(`\\b(run|use|with) (${commands})\\b`, "i"),
    ...commands
      .split("|")
      .filter((name) => name.includes("-"))
      .map((name) => new RegExp(`\\b${name}\\b`)),
  ].some((sign) => sign.test(text));
}

const labels = new Set(labelsIn(strings));

/** Texts of the pane that are the same whatever they are about, such as those of its buttons. */
function labelsIn(texts: object): string[] {
  return Object.values(texts).flatMap((text: unknown): string[] => {
    if (typeof text === "string") return [text];
    return typeof text === "object" && text !== null ? labelsIn(text) : [];
  });
}

function namesThePane(text: string): boolean {
  const quoted = [...text.matchAll(/(?<!sheets? |columns? )“([^”]+)”/g)].map(([, label = ""]) => label);
  return (
    /\b(buttons?|panes?|click|screens?|tick|untick)\b/i.test(text) ||
    /\bunder (Columns|Allocate again|Hidden rows|Meetings|Reports)\b|\bchoose below\b/i.test(text) ||
    quoted.some((label) => labels.has(label))
  );
}

describe("every problem", () => {
  it("is worded once", () => {
    expect(rooms.flatMap((room) => Object.keys(room)).toSorted()).toEqual(codes.toSorted());
  });

  it("says something that no other says", () => {
    const said = new Map<string, Set<string>>();
    for (const problem of everyProblem) {
      const { what } = sayProblem(problem);
      said.set(what, (said.get(what) ?? new Set()).add(problem.code));
    }
    expect([...said.values()].filter(({ size }) => size > 1).map((same) => [...same])).toEqual([]);
  });

  it.each(shells)("is a whole sentence %s", (_, say) => {
    const isBroken = (text: string): boolean =>
      !/^\S.*\.$/.test(text) || /undefined|NaN|\[object| {2}/.test(text);
    expect(breaking(say, isBroken)).toEqual([]);
    expect(breaking((problem) => sayProblem(problem).what, isBroken)).toEqual([]);
  });

  it.each(shells)("is said for one and for many %s", (_, say) => {
    const nouns =
      "member|people|set|row|code|meeting|rule|pair|second|group|organisation|profession|count|move";
    const signs = [
      new RegExp(`\\b1 (more )?(people|(${nouns})s)\\b`),
      /\b1 (more )?[a-z]+ (are|have|were|look)\b/,
    ];
    expect(breaking(say, (text) => signs.some((sign) => sign.test(text)))).toEqual([]);
  });

  it("names no option or command in the pane", () => {
    expect(breaking(inPane, namesTheCommandLine)).toEqual([]);
    expect([...labels].filter(namesTheCommandLine)).toEqual([]);
  });

  it("names nothing of the pane on the command line", () => {
    expect(breaking(onCommandLine, namesThePane)).toEqual([]);
  });

  it("names neither on a sheet, which both may read", () => {
    expect(breaking(sayProblemOnSheet, (text) => namesTheCommandLine(text) || namesThePane(text))).toEqual(
      [],
    );
  });
});
