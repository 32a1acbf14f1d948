import { type SetNumber, numberingOf, openSets, Refusal, type PackRecords } from "../programme";
import { setPack, withKey, withMade, type SetPackOptions, type SetPack } from "../sharing";
import type { OpenedWorkbook } from "../workbook";
import { prepare } from "./prepare";

export interface PackOptions extends SetPackOptions {
  /** Numbers of the sets; all of them without. */
  readonly sets?: readonly SetNumber[];
}

/** A pack for each set of a programme. @throws {Refusal} when it has no sets, or not one of those asked for */
export function makePacks(opened: OpenedWorkbook, options: PackOptions): SetPack[] {
  const { programme } = prepare(opened);
  const numbering = numberingOf(programme.sets);
  if (numbering.setCount === 0)
    throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
  const unknown = options.sets?.find((number) => !openSets(numbering).numbers.includes(number));
  if (unknown !== undefined)
    throw new Refusal({ code: "unknown-set", details: { typed: unknown, ...numbering } });
  return programme.sets
    .filter(({ number }) => options.sets?.includes(number) ?? true)
    .map((set) => setPack(programme, set, options));
}

/** Packs under a seal, and what the workbook must keep to know them when they come back. */
export interface SealedPacks {
  readonly packs: readonly SetPack[];
  /** For the command "keep-packs", before any pack is handed out. */
  readonly records: PackRecords;
}

/** As `makePacks`, with a key for a workbook that has none. @param newKey random. @throws {Refusal} */
export function makeSealedPacks(
  { programme, origin }: OpenedWorkbook,
  options: PackOptions,
  newKey: () => string,
): SealedPacks {
  const { madeOn } = options;
  const keyed = withKey(programme.year.packs, newKey, madeOn);
  const year = { ...programme.year, packs: keyed };
  const packs = makePacks({ programme: { ...programme, year }, origin }, options);
  const made = packs.map(({ set, version }) => ({ setNumber: set.number, version, madeOn }));
  return { packs, records: withMade(keyed, made) };
}
