import { lookUpMember, Refusal, type Member, type MemberId } from "../programme";
import type { TableRow } from "./read-table";

/**
 * Whose a row is: by ID, or by name in the column of the IDs or in one of the names; null where both are blank.
 * @param former the ID of somebody who is a member no longer, from what is typed in a column
 * @throws {Refusal} with the cell, at what is nobody's or several people's name
 */
export function whoseRow(
  members: readonly Member[],
  former: (typed: string, column: string) => MemberId | null,
): (row: Pick<TableRow, "text" | "place">, column: string) => MemberId | null {
  const lookUp = lookUpMember(members);
  return (row, column) => {
    const holding = row.text(column) === "" ? "name" : column;
    const typed = row.text(holding);
    if (typed === "") return null;
    const lookup = lookUp(typed);
    if (lookup.found === "one") return lookup.person.id;
    const place = row.place(holding);
    if (lookup.found === "nobody") {
      const id = former(typed, holding);
      if (id !== null) return id;
      throw new Refusal({ code: "unknown-member", details: { typed }, place });
    }
    const ids = lookup.people.map(({ id }) => id);
    throw new Refusal({ code: "member-ambiguous", details: { typed, ids }, place });
  };
}
