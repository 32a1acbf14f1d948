import { certify } from "../allocation";
import { Refusal, type Certificate, type IsoDate, type Programme } from "../programme";
import {
  collectCodes,
  setPack,
  type Acceptance,
  type Collected,
  type PackChange,
  type ReturnedPack,
  type SetPack,
} from "../sharing";
import {
  findOurSheet,
  packChanges,
  packEmailHeader,
  planPack,
  readPack,
  type ProgrammeReading,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { highestSet, prepareSets } from "./prepare-sets";

export interface PackOptions extends ProgrammeReadingOptions {
  readonly madeOn: IsoDate;
  readonly contact: string;
  readonly withEmail: boolean;
  /** Numbers of the sets; all of them without. */
  readonly sets?: readonly number[];
}

/** A pack for each set of a workbook. @throws {Refusal} when it has no sets, or not one of those asked for */
export function makePacks(content: WorkbookContent, options: PackOptions): SetPack[] {
  const { programme } = prepareSets(content, options);
  const setCount = highestSet(programme.members);
  if (setCount === 0)
    throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
  const unknown = options.sets?.find((number) => number < 1 || number > setCount);
  if (unknown !== undefined)
    throw new Refusal({ code: "unknown-set", details: { typed: unknown, setCount } });
  return programme.sets
    .filter(({ number }) => options.sets?.includes(number) ?? true)
    .map((set) => setPack(programme, set, options));
}

/** A returned file, read as bytes allow. */
export interface ReturnedFile {
  readonly file: string;
  readonly content: WorkbookContent;
}

/** The workbook with the codes of returned packs. */
export interface Collection extends Collected {
  readonly certificate: Certificate;
  readonly reading: ProgrammeReading;
}

/**
 * Brings attendance codes of returned packs into the workbook's programme. Nothing else of a pack is read,
 * and nothing else of the workbook changes.
 * @throws {Refusal} when one of the files cannot be used; nothing is changed then
 */
export function collectPacks(
  content: WorkbookContent,
  returned: readonly ReturnedFile[],
  options: ProgrammeReadingOptions,
  acceptance: Acceptance,
): Collection {
  const { reading, programme } = prepareSets(content, options);
  const packs = returned.map(({ file, content: own }) => {
    const pack = readPack(own, file);
    return { file, pack, changes: changesOf(programme, own, pack) };
  });
  const collected = collectCodes(programme, packs, acceptance);
  return { ...collected, certificate: certificateOf(collected.programme), reading };
}

/** Against the pack as it would be made now; none for a pack that belongs nowhere, which is refused later. */
function changesOf(
  programme: Programme,
  content: WorkbookContent,
  pack: ReturnedPack,
): readonly PackChange[] {
  const set = programme.sets.find(({ number }) => number === pack.setNumber);
  if (!set) return [];
  const members = findOurSheet(content, "roster")?.rows.flat() ?? [];
  const withEmail = members.some(({ value }) => value === packEmailHeader);
  const wishes = { madeOn: "2000-01-01", contact: "", withEmail };
  return packChanges(content, planPack(setPack(programme, set, wishes)), pack.codes);
}

function certificateOf({ members, groupings, sets }: Programme): Certificate {
  return certify(members, groupings, sets.length);
}
