import {
  mostEarlierSets,
  setsChanges,
  type EarlierSets,
  type Member,
  type Programme,
  type SetPlace,
} from "../programme";
import type { CommandContext } from "./command";

/**
 * The programme with its sets recorded, when an action has changed them, so that they and the ones before
 * can be brought back. What was changed by hand since the last record is recorded first.
 * @param read the programme as it was read
 */
export function withSetsRecorded(
  after: Programme,
  read: Pick<Programme, "members">,
  change: string,
  on: CommandContext,
): Programme {
  const found = after.earlierSets.length === 0 ? setsChanges.asFound : setsChanges.byHand;
  const asRead = recordedAlso(after.earlierSets, read.members, found, on);
  const earlierSets = recordedAlso(asRead, after.members, change, on);
  return { ...after, earlierSets: earlierSets.slice(0, mostEarlierSets) };
}

/** Recorded sets that are not the ones of now, the latest first: what can be brought back. */
export function setsToBringBack({ earlierSets, members }: Programme): EarlierSets[] {
  return earlierSets.filter(({ places }) => !isSame(places, members));
}

function recordedAlso(
  known: readonly EarlierSets[],
  members: readonly Member[],
  change: string,
  { today, now }: CommandContext,
): readonly EarlierSets[] {
  const places = members.flatMap(({ id, setNumber }): SetPlace[] =>
    setNumber === null ? [] : [{ memberId: id, setNumber }],
  );
  const [last] = known;
  if (places.length === 0 || (last && isSame(last.places, members))) return known;
  const number = (last?.number ?? 0) + 1;
  return [{ number, recordedOn: today, recordedAt: now ?? null, change, places }, ...known];
}

/** Whether those who are here now have the same sets; who has left since makes no difference. */
function isSame(places: readonly SetPlace[], members: readonly Member[]): boolean {
  const then = new Map(places.map(({ memberId, setNumber }) => [memberId, setNumber]));
  return members.every(({ id, setNumber }) => (then.get(id) ?? null) === setNumber);
}
