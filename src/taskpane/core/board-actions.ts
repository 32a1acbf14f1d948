import type { IsoDate, SetNumber, MemberId } from "../../programme";
import { boardStrings as words } from "../strings/board";
import { withTarget } from "./moved-sets";
import type { Pane } from "./pane";
import { change } from "./session-actions";
import type { BoardMove, Target } from "./sets-slice";
import { keepMoves } from "./unsaved-moves";

/** Starts to choose a place for a member: what every choice would do is found, with what was moved before. */
export async function pickMember(pane: Pane, id: MemberId): Promise<void> {
  const { moves } = pane.state.sets;
  pane.set({ sets: { picked: { id, effects: null }, target: null } });
  await pane.quietly(async () => {
    const { uneven, sets, partners } = await pane.dependencies.engine.call("whatIf", [id, moves]);
    const { picked, moves: now } = pane.state.sets;
    if (picked?.id !== id || now !== moves) return;
    const effects = {
      uneven,
      sets: new Map(sets.map((each) => [each.set, each])),
      partners: new Map(partners.map((each) => [each.partner.id, each])),
    };
    pane.set({ sets: { picked: { id, effects } } });
  });
}

/** Ends what was chosen by pointer; the choices that are open for a member go on. */
export async function putDown(pane: Pane): Promise<void> {
  const { selectedMember } = pane.state.sets;
  pane.set({ sets: { picked: null, target: null } });
  if (selectedMember) await pickMember(pane, selectedMember.id);
}

/** Shows what one choice would do, of those there are for the picked member; null for none. */
export function consider(pane: Pane, target: Target | null): void {
  const { target: now } = pane.state.sets;
  if (JSON.stringify(now) !== JSON.stringify(target)) pane.set({ sets: { target } });
}

/** Moves a member on the board, or lets two change places; nothing is written. */
export function moveOnBoard(pane: Pane, member: MemberId, target: Target): void {
  const sets = pane.state.session.view?.sets ?? [];
  setMoves(pane, withTarget(sets, pane.state.sets.moves, member, target));
}

/** A member is again in the set that the workbook says. */
export function putBack(pane: Pane, member: MemberId): void {
  setMoves(
    pane,
    pane.state.sets.moves.filter((move) => move.member !== member),
  );
}

/** Gives up everything that was moved on the board. */
export function discardMoves(pane: Pane): void {
  setMoves(pane, []);
}

/**
 * Writes all that was moved on the board, at once.
 * @param on the first day in the new sets
 * @param breakRules a rule may be broken by it
 */
export function saveMoves(pane: Pane, on: IsoDate, breakRules: boolean): Promise<boolean> {
  const { moves } = pane.state.sets;
  return change(
    pane,
    {
      ...{ kind: "rearrange", on, breakRules },
      moves: moves.map(({ member, set }) => ({ member, to: set })),
    },
    words.saved(moves.length),
  );
}

export function showMembersOf(pane: Pane, set: SetNumber, isOpen: boolean): void {
  const others = pane.state.sets.openSets.filter((each) => each !== set);
  pane.set({ sets: { openSets: isOpen ? [...others, set] : others } });
}

function setMoves(pane: Pane, moves: readonly BoardMove[]): void {
  pane.set({ sets: { moves, selectedMember: null, picked: null, target: null } });
  void keepMoves(pane);
}
