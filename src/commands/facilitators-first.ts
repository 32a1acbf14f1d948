import { assignFacilitators, type MemberRules } from "../seating";
import { idOf, isFromOrganisation, type Facilitator, type Member } from "../programme";
import type { PreparedProgramme } from "./prepare";

/**
 * Sets for facilitators before there are any: where the usual order left a set without an external facilitator, the
 * members of these facilitators' organisations are kept out of their sets instead. All sets are alike before they are
 * formed, but for members who are locked or pinned.
 * @param members with the sets of those alone who are locked
 * @returns null where as many sets would be left without as by the usual order
 */
export function facilitatorsFirst(
  { programme }: PreparedProgramme,
  members: readonly Member[],
  {
    setCount,
    rules,
    shortage,
  }: { readonly setCount: number; readonly rules: MemberRules; readonly shortage: number },
): readonly Facilitator[] | null {
  const { facilitators } = programme;
  const pinned = new Map(
    rules.seating.flatMap((rule) => (rule.kind === "pin" ? [[rule.member, idOf.set(rule.set + 1)]] : [])),
  );
  const seated = members.map((member, at) => ({ ...member, setNumber: pinned.get(at) ?? member.setNumber }));
  const facilitation = assignFacilitators({
    ...{ facilitators, among: externalSomewhere(facilitators, members, setCount) },
    ...{ members: seated, setCount, barred: rules.barred },
  });
  return facilitation.shortage < shortage ? facilitation.facilitators : null;
}

/** Rows of facilitators who could all lead a set from outside: of one organisation with n members, K - n at most. */
function externalSomewhere(
  facilitators: readonly Facilitator[],
  members: readonly Member[],
  setCount: number,
): ReadonlySet<number> {
  const room = new Map<string, number>();
  const rows = facilitators
    .map(({ organisation, available }, row) => {
      const colleagues = members.filter((member) => isFromOrganisation(member, organisation)).length;
      return { row, organisation, available, colleagues };
    })
    .sort((a, b) => a.colleagues - b.colleagues);
  return new Set(
    rows.flatMap(({ row, organisation, available, colleagues }) => {
      const left = room.get(organisation) ?? setCount - colleagues;
      room.set(organisation, left - 1);
      return available && left > 0 ? [row] : [];
    }),
  );
}
