import type { IsoDate, SetNumber } from "../../programme";
import { strings } from "../strings";
import { pickMember } from "./board-actions";
import type { Pane } from "./pane";
import { change } from "./session-actions";

const words = strings.sets;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Opens a member's choices: what each would do, and why they are where they are. */
export async function selectMember(pane: Pane, id: string): Promise<void> {
  pane.set({ sets: { selectedMember: { id, why: null } }, shell: { message: null } });
  // Of somebody who has left there is nothing to ask.
  const everyone = pane.state.session.view?.sets.flatMap(({ members }) => members) ?? [];
  if (everyone.find((member) => member.id === id)?.left !== null) return;
  await pickMember(pane, id);
  await pane.quietly(async () => {
    const why = await pane.dependencies.engine.call("why", [id]);
    if (pane.state.sets.selectedMember?.id === id) pane.set({ sets: { selectedMember: { id, why } } });
  });
}

export function deselectMember(pane: Pane): void {
  pane.set({ sets: { selectedMember: null, picked: null, target: null } });
}

/** Locks a member to their set, or unlocks them. */
export function lockMember(pane: Pane, { id, name }: Named, locked: boolean): Promise<boolean> {
  const what = locked ? words.wasLocked(name) : words.wasUnlocked(name);
  return change(pane, { kind: "lock", member: id, locked }, what);
}

/** @param on their last day */
export function withdrawMember(pane: Pane, { id, name }: Named, on: IsoDate): Promise<boolean> {
  return change(pane, { kind: "withdraw", member: id, on }, words.withdrawn(name));
}

/**
 * Gives somebody without a set the one asked for, or the one where they fit best, and says which it was.
 * @param to null for the best fit
 * @param on their first day
 */
export function placeJoiner(
  pane: Pane,
  { id, name }: Named,
  to: SetNumber | null,
  on: IsoDate,
): Promise<boolean> {
  return change(pane, { kind: "join", member: id, to, on }, (view) => {
    const set = view?.sets.find(({ members }) => members.some((member) => member.id === id));
    return words.wasPlaced(name, set?.name ?? "");
  });
}
