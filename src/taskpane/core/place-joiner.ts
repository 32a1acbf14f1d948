import type { IsoDate } from "../../programme";
import { strings } from "../strings";
import { change } from "./form-sets";
import type { Pane } from "./pane";

/**
 * Gives somebody without a set the one asked for, or the one where they fit best, and says which it was.
 * @param on their first day
 */
export function placeJoiner(
  pane: Pane,
  { id, name }: { readonly id: string; readonly name: string },
  to: number | null,
  on: IsoDate,
): Promise<boolean> {
  return change(pane, { kind: "join", member: id, to, on }, (look) => {
    const set = look?.sets.find(({ members }) => members.some((member) => member.id === id));
    return strings.sets.wasPlaced(name, set?.name ?? "");
  });
}
