import { Refusal, type Member } from "../programme";
import { nameForm } from "../roster";

/**
 * The place of a member among others, by Member ID or by a name that nobody else has.
 * @throws {Refusal} "unknown-member", "member-ambiguous"
 */
export function findMember(members: readonly Member[], typed: string): number {
  const wanted = nameForm(typed);
  const id = typed.trim().toLowerCase();
  const byId = members.findIndex((member) => member.id.toLowerCase() === id);
  if (byId >= 0) return byId;
  const found = [...members.keys()].filter((index) => nameForm(members[index]?.name ?? "") === wanted);
  const [only] = found;
  if (only === undefined) throw new Refusal({ code: "unknown-member", details: { typed } });
  if (found.length > 1) {
    const ids = found.map((index) => members[index]?.id ?? "");
    throw new Refusal({ code: "member-ambiguous", details: { typed, ids } });
  }
  return only;
}

/** @throws {Refusal} as `findMember` */
export function memberIdOf(members: readonly Member[], typed: string): string {
  return members[findMember(members, typed)]?.id ?? "";
}
