import type { Programme } from "../../programme";

/** What everybody is called who is or was on the roster, by Member ID. */
export function namesById({
  members,
  formerMembers,
}: Pick<Programme, "members" | "formerMembers">): ReadonlyMap<string, string> {
  return new Map([...formerMembers, ...members].map(({ id, name }) => [id, name]));
}
