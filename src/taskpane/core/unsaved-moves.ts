import type { UnsavedMove } from "../../programme";
import type { WorkbookView } from "../../worker";
import { movesStillToMake } from "./moved-sets";
import type { Pane } from "./pane";
import type { PaneState } from "./pane-state";
import { select } from "./selectors";
import type { BoardMove, SetsState } from "./sets-slice";

const keeping = new WeakSet<Pane>();

/**
 * Keeps what is moved on the board in the workbook, where Excel would load the page anew for a ribbon button: never on
 * the device. What cannot be kept stays on the board.
 */
export async function keepMoves(pane: Pane): Promise<void> {
  if (keeping.has(pane)) return;
  keeping.add(pane);
  try {
    // More may be moved while Excel answers: that goes the next time round.
    while (areToKeep(pane.state) && (await pane.behind(() => keepOnce(pane))));
  } finally {
    keeping.delete(pane);
  }
}

/** Moves that a workbook keeps are kept on, wherever they were made. */
function areToKeep(state: PaneState): boolean {
  const { moves, kept } = state.sets;
  const isKept = select.losesPage(state) || kept.length > 0;
  return isKept && !select.isReadOnly(state) && !isSame(moves, kept);
}

async function keepOnce(pane: Pane): Promise<void> {
  const { workbook, dependencies } = pane;
  // What was being written meanwhile may have made them.
  if (!workbook || !areToKeep(pane.state)) return;
  const { engine } = dependencies;
  await engine.call("open", [await workbook.read(), pane.state.roster.options]);
  const { moves } = pane.state.sets;
  const unsaved = moves.map(({ member, set }): UnsavedMove => ({ memberId: member, setNumber: set }));
  const { plan, restoring } = await engine.call("planChange", [{ kind: "keep-moves", moves: unsaved }]);
  await workbook.write(plan, restoring);
  pane.set({ sets: { kept: moves }, session: { written: [...pane.state.session.written, "moves"] } });
}

/** The moves of the board once the workbook was read: those it keeps, and what was moved here since. */
export function movesAsRead(
  { sets, unsavedMoves }: Pick<WorkbookView, "sets" | "unsavedMoves">,
  { moves, kept }: SetsState,
): Pick<SetsState, "moves" | "kept"> {
  const now = unsavedMoves.map(({ memberId, setNumber }): BoardMove => ({
    member: memberId,
    set: setNumber,
  }));
  if (isSame(now, kept)) return { moves: movesStillToMake(sets, moves), kept };
  const known = new Set(kept.map(sayMove));
  const own = moves.filter((move) => !known.has(sayMove(move)));
  const others = now.filter(({ member }) => !own.some((move) => move.member === member));
  return { moves: movesStillToMake(sets, [...others, ...own]), kept: now };
}

function isSame(some: readonly BoardMove[], others: readonly BoardMove[]): boolean {
  const there = new Set(others.map(sayMove));
  return some.length === others.length && some.every((move) => there.has(sayMove(move)));
}

function sayMove({ member, set }: BoardMove): string {
  return `${String(set)} ${member}`;
}
