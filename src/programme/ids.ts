declare const kindOfId: unique symbol;

/** Where an id has to come from one. Tests, which make up their own, add "in tests" (test/plain-ids.d.ts). */
export interface IdsChecked {
  readonly "in the product": true;
}

/** Text or a number that stands for one kind of thing, and is refused where another kind is wanted. */
type Id<Base extends string | number, Kind extends string> = Base &
  ("in tests" extends keyof IdsChecked ? { readonly [kindOfId]?: Kind } : { readonly [kindOfId]: Kind });

/** "M001", or as the roster has it; unique in the programme. */
export type MemberId = Id<string, "member">;
/** "M1"; attendance hangs on it, so it never changes. */
export type MeetingId = Id<string, "meeting">;
/** "F1"; the same in every row of one person. */
export type FacilitatorId = Id<string, "facilitator">;
/** From 1; numbers of closed sets are not used again. */
export type SetNumber = Id<number, "set">;
/** Where a set is among the open ones, from 0: -1 for none: how the allocator counts them. */
export type SetIndex = Id<number, "index of a set">;

/** What was read, typed or made, as the id it is taken for: whether there is such a thing is another question. */
export const idOf = {
  member: (text: string) => text as MemberId,
  meeting: (text: string) => text as MeetingId,
  facilitator: (text: string) => text as FacilitatorId,
  set: (number: number) => number as SetNumber,
  index: (number: number) => number as SetIndex,
};

/** Where a list of sets has to say that somebody is in none. */
export const noSet = idOf.set(0);

export const firstSet = idOf.set(1);
