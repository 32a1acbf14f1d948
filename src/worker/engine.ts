import {
  allocateSetsInSteps,
  apply,
  bringBackSetsInSteps,
  certificateOf,
  changesListed,
  checkRoster,
  checkSets,
  cleanRoster,
  codesAsTyped,
  costsOfRules,
  explainMember,
  issueCalendars,
  makePacks,
  type ListOptions,
  makeSealedPacks,
  reportBeside,
  type ReportBesideKind,
  monthsElapsed,
  setsToBringBack,
  severalDraftsInSteps,
  whatIfMoved,
  withGroups,
  type Allocation,
  type Applied,
  type CodeAsTyped,
  type CodesByMeeting,
  type Command,
  type CommandContext,
  type CycleRequest,
  type EarlierCohort,
  type DraftOffer,
  type ProposalPlace,
  type ReportRequest,
  type SeveralMembers,
  type TentativeMove,
} from "../commands";
import {
  type AnonymisingChoices,
  type ColumnRole,
  type IsoDate,
  type Matching,
  type Meeting,
  type MeetingId,
  type MemberId,
  newNotices,
  type Notice,
  noticeKey,
  Refusal,
  type SetNumber,
  type WhatIf,
  type WhyHere,
} from "../programme";
import type { SetPack } from "../sharing";
import { isEqual, shareEqual } from "../sheet";
import {
  keysBeforeSets,
  missingSheets,
  openWorkbook,
  planBeforeSets,
  workbookPlanner,
  protections,
  rowsToAdd,
  withDeletedSheets,
  type CellEdit,
  type OpenedWorkbook,
  type ProgrammeReadingOptions,
  type SheetKey,
  type WorkbookContent,
  type WorkbookInput,
  type WorkbookPlan,
} from "../workbook";
import { sayProblemOnSheet, sayRuleCost } from "../wording";
import type { ChosenFile } from "../xlsx";
import { runInSteps, type CallControl } from "./run-in-steps";
import { noticeMessage, type ProblemMessage } from "./problem-message";
import { zipOfCalendars } from "./share/calendar-zip";
import { comparedFile, type ComparedView } from "./share/compared-programmes";
import {
  anonymisedFile,
  anonymisingView,
  nextCycleFile,
  reportFile,
  type AnonymisingView,
  type MadeFile,
  type NextCycleOptions,
} from "./share/new-workbooks";
import { makePackFile, packViews, zipOfPacks, type PackView, type PackRequest } from "./share/pack-files";
import { ReturnedPacks, type CollectionView, type ReturnedBytes } from "./share/returned-packs";
import { changePreview, type ChangePreview } from "./views/change-preview";
import { draftOf, type Draft } from "./views/draft";
import { registerView, type RegisterView } from "./views/register";
import { sizeAnswer, type SizeAnswer } from "./views/size-answer";
import { workbookView, type WorkbookView } from "./views/workbook-view";

/** How a workbook is to be read: what the administrator chose over what is found. */
export interface ReadingOptions {
  /** Null for the likeliest. */
  readonly sheetName: string | null;
  /** Further sheets whose people are on the roster too. */
  readonly alsoSheets?: readonly string[];
  readonly columns: Partial<Record<ColumnRole, string>>;
  readonly duplicates: ProgrammeReadingOptions["duplicates"];
  readonly hiddenRows: ProgrammeReadingOptions["hiddenRows"];
  /** How typed values are counted, as answered in the pane and not written yet. */
  readonly answers?: readonly Matching[];
}

export interface AllocationRequest {
  readonly targetSize: number;
  /** "Gender; Theme (together)" */
  readonly balance: string;
  readonly seed: number;
  readonly reform: boolean;
  readonly evenOut: boolean;
  readonly unevenSizes: boolean;
  /** Workbooks of earlier programmes, whose people should meet others now. */
  readonly earlier: readonly EarlierCohort[];
}

/** What is to be written, and what brings back how things are now. */
export interface WritePlan {
  readonly plan: WorkbookPlan;
  readonly restoring: WorkbookPlan;
  /** What the change itself makes worth saying. */
  readonly notices: readonly ProblemMessage[];
}

/** A cycle as it would be; nothing is written. */
export interface CyclePreview {
  readonly meetings: readonly Meeting[];
  /** Calendar months from the first meeting to the last. */
  readonly monthsElapsed: number;
  readonly notices: readonly ProblemMessage[];
}

/** Calendar files in one .zip, and the workbook that remembers what they said. */
export interface CalendarIssue extends WritePlan {
  readonly zip: Uint8Array;
  readonly fileCount: number;
}

/** Sets of an earlier allocation that can be brought back. */
export interface EarlierView {
  /** Null when somebody wrote over it. */
  readonly recordedOn: IsoDate | null;
  /** Minutes since midnight; null where only the day is known. */
  readonly recordedAt: number | null;
  /** "Formed", "Members moved" ... */
  readonly change: string;
  readonly setCount: number;
}

export interface EngineDependencies {
  readonly newId: () => string;
  readonly today: () => IsoDate;
  readonly moment: () => Date;
  /** From 0 up to, not including, 1; not to be foreseen. */
  readonly random: () => number;
}

const nothingOfOurs: WorkbookPlan = { title: "", subject: "", description: "", sheets: [], names: [] };

/**
 * Everything that takes long, behind calls with plain data: reading, allocating, planning. It runs in the
 * worker, or on the page's own thread where there is none. It holds the workbook it was last shown, so that
 * questions about it are small.
 */
export class Engine {
  readonly #dependencies: EngineDependencies;
  #opened: OpenedWorkbook | Refusal = new Refusal({ code: "no-roster-found", details: { sheets: [] } });
  #sheets: WorkbookContent["sheets"] = [];
  /** What was opened last, and what was shown of it. */
  #shown: { readonly asked: readonly unknown[]; readonly view: WorkbookView } | null = null;
  /** Without what was answered and is on no sheet yet; null where nothing was. */
  #withoutAnswers: (() => OpenedWorkbook | Refusal) | null = null;
  #draft: Allocation | null = null;
  #returned = new ReturnedPacks();
  readonly #plan = workbookPlanner();
  /** What was planned last, which mostly is what is written: an undo brings back its notes as well. */
  #planned: Pick<WorkbookInput, "programme" | "notices"> | null = null;

  constructor(dependencies: EngineDependencies) {
    this.#dependencies = dependencies;
  }

  /** Opens a workbook as it is now. @throws {Refusal} when it holds no roster that can be used */
  open(content: WorkbookContent, options: ReadingOptions): WorkbookView {
    this.#draft = null;
    const today = this.#dependencies.today();
    const asked = [content, options, today];
    // Every action looks first, and mostly nothing has changed since the one before.
    if (this.#shown && isEqual(this.#shown.asked, asked)) return this.#shown.view;
    this.#shown = null;
    this.#sheets = content.sheets;
    const isAnswered = (options.answers ?? []).length > 0;
    this.#withoutAnswers = isAnswered ? () => this.#open(content, { ...options, answers: [] }) : null;
    this.#opened = this.#open(content, options);
    const opened = this.#workbook;
    const missing = missingSheets(content, opened);
    const hindrances = protections(content, opened.origin.rosterSheet);
    const { notices } = checkRoster(opened);
    const found = { notices, missing, protections: hindrances, check: checkSets(opened) };
    const view = workbookView(opened, found, today);
    this.#shown = { asked, view };
    return view;
  }

  /** A workbook that was chosen in a browser, read. @throws {Refusal} when it is none */
  async readFile(file: string, chosen: ChosenFile): Promise<WorkbookContent> {
    const { bytesOfChosen, readWorkbook } = await import("../xlsx");
    return readWorkbook(await bytesOfChosen(chosen, file), file);
  }

  /** The programme of a workbook that was chosen, whose people have met. @throws {Refusal} when it holds none */
  async earlierCohort(file: string, chosen: ChosenFile): Promise<EarlierCohort> {
    const content = await this.readFile(file, chosen);
    const options = { duplicates: "keep", hiddenRows: "include", newId: this.#dependencies.newId } as const;
    return { name: file, programme: openWorkbook(content, options).programme };
  }

  /** What a target size gives. @throws {Refusal} "too-few-members" */
  sizes(targetSize: number): SizeAnswer {
    return sizeAnswer(this.#workbook.programme, targetSize);
  }

  /** Forms the sets; they are kept here until they are written or given up. @throws {Refusal} */
  async allocate(
    { targetSize, balance, seed, ...rest }: AllocationRequest,
    control: CallControl,
  ): Promise<Draft> {
    this.#draft = null;
    const opened = this.#workbook;
    const work = allocateSetsInSteps(opened, {
      ...rest,
      ...this.#context(),
      settings: { targetSize, maxSize: targetSize + 1, seed, balance },
    });
    this.#draft = await runInSteps(work, control);
    return draftOf(opened, this.#draft);
  }

  /** Up to five drafts to choose among: `allocate` with a draft's seed and balance forms it. @throws {Refusal} */
  async drafts(
    { targetSize, balance, seed, ...rest }: AllocationRequest,
    count: number,
    control: CallControl,
  ): Promise<DraftOffer[]> {
    const settings = { targetSize, maxSize: targetSize + 1, seed, balance };
    const options = { ...rest, ...this.#context(), settings };
    return runInSteps(severalDraftsInSteps(this.#workbook, options, count), control);
  }

  /** Sets that were there before, the latest first: 1 for the first of `earlierSets`. @throws {Refusal} */
  async bringBack(which: number, control: CallControl): Promise<Draft> {
    this.#draft = null;
    const opened = this.#workbook;
    this.#draft = await runInSteps(bringBackSetsInSteps(opened, this.#context(), which), control);
    return draftOf(opened, this.#draft);
  }

  /** What can be brought back, whoever formed it. @throws {Refusal} */
  earlierSets(): EarlierView[] {
    return setsToBringBack(this.#workbook.programme).map(({ recordedOn, recordedAt, change, places }) => ({
      ...{ recordedOn, recordedAt, change },
      setCount: new Set(places.map(({ setNumber }) => setNumber)).size,
    }));
  }

  planDraft(): WritePlan {
    if (!this.#draft) throw new Error("There are no sets to write.");
    return this.#writePlan(this.#draft);
  }

  /** A change of sets or attendance, planned. @throws {Refusal} */
  planChange(command: Command): WritePlan {
    const applied = apply(this.#workbook, command, this.#context());
    const notices = this.#messages(applied.notices);
    const { beforeSets } = this.#workbook.origin;
    const planned = beforeSets ? this.#planBeforeSets(applied, beforeSets) : this.#writePlan(applied);
    return { ...planned, notices };
  }

  /** What a change of members or sets would do; nothing is written. @throws {Refusal} */
  previewChange(command: Command): ChangePreview {
    const [before, context] = [this.#workbook, this.#context()];
    const applied = apply(before, command, context);
    // What is due today whatever is changed says nothing of the change.
    const due = new Set(apply(before, { kind: "refresh" }, context).notices.map(noticeKey));
    const ofChange = applied.notices.filter((notice) => !due.has(noticeKey(notice)));
    return changePreview(before.programme, applied, this.#messages(ofChange));
  }

  /** What a list of joins, moves and leavers would do, and the command that does it. @throws {Refusal} */
  async listedChanges(
    file: string,
    chosen: ChosenFile,
    breakRules: boolean,
  ): Promise<{ readonly command: SeveralMembers; readonly preview: ChangePreview }> {
    const command = changesListed(await this.readFile(file, chosen), file, {
      ...this.#context(),
      breakRules,
    });
    return { command, preview: this.previewChange(command) };
  }

  /** What adds the people on a list of the administrator's own to the Roster. @throws {Refusal} */
  rowsToAdd(sheetName: string): CellEdit[] {
    return rowsToAdd(this.#sheets, sheetName, this.#workbook);
  }

  /** The meetings that options give. @throws {Refusal} */
  previewCycle(cycle: CycleRequest): CyclePreview {
    const { programme, notices } = apply(this.#workbook, { kind: "plan", cycle }, this.#context());
    const { meetings } = programme;
    return { meetings, monthsElapsed: monthsElapsed(meetings), notices: this.#messages(notices) };
  }

  /** What accepted proposals write, by their cells. */
  cleaning(accepted: readonly ProposalPlace[]): CellEdit[] {
    return cleanRoster(this.#workbook.origin.roster.proposals, accepted);
  }

  /** What every set and partner would do to the balance, those of `moved` being where they say. @throws {Refusal} */
  whatIf(memberId: MemberId, moved: readonly TentativeMove[]): WhatIf {
    return whatIfMoved(this.#workbook, memberId, moved);
  }

  /** Why a member is in their set. @throws {Refusal} */
  why(memberId: MemberId): WhyHere {
    return explainMember(this.#workbook, memberId);
  }

  /** What each rule costs in balance, a sentence each. @throws {Refusal} */
  ruleCosts(): string[] {
    return costsOfRules(this.#workbook).map(sayRuleCost);
  }

  /** Null when there is no such meeting. */
  register(meetingId: MeetingId, setNumber: SetNumber): RegisterView | null {
    return registerView(this.#workbook.programme, meetingId, setNumber);
  }

  /** Codes that are entered, as they would be typed into the tracker. */
  codesAsTyped(codes: CodesByMeeting): CodeAsTyped[] {
    return codesAsTyped(this.#workbook, codes);
  }

  /** Who gets which file; none is made yet. @throws {Refusal} */
  packs(request: PackRequest): PackView[] {
    return packViews(this.#packs(request));
  }

  /**
   * What the workbook must hold before any file is handed out: the key of their seals, and which were made.
   * Null when it does already. @throws {Refusal}
   */
  planPacks(request: PackRequest): WritePlan | null {
    const opened = this.#workbook;
    const options = { ...request, madeOn: this.#dependencies.today() };
    const { records } = makeSealedPacks(opened, options, this.#dependencies.newId);
    const before = opened.programme.year.packs;
    if (before.key === records.key && before.made.length === records.made.length) return null;
    return this.#writePlan(apply(opened, { kind: "keep-packs", packs: records }, this.#context()));
  }

  /** One set's file, under a password where there is one. @throws {Refusal} */
  async packFile(setNumber: SetNumber, request: PackRequest, password: string | null): Promise<Uint8Array> {
    return makePackFile(this.#packs({ ...request, sets: [setNumber] }), password);
  }

  /** Every set's file in one .zip. @param passwords by set number; none without. @throws {Refusal} */
  async zippedPacks(
    request: PackRequest,
    passwords: Readonly<Record<number, string>>,
    control: CallControl,
  ): Promise<Uint8Array> {
    return zipOfPacks(this.#packs(request), passwords, control);
  }

  /** Takes in returned files and says what they would change; they stay here until others are opened. */
  async openReturned(files: readonly ReturnedBytes[], control: CallControl): Promise<CollectionView> {
    await this.#returned.open(files, control);
    return this.#returned.view(this.#workbook, this.#context());
  }

  /** Says what the lists among the returned files would change, of that meeting and with that code. */
  returnedAs(options: ListOptions): CollectionView {
    this.#returned.setOptions(options);
    return this.#returned.view(this.#workbook, this.#context());
  }

  /** @param taken "M007 M3 in FILE" where the pack's code goes before the tracker's. @throws {Refusal} */
  planCollection(taken: readonly string[]): WritePlan {
    const { programme, certificate } = this.#returned.collect(this.#workbook, taken, this.#context());
    return this.#writePlan({ programme, certificate, notices: [] });
  }

  /** A report as a workbook of its own. @throws {Refusal} when there is nothing to show in it */
  report(request: ReportRequest): Promise<MadeFile> {
    return reportFile(this.#workbook.programme, request, this.#context());
  }

  /** A report that shows what a file holds beside the workbook. @throws {Refusal} also when it is another file */
  async reportBeside(kind: ReportBesideKind, file: string, chosen: ChosenFile): Promise<MadeFile> {
    const content = await this.readFile(file, chosen);
    return this.report(reportBeside(kind, { file, content }, this.#dependencies));
  }

  /** Calendar files; they are to be had once the workbook is written. @throws {Refusal} */
  async calendars(): Promise<CalendarIssue> {
    const opened = this.#workbook;
    const { files, entries } = issueCalendars(opened, this.#dependencies.moment(), this.#context());
    return {
      ...this.#writePlan(apply(opened, { kind: "keep-calendars", entries }, this.#context())),
      ...{ zip: await zipOfCalendars(files), fileCount: files.length },
    };
  }

  /** What anonymising would do. @throws {Refusal} */
  anonymising(choices: AnonymisingChoices): AnonymisingView {
    return anonymisingView(this.#workbook, choices, this.#context());
  }

  /** A workbook without anybody's name. @param typed the programme's name. @throws {Refusal} */
  anonymised(typed: string, choices: AnonymisingChoices): Promise<MadeFile> {
    return anonymisedFile(this.#workbook, typed, choices, this.#context());
  }

  /** The workbook of the next cycle. @throws {Refusal} */
  nextCycle(options: NextCycleOptions): Promise<MadeFile> {
    return nextCycleFile(this.#workbook, options, this.#context());
  }

  /** Programmes side by side, as a workbook of its own. @param own what the open one is called; null to leave it out */
  compareProgrammes(
    files: Parameters<typeof comparedFile>[0],
    own: string | null,
    control: CallControl,
  ): Promise<ComparedView> {
    const opened = own === null ? null : { file: own, opened: this.#workbook };
    return comparedFile(files, opened, this.#context(), control);
  }

  #open(content: WorkbookContent, { sheetName, ...options }: ReadingOptions): OpenedWorkbook | Refusal {
    try {
      const { programme, origin } = openWorkbook(withDeletedSheets(content), {
        ...{ ...options, newId: this.#dependencies.newId },
        ...(sheetName !== null && { sheetName }),
      });
      // Mostly it is what was planned last: as the same objects, whoever compares them knows that at a glance.
      const attendance = shareEqual(this.#planned?.programme.attendance, programme.attendance);
      return { programme: { ...programme, attendance }, origin };
    } catch (thrown) {
      if (thrown instanceof Refusal) return thrown;
      throw thrown;
    }
  }

  /** @throws {Refusal} why the workbook could not be opened */
  get #workbook(): OpenedWorkbook {
    if (this.#opened instanceof Refusal) throw this.#opened;
    return this.#opened;
  }

  /** What an undo brings back. */
  get #asItIs(): OpenedWorkbook {
    const asItIs = this.#withoutAnswers?.();
    return asItIs && !(asItIs instanceof Refusal) ? asItIs : this.#workbook;
  }

  #context(): CommandContext & Pick<EngineDependencies, "newId" | "random"> {
    const { today, newId, random, moment } = this.#dependencies;
    const [hours, minutes] = [moment().getHours(), moment().getMinutes()];
    return { today: today(), now: hours * 60 + minutes, newId, random };
  }

  #packs(request: PackRequest): SetPack[] {
    return makePacks(this.#workbook, { ...request, madeOn: this.#dependencies.today() });
  }

  /** Without what was said when the workbook was opened. */
  #messages(notices: readonly Notice[]): ProblemMessage[] {
    const known = new Set(this.#workbook.origin.notices.map((notice) => JSON.stringify(notice)));
    const { fresh } = newNotices(notices, this.#workbook.programme.year.dismissedNotices);
    return fresh.filter((notice) => !known.has(JSON.stringify(notice))).map(noticeMessage);
  }

  /** What people answered before there are sets goes onto sheets of its own, and their roster stays as it is. */
  #planBeforeSets({ programme, certificate }: Applied, there: readonly SheetKey[]): WritePlan {
    const { origin, programme: before } = this.#workbook;
    const isNeeded: Record<(typeof keysBeforeSets)[number], boolean> = {
      matching: this.#withoutAnswers !== null,
      facilitators: programme.facilitators !== before.facilitators,
      rules: programme.rules !== before.rules,
    };
    const keys = keysBeforeSets.filter((key) => there.includes(key) || isNeeded[key]);
    const input = { programme, certificate, notices: [], setSheets: origin.setSheets, tabs: origin.tabs };
    return { plan: planBeforeSets(input, keys), restoring: this.#restoringBeforeSets(), notices: [] };
  }

  #restoringBeforeSets(): WorkbookPlan {
    const { origin, programme } = this.#asItIs;
    const { beforeSets, setSheets, tabs } = origin;
    if (!beforeSets || beforeSets.length === 0) return nothingOfOurs;
    const input = { programme, certificate: certificateOf(programme), notices: [], setSheets, tabs };
    return planBeforeSets(input, beforeSets);
  }

  #writePlan({ programme, certificate, notices }: Applied): WritePlan {
    const { origin } = this.#workbook;
    const before = withGroups(this.#asItIs);
    const { kind, setSheets, tabs } = origin;
    const today = this.#dependencies.today();
    // The planner knows again what it planned last by the order of the keys as well.
    const planned = (of: Pick<WorkbookInput, "programme" | "certificate" | "notices">): WorkbookPlan => {
      const { programme: shown, certificate: proof, notices: said } = of;
      return this.#plan({ programme: shown, certificate: proof, notices: said, setSheets, tabs, today });
    };
    const last = this.#planned;
    // First what is there, which is mostly what was planned last.
    const restoring =
      kind === "roster"
        ? this.#restoringBeforeSets()
        : planned({
            ...{ programme: before, certificate: certificateOf(before) },
            notices: last && isEqual(last.programme, before) ? last.notices : [],
          });
    const { fresh } = newNotices([...origin.notices, ...notices], programme.year.dismissedNotices);
    const said = fresh.map(({ problem }) => sayProblemOnSheet(problem));
    this.#planned = { programme, notices: said };
    const plan = planned({ programme, certificate, notices: said });
    return { plan, restoring, notices: [] };
  }
}
