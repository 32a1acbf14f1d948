import { type SetNumber, noSet, openSets, type Grouping, type WhyHere } from "../programme";
import { known } from "../sheet";
import { swapsInOrder } from "./best-swaps";
import { certify } from "./certify";
import type { WhatIfRequest } from "./what-if";

export interface WhyRequest extends WhatIfRequest {
  readonly member: number;
}

/** Facts for one true sentence on a member's set. Shares its counting with the certificate. */
export function whyHere(request: WhyRequest): WhyHere {
  const { members, groupings, rules } = request;
  const open = openSets(request);
  const member = known(members[request.member]);
  const set = member.setNumber ?? noSet;
  const { groups } = certify(members, groupings, request);
  const isLocked = rules.seating.some(
    (rule) => rule.kind === "pin" && rule.member === request.member && rule.source.from === "lock",
  );
  const isPinned = rules.seating.some((rule) => rule.kind === "pin" && rule.member === request.member);
  const held = isLocked ? "locked" : isPinned ? "pinned" : null;
  const keptWith = rules.seating.flatMap((rule) =>
    rule.kind !== "together"
      ? []
      : rule.a === request.member
        ? [rule.b]
        : rule.b === request.member
          ? [rule.a]
          : [],
  );
  return {
    name: member.name,
    set,
    setCount: open.numbers.length,
    held,
    keptWith: keptWith.map((other) => known(members[other]).name),
    groups: finest(groupings).flatMap(({ key, label: heading }) => {
      const check = groups.find(({ grouping, label }) => grouping === key && label === member.groups[key]);
      return check ? [{ heading, check, here: known(check.counts[open.placeOf(set)]) }] : [];
    }),
    asGood: held === null && keptWith.length === 0 ? setsAsGood(request) : [],
  };
}

function setsAsGood({ member, ...request }: WhyRequest): SetNumber[] {
  const sets = swapsInOrder({ ...request, between: { member } }).flatMap(({ b, balance }) =>
    balance !== "worse" ? [known(request.members[b]).setNumber ?? noSet] : [],
  );
  return [...new Set(sets)].sort((a, b) => a - b);
}

/** Of nested groupings the finest; every further one. */
function finest(groupings: readonly Grouping[]): Grouping[] {
  return groupings.filter(
    ({ family }, index) =>
      family === null || !groupings.slice(index + 1).some((finer) => finer.family === family),
  );
}
