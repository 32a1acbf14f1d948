import type { IsoDate } from "../../programme";
import { strings } from "../strings";
import type { Pane } from "./pane";
import { change } from "./session-actions";

const words = strings.sets;

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Selects a member: their best swaps, and why they are where they are, are shown. */
export async function selectMember(pane: Pane, id: string): Promise<void> {
  pane.set({ sets: { selectedMember: { id, swaps: null, why: null } }, shell: { message: null } });
  const { engine } = pane.dependencies;
  await pane.run(strings.work.looking, async () => {
    const why = await engine.call("why", [id]);
    const swaps = await engine.call("swaps", [id]);
    if (pane.state.sets.selectedMember?.id === id) {
      pane.set({ sets: { selectedMember: { id, swaps, why } } });
    }
    return null;
  });
}

export function deselectMember(pane: Pane): void {
  pane.set({ sets: { selectedMember: null } });
}

/** @param on from which day they are in their new set. @param breakRules a rule may be broken by it */
export function moveMember(
  pane: Pane,
  { id, name }: Named,
  to: { readonly number: number; readonly name: string },
  on: IsoDate,
  breakRules: boolean,
): Promise<boolean> {
  return change(
    pane,
    { kind: "move", member: id, to: to.number, on, breakRules },
    words.moved(name, to.name),
  );
}

/** Two members change places from today on. @param breakRules a rule may be broken by it */
export function swapMembers(pane: Pane, first: Named, second: Named, breakRules: boolean): Promise<boolean> {
  const on = pane.dependencies.today();
  const command = { kind: "swap", first: first.id, second: second.id, on, breakRules } as const;
  return change(pane, command, words.swapped(first.name, second.name));
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
  to: number | null,
  on: IsoDate,
): Promise<boolean> {
  return change(pane, { kind: "join", member: id, to, on }, (view) => {
    const set = view?.sets.find(({ members }) => members.some((member) => member.id === id));
    return words.wasPlaced(name, set?.name ?? "");
  });
}
