import { zipSync } from "fflate";
import { collectPacks, makePacks, type Acceptance, type Collection, type ReturnedFile } from "../../actions";
import type { IsoDate } from "../../programme";
import {
  packFileNames,
  planPack,
  planWorkbook,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../../workbook";
import { readWorkbook, writeWorkbook } from "../../xlsx";

/** The workbook whose sets are shared. */
export interface SharedWorkbook {
  readonly content: WorkbookContent;
}

export interface PackChoices {
  readonly contact: string;
  readonly withEmail: boolean;
}

/** A facilitator's file, ready to be saved. */
export interface PreparedPack {
  readonly fileName: string;
  readonly setName: string;
  readonly programmeName: string;
  /** Empty before one is named. */
  readonly facilitator: string;
  readonly bytes: Uint8Array;
}

const reading: ProgrammeReadingOptions = {
  duplicates: "keep",
  hiddenRows: "include",
  newId: () => crypto.randomUUID(),
};

export async function preparePacks(
  { content }: SharedWorkbook,
  choices: PackChoices,
  madeOn: IsoDate,
): Promise<readonly PreparedPack[]> {
  const packs = makePacks(content, { ...reading, ...choices, madeOn });
  const names = packFileNames(packs);
  const prepared: PreparedPack[] = [];
  for (const [index, pack] of packs.entries()) {
    prepared.push({
      fileName: names[index] ?? "",
      setName: pack.set.name,
      programmeName: pack.programme.settings.programmeName,
      facilitator: pack.programme.facilitators
        .map(({ name }) => name)
        .filter((name) => name !== "")
        .join(" and "),
      bytes: await writeWorkbook(planPack(pack)),
    });
  }
  return prepared;
}

/** All files in one, as they are: they are packed already. */
export function zipped(packs: readonly PreparedPack[]): Uint8Array {
  return zipSync(Object.fromEntries(packs.map(({ fileName, bytes }) => [fileName, bytes])), { level: 0 });
}

export async function openReturned(files: readonly File[]): Promise<readonly ReturnedFile[]> {
  const returned: ReturnedFile[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    returned.push({ file: file.name, content: await readWorkbook(bytes, file.name) });
  }
  return returned;
}

export function collect(
  { content }: SharedWorkbook,
  returned: readonly ReturnedFile[],
  acceptance: Acceptance,
): Collection {
  return collectPacks(content, returned, reading, acceptance);
}

export function drawCollected({ programme, certificate }: Collection): Promise<Uint8Array> {
  return writeWorkbook(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
}
