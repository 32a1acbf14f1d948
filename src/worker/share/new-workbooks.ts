import {
  anonymiseProgramme,
  makeReport,
  startNextCycle,
  type AnonymisingContext,
  type ClosingContext,
  type CommandContext,
  type ReportRequest,
} from "../../commands";
import { Refusal, type AnonymisingChoices, type IsoDate, type Programme } from "../../programme";
import { fileNameFrom, planWorkbook, type OpenedWorkbook, type WorkbookPlan } from "../../workbook";
import { sayAnonymising, sayNextCycle, sayProblemOnSheet, sayReport } from "../../wording";
import { noticeMessage } from "../problem-message";

/** A new workbook, made from one that stays as it is. */
export interface MadeFile {
  readonly fileName: string;
  /** What it holds, a sentence each. */
  readonly words: readonly string[];
  readonly bytes: Uint8Array;
}

/** What anonymising would do; nothing is made yet. */
export interface AnonymisingView {
  /** To be typed exactly. */
  readonly programmeName: string;
  readonly choices: AnonymisingChoices;
  /** Free texts that can be kept. */
  readonly texts: number;
  readonly words: readonly string[];
}

/** What the next cycle starts with; null is what follows from this one. */
export interface NextCycleOptions {
  readonly firstMeeting: IsoDate | null;
  readonly programmeName: string | null;
}

/** @throws {Refusal} as the action does */
export async function reportFile(
  programme: Programme,
  request: ReportRequest,
  context: CommandContext,
): Promise<MadeFile> {
  const { plan, facts } = makeReport(programme, request, context);
  const { programmeName } = programme.settings;
  const what = request.kind === "sponsor" ? `${request.kind} ${request.organisation}` : request.kind;
  return { fileName: nameOf(programmeName, what), words: sayReport(facts), bytes: await written(plan) };
}

export function anonymisingView(
  opened: OpenedWorkbook,
  choices: AnonymisingChoices,
  context: AnonymisingContext,
): AnonymisingView {
  const { facts } = anonymiseProgramme(opened, choices, context);
  const { programmeName, texts } = facts;
  return { programmeName, choices, texts: texts.length, words: sayAnonymising(facts) };
}

/**
 * @param typed the programme's name, to confirm
 * @throws {Refusal} when it is another, or somebody's name is still in the file
 */
export async function anonymisedFile(
  opened: OpenedWorkbook,
  typed: string,
  choices: AnonymisingChoices,
  context: AnonymisingContext,
): Promise<MadeFile> {
  const { programme, certificate, facts, refuseNamesIn } = anonymiseProgramme(opened, choices, context);
  const { programmeName: wanted } = facts;
  if (typed !== wanted) throw new Refusal({ code: "anonymising-not-confirmed", details: { typed, wanted } });
  const plan = planWorkbook({
    ...{ programme, certificate, setSheets: "auto", today: context.today },
    notices: [],
  });
  const [bytes, { packageTexts }] = [await written(plan), await import("../../xlsx")];
  refuseNamesIn(packageTexts(bytes));
  return { fileName: nameOf(programme.settings.programmeName, "anonymised"), words: [], bytes };
}

/** @throws {Refusal} when there are no sets yet, or the meetings cannot be planned */
export async function nextCycleFile(
  opened: OpenedWorkbook,
  { firstMeeting, programmeName }: NextCycleOptions,
  context: ClosingContext,
): Promise<MadeFile> {
  const request = {
    ...(firstMeeting !== null && { firstMeeting }),
    ...(programmeName !== null && { programmeName }),
  };
  const { programme, certificate, notices, facts } = startNextCycle(opened, request, context);
  const messages = notices.map(noticeMessage).map(({ what, remedy }) => `${what} ${remedy}`.trim());
  const plan = planWorkbook({
    ...{ programme, certificate, setSheets: "auto", today: context.today },
    notices: notices.map(({ problem }) => sayProblemOnSheet(problem)),
  });
  return {
    fileName: nameOf(programme.settings.programmeName, "next cycle"),
    words: [...sayNextCycle(facts), ...messages],
    bytes: await written(plan),
  };
}

function nameOf(programmeName: string, what: string): string {
  return `${fileNameFrom(`${programmeName} - ${what}`)}.xlsx`;
}

/** The library of files is loaded only now. */
async function written(plan: WorkbookPlan): Promise<Uint8Array> {
  const { writeWorkbook } = await import("../../xlsx");
  return writeWorkbook(plan);
}
