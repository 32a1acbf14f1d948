import { type MemberId, lookUpMember, Refusal, type Member } from "../programme";

/**
 * The member whom a Member ID names, or a name that nobody else has.
 * @throws {Refusal} "unknown-member", "member-ambiguous"
 */
export function findMember(members: readonly Member[], typed: string): Member {
  return memberFinder(members)(typed);
}

/** The same for one text after the other. */
export function memberFinder(members: readonly Member[]): (typed: string) => Member {
  const lookUp = lookUpMember(members);
  return (typed) => {
    const lookup = lookUp(typed);
    if (lookup.found === "one") return lookup.person;
    throw new Refusal(
      lookup.found === "nobody"
        ? { code: "unknown-member", details: { typed } }
        : { code: "member-ambiguous", details: { typed, ids: lookup.people.map(({ id }) => id) } },
    );
  };
}

/** @throws {Refusal} as `findMember` */
export function memberIdOf(members: readonly Member[], typed: string): MemberId {
  return findMember(members, typed).id;
}
