import type { MemberId } from "../../programme";
import { pickMember } from "./board-actions";
import type { Pane } from "./pane";

/** Opens a member's choices: what each would do, and why they are where they are. */
export async function selectMember(pane: Pane, id: MemberId): Promise<void> {
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
