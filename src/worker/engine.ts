import {
  allocateSetsInSteps,
  bringBackSetsInSteps,
  listEarlierSets,
  checkRoster,
  cleanRoster,
  explainMember,
  findSwaps,
  issueCalendars,
  makePacks,
  type Allocation,
  type ReportWish,
  type RosterCheck,
  type YearOptions,
} from "../actions";
import { certify } from "../allocation";
import {
  Refusal,
  type Certificate,
  type ColumnRole,
  type IsoDate,
  type Meeting,
  type Notice,
  type Programme,
} from "../programme";
import type { SetPack } from "../sharing";
import {
  missingSheets,
  workbookPlanner,
  protections,
  withDeletedSheets,
  type CellEdit,
  type ProgrammeReadingOptions,
  type WorkbookContent,
  type WorkbookPlan,
} from "../workbook";
import { saySwap, sayWhyHere } from "../wording";
import { changeWorkbook, planWishedCycle, type CycleWish, type ProgrammeChange } from "./change-workbook";
import { runInSteps, type CallControl } from "./run-in-steps";
import { saidNotice, type Said } from "./said";
import { zipOfCalendars } from "./share/calendar-zip";
import {
  anonymisedFile,
  anonymisingView,
  nextCycleFile,
  reportFile,
  type AnonymisingView,
  type MadeFile,
  type NextCycleWish,
} from "./share/new-workbooks";
import { makePackFile, packViews, zipOfPacks, type PackView, type PackWish } from "./share/pack-files";
import { ReturnedPacks, type CollectionView, type ReturnedBytes } from "./share/returned-packs";
import { draftOf, type Draft } from "./views/draft";
import { registerView, type RegisterView } from "./views/register";
import { sizeAnswer, type SizeAnswer } from "./views/size-answer";
import { workbookLook, type WorkbookLook } from "./views/workbook-look";

/** How a workbook is to be read: what the administrator chose over what is found. */
export interface ReadingWishes {
  /** Null for the likeliest. */
  readonly sheetName: string | null;
  readonly columns: Partial<Record<ColumnRole, string>>;
  readonly duplicates: ProgrammeReadingOptions["duplicates"];
  readonly hiddenRows: ProgrammeReadingOptions["hiddenRows"];
}

export interface AllocationWishes {
  readonly targetSize: number;
  /** "Gender; Theme (together)" */
  readonly balance: string;
  readonly seed: number;
  readonly reform: boolean;
  readonly evenOut: boolean;
}

/** What is to be written, and what brings back how things are now. */
export interface WritePlan {
  readonly plan: WorkbookPlan;
  readonly restoring: WorkbookPlan;
  /** What the change itself makes worth saying. */
  readonly told: readonly Said[];
}

/** A cycle as it would be; nothing is written. */
export interface CyclePreview {
  readonly meetings: readonly Meeting[];
  /** Calendar months from the first meeting to the last. */
  readonly monthsElapsed: number;
  readonly told: readonly Said[];
}

/** Calendar files in one .zip, and the workbook that remembers what they said. */
export interface CalendarIssue extends WritePlan {
  readonly zip: Uint8Array;
  readonly fileCount: number;
}

/** Two members who could change places, in words. */
export interface SwapOffer {
  readonly a: string;
  readonly b: string;
  readonly words: string;
}

/** Sets of an earlier allocation that can be brought back. */
export interface EarlierLook {
  /** Null when somebody wrote over it. */
  readonly recordedOn: IsoDate | null;
  /** "Formed", "Members moved" ... */
  readonly change: string;
  readonly setCount: number;
}

export interface EngineSurroundings {
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
  readonly #surroundings: EngineSurroundings;
  #content: WorkbookContent = { sheets: [], names: [] };
  #options: ProgrammeReadingOptions;
  #check: RosterCheck | null = null;
  #draft: Allocation | null = null;
  #returned = new ReturnedPacks();
  readonly #plan = workbookPlanner();

  constructor(surroundings: EngineSurroundings) {
    this.#surroundings = surroundings;
    this.#options = { duplicates: "refuse", hiddenRows: "include", newId: surroundings.newId };
  }

  /** Takes up a workbook as it is now. @throws {Refusal} when it holds no roster that can be used */
  look(content: WorkbookContent, { sheetName, columns, ...rest }: ReadingWishes): WorkbookLook {
    this.#content = withDeletedSheets(content);
    this.#check = null;
    this.#draft = null;
    this.#options = {
      ...{ ...rest, columns, newId: this.#surroundings.newId },
      ...(sheetName !== null && { sheetName }),
    };
    this.#check = checkRoster(this.#content, this.#options);
    const missing = missingSheets(content, this.#check.reading);
    const hindrances = protections(content, this.#check.reading.rosterSheet);
    return workbookLook(this.#check, { missing, protections: hindrances }, this.#surroundings.today());
  }

  /** What a target size gives. @throws {Refusal} "too-few-members" */
  sizes(targetSize: number): SizeAnswer {
    const { members, leftOut, meetings } = this.#reading().programme;
    return sizeAnswer(members.length, targetSize, leftOut.length, meetings);
  }

  /** Forms the sets; they are kept here until they are written or given up. @throws {Refusal} */
  async allocate(
    { targetSize, balance, seed, ...rest }: AllocationWishes,
    control: CallControl,
  ): Promise<Draft> {
    this.#draft = null;
    const work = allocateSetsInSteps(this.#content, {
      ...this.#options,
      ...rest,
      today: this.#surroundings.today(),
      settings: { targetSize, maxSize: targetSize + 1, seed, balance },
    });
    this.#draft = await runInSteps(work, control);
    return draftOf(this.#draft);
  }

  /** Sets that were there before, the latest first: 1 for the first of `earlierSets`. @throws {Refusal} */
  async bringBack(which: number, control: CallControl): Promise<Draft> {
    this.#draft = null;
    const options = { ...this.#options, today: this.#surroundings.today() };
    this.#draft = await runInSteps(bringBackSetsInSteps(this.#content, options, which), control);
    return draftOf(this.#draft);
  }

  /** What can be brought back, whoever formed it. @throws {Refusal} */
  earlierSets(): EarlierLook[] {
    return listEarlierSets(this.#content, this.#options).map(({ recordedOn, change, places }) => ({
      ...{ recordedOn, change },
      setCount: new Set(places.map(({ setNumber }) => setNumber)).size,
    }));
  }

  planDraft(): WritePlan {
    if (!this.#draft) throw new Error("There are no sets to write.");
    const { programme, certificate, notices } = this.#draft;
    return this.#writePlan(programme, certificate, notices.map(saidNotice));
  }

  /** A change of sets or attendance, planned. @throws {Refusal} */
  planChange(change: ProgrammeChange): WritePlan {
    const { programme, certificate, notices } = changeWorkbook(this.#content, this.#yearOptions(), change);
    return { ...this.#writePlan(programme, certificate, notices.map(saidNotice)), told: this.#told(notices) };
  }

  /** The meetings that a wish gives. @throws {Refusal} */
  previewCycle(wish: CycleWish): CyclePreview {
    const { programme, monthsElapsed, notices } = planWishedCycle(this.#content, this.#yearOptions(), wish);
    return { meetings: programme.meetings, monthsElapsed, told: this.#told(notices) };
  }

  /** What accepted proposals write, by their cells. */
  cleaning(accepted: readonly string[]): CellEdit[] {
    return cleanRoster(this.#reading().roster.proposals, accepted);
  }

  /** The best swaps for a member. @throws {Refusal} */
  swaps(memberId: string): SwapOffer[] {
    return findSwaps(this.#content, this.#options, { member: memberId }).map((answer) => ({
      a: answer.a.id,
      b: answer.b.id,
      words: saySwap(answer),
    }));
  }

  /** Why a member is in their set. @throws {Refusal} */
  why(memberId: string): string {
    return sayWhyHere(explainMember(this.#content, this.#options, memberId));
  }

  /** Null when there is no such meeting. */
  register(meetingId: string, setNumber: number): RegisterView | null {
    return registerView(this.#reading().programme, meetingId, setNumber);
  }

  /** Who gets which file; none is made yet. @throws {Refusal} */
  packs(wish: PackWish): PackView[] {
    return packViews(this.#packs(wish));
  }

  /** One set's file, under a password where there is one. @throws {Refusal} */
  async packFile(setNumber: number, wish: PackWish, password: string | null): Promise<Uint8Array> {
    return makePackFile(this.#packs({ ...wish, sets: [setNumber] }), password);
  }

  /** Every set's file in one .zip. @param passwords by set number; none without. @throws {Refusal} */
  async zippedPacks(
    wish: PackWish,
    passwords: Readonly<Record<number, string>>,
    control: CallControl,
  ): Promise<Uint8Array> {
    return zipOfPacks(this.#packs(wish), passwords, control);
  }

  /** Takes in returned files and says what they would change; they stay here until others are opened. */
  async openReturned(files: readonly ReturnedBytes[], control: CallControl): Promise<CollectionView> {
    await this.#returned.open(files, control);
    return this.#returned.view(this.#content, this.#options);
  }

  /** @param taken "M007 M3" where the pack's code goes before the tracker's. @throws {Refusal} */
  planCollection(taken: readonly string[]): WritePlan {
    const programme = this.#returned.collect(this.#content, this.#options, taken);
    return this.#writePlan(programme, certificateOf(programme), this.#reading().notices.map(saidNotice));
  }

  /** A report as a workbook of its own. @throws {Refusal} when there is nothing to show in it */
  report(wish: ReportWish): Promise<MadeFile> {
    const { programmeName } = this.#reading().programme.settings;
    return reportFile(this.#content, this.#yearOptions(), wish, programmeName);
  }

  /** Calendar files; they are to be had once the workbook is written. @throws {Refusal} */
  async calendars(): Promise<CalendarIssue> {
    const issuedAt = this.#surroundings.moment();
    const { programme, certificate, notices, files } = issueCalendars(this.#content, this.#yearOptions(), {
      issuedAt,
    });
    return {
      ...this.#writePlan(programme, certificate, notices.map(saidNotice)),
      ...{ zip: await zipOfCalendars(files), fileCount: files.length },
    };
  }

  /** What anonymising would do. @throws {Refusal} */
  anonymising(): AnonymisingView {
    return anonymisingView(this.#content, this.#yearOptions(), this.#surroundings.random);
  }

  /** A workbook without anybody's name. @param typed the programme's name. @throws {Refusal} */
  anonymised(typed: string): Promise<MadeFile> {
    const { random } = this.#surroundings;
    return anonymisedFile(this.#content, this.#yearOptions(), { random, typed });
  }

  /** The workbook of the next cycle. @throws {Refusal} */
  nextCycle(wish: NextCycleWish): Promise<MadeFile> {
    return nextCycleFile(this.#content, this.#yearOptions(), wish);
  }

  #yearOptions(): YearOptions {
    return { ...this.#options, today: this.#surroundings.today() };
  }

  #packs(wish: PackWish): SetPack[] {
    return makePacks(this.#content, { ...this.#options, ...wish, madeOn: this.#surroundings.today() });
  }

  /** Without what the reading of the workbook has said already. */
  #told(notices: readonly Notice[]): Said[] {
    const known = new Set(this.#reading().notices.map((notice) => JSON.stringify(notice)));
    return notices.filter((notice) => !known.has(JSON.stringify(notice))).map(saidNotice);
  }

  #reading(): RosterCheck["reading"] {
    if (!this.#check) throw new Refusal({ code: "no-roster-found", details: { sheets: [] } });
    return this.#check.reading;
  }

  #writePlan(
    programme: Programme,
    certificate: Certificate,
    notices: readonly { readonly what: string; readonly remedy: string }[],
  ): WritePlan {
    const { origin, programme: before, setSheets } = this.#reading();
    // First what is there, which is mostly what was planned last.
    const restoring =
      origin === "roster"
        ? nothingOfOurs
        : this.#plan({
            ...{ programme: before, certificate: certificateOf(before), setSheets },
            notices: [],
          });
    const plan = this.#plan({
      ...{ programme, certificate, setSheets },
      notices: notices.map(({ what, remedy }) => `${what} ${remedy}`.trim()),
    });
    return { plan, restoring, told: [] };
  }
}

function certificateOf({ members, groupings, sets }: Programme): Certificate {
  return certify(members, groupings, sets.length);
}
