import type { Certificate, Programme } from "../programme";
import { collectCodes, setPack, type Acceptance, type Collected, type PackChange } from "../sharing";
import { planPack, type OpenedPack, type OpenedWorkbook } from "../workbook";
import { certificateOf } from "./certificate-of";
import { prepare } from "./prepare";

/** The programme with the codes of returned packs. */
export interface Collection extends Collected {
  readonly certificate: Certificate;
}

/**
 * Brings attendance codes of returned packs into the programme. Nothing else of a pack is read, and nothing
 * else of the programme changes.
 * @throws {Refusal} when one of the packs cannot be used; nothing is changed then
 */
export function collectPacks(
  opened: OpenedWorkbook,
  returned: readonly OpenedPack[],
  acceptance: Acceptance,
): Collection {
  const { programme } = prepare(opened);
  const packs = returned.map((pack) => ({ ...pack, changes: changesOf(programme, pack) }));
  const collected = collectCodes(programme, packs, acceptance);
  return { ...collected, certificate: certificateOf(collected.programme) };
}

/** Against the pack as it would be made now; none for a pack that belongs nowhere, which is refused later. */
function changesOf(
  programme: Programme,
  { pack, withEmail, changesFrom }: OpenedPack,
): readonly PackChange[] {
  const set = programme.sets.find(({ number }) => number === pack.setNumber);
  if (!set) return [];
  return changesFrom(planPack(setPack(programme, set, { madeOn: "2000-01-01", contact: "", withEmail })));
}
