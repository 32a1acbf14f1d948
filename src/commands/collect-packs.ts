import { attention, type Certificate, type Notice, type Programme } from "../programme";
import {
  collectCodes,
  noLists,
  setPack,
  type Acceptance,
  type Collected,
  type ListFiles,
  type PackChange,
} from "../sharing";
import { planPack, type OpenedPack, type OpenedWorkbook } from "../workbook";
import { certificateOf } from "./certificate-of";
import type { CommandContext } from "./command";
import { prepare } from "./prepare";
import { beforeTheDay } from "./record-attendance";

/** The programme with the codes of returned packs. */
export interface Collection extends Collected {
  readonly certificate: Certificate;
  /** Several packs of one set; codes for meetings to come. */
  readonly notices: readonly Notice[];
}

/**
 * Brings attendance codes of returned packs, and of lists from elsewhere, into the programme. Nothing else of them is read, and nothing
 * else of the programme changes.
 * @throws {Refusal} when one of the files cannot be used; nothing is changed then
 */
export function collectPacks(
  opened: OpenedWorkbook,
  returned: readonly OpenedPack[],
  acceptance: Acceptance,
  context: CommandContext,
  lists: ListFiles = noLists,
): Collection {
  const { programme } = prepare(opened);
  const packs = returned.map((pack) => ({ ...pack, changes: changesOf(programme, pack) }));
  const collected = collectCodes(programme, packs, acceptance, lists);
  return {
    ...collected,
    certificate: certificateOf(collected.programme),
    notices: [
      ...severalOfOneSet(collected.packs),
      ...programme.meetings.flatMap(({ id }) => beforeTheDay(programme, collected.programme, id, context)),
    ],
  };
}

function severalOfOneSet(packs: Collected["packs"]): Notice[] {
  const sets = new Set(packs.map(({ setNumber }) => setNumber));
  return [...sets].flatMap((number): Notice[] => {
    const own = packs.filter(({ setNumber }) => setNumber === number);
    const [first] = own;
    if (!first || own.length === 1) return [];
    const details = { set: first.setName, files: own.map(({ file }) => file) };
    return [attention({ code: "packs-of-one-set", details })];
  });
}

/** Against the pack as it would be made now; none for a pack that belongs nowhere, which is refused later. */
function changesOf(
  programme: Programme,
  { pack, madeOn, withEmail, changesFrom }: OpenedPack,
): readonly PackChange[] {
  const set = programme.sets.find(({ number }) => number === pack.setNumber);
  if (!set) return [];
  const options = { madeOn: madeOn ?? "2000-01-01", contact: "", withEmail };
  return changesFrom(planPack(setPack(programme, set, options)));
}
