import type { Member } from "../programme";

/** The ID of the member of that name, when just one has it. */
export function idOfName(typed: string, members: readonly Member[]): string | null {
  const name = typed.toLowerCase();
  const found = members.filter((member) => name !== "" && member.name.toLowerCase() === name);
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
