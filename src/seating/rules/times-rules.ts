import type { Member } from "../../programme";
import type { MemberRules, SeatingRule } from "./member-rules";
import { known } from "../../sheet";

/**
 * Who must not come to which set, because no time that its members share suits them. A set that shares none is open to
 * all.
 * @param suits of each member the times that suit, none for any
 * @param isForSeveral several may come at once: each set has one of its times only, the one that suits most newcomers
 */
export function timesRules(
  suits: readonly (readonly number[])[],
  members: readonly Pick<Member, "setNumber">[],
  setCount: number,
  isForSeveral: boolean,
): SeatingRule[] {
  const shared = Array.from({ length: setCount }, (): readonly number[] | null => null);
  members.forEach(({ setNumber }, member) => {
    const own = known(suits[member]);
    if (setNumber === null || own.length === 0) return;
    const common = shared[setNumber - 1];
    shared[setNumber - 1] = common ? common.filter((time) => own.includes(time)) : own;
  });
  const newcomers = suits.filter((_, member) => members[member]?.setNumber === null);
  const comers = (time: number): number => newcomers.filter((own) => own.includes(time)).length;
  const times = shared.map((own) =>
    own && isForSeveral ? own.toSorted((a, b) => comers(b) - comers(a)).slice(0, 1) : own,
  );
  return members.flatMap((_, member): SeatingRule[] => {
    const own = known(suits[member]);
    if (own.length === 0) return [];
    const sets = times.flatMap((there, set) =>
      there && there.length > 0 && !there.some((time) => own.includes(time)) ? [set] : [],
    );
    return sets.length === 0 || sets.length === setCount
      ? []
      : [{ kind: "outside", member, sets, source: { from: "times" } }];
  });
}

export function withoutTimes(rules: MemberRules): MemberRules {
  return { ...rules, seating: rules.seating.filter(({ source }) => source.from !== "times") };
}
