import { allocateSets, checkRoster, type Allocation, type RosterCheck } from "../actions";
import { Refusal, type IsoDate } from "../programme";
import { planWorkbook, type WorkbookContent } from "../workbook";
import { sayProblem } from "../wording";
import { readWorkbook, writeWorkbook } from "../xlsx";

/** A roster that was opened, with its file's name. */
export interface OpenRoster {
  readonly name: string;
  readonly content: WorkbookContent;
}

export interface RosterChoices {
  readonly duplicates: "refuse" | "leave-out" | "keep";
  readonly hiddenRows: "include" | "leave-out";
}

export interface SetsChoices extends RosterChoices {
  readonly targetSize: number;
  readonly seed: number;
  readonly reform: boolean;
  readonly evenOut: boolean;
  /** Further columns to balance by; empty for those of the workbook. */
  readonly balance: string;
}

/** What came of something that may be refused: the result, or what to say. */
export type Outcome<Result> = { readonly result: Result } | { readonly refusal: string };

export async function openRoster(name: string, bytes: Uint8Array): Promise<Outcome<OpenRoster>> {
  return attempt(async () => ({ name, content: await readWorkbook(bytes, name) }));
}

export async function lookOver(
  { content }: OpenRoster,
  choices: RosterChoices,
): Promise<Outcome<RosterCheck>> {
  return attempt(() => Promise.resolve(checkRoster(content, { ...choices, newId })));
}

export async function formSets(
  { content }: OpenRoster,
  { targetSize, seed, balance, ...choices }: SetsChoices,
  today: IsoDate,
): Promise<Outcome<Allocation>> {
  return attempt(() =>
    Promise.resolve(
      allocateSets(content, {
        ...choices,
        newId,
        today,
        settings: {
          ...{ targetSize, maxSize: targetSize + 1, seed },
          ...(balance.trim() !== "" && { balance }),
        },
      }),
    ),
  );
}

/** The finished workbook's bytes. */
export async function drawWorkbook({
  programme,
  certificate,
  notices,
}: Allocation): Promise<Outcome<Uint8Array>> {
  return attempt(() =>
    writeWorkbook(
      planWorkbook({
        programme,
        certificate,
        notices: notices.map(({ problem }) => sentence(problem)),
        setSheets: "auto",
      }),
    ),
  );
}

/** What happened, where, and what to do. */
export function sentence(problem: Parameters<typeof sayProblem>[0]): string {
  const { what, remedy } = sayProblem(problem);
  return `${what} ${remedy}`.trim();
}

function newId(): string {
  return crypto.randomUUID();
}

export async function attempt<Result>(act: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await act() };
  } catch (thrown) {
    if (thrown instanceof Refusal) return { refusal: sentence(thrown.problem) };
    throw thrown;
  }
}
