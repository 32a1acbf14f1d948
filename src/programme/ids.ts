declare const kindOfId: unique symbol;

/** Text or a number that stands for one kind of thing, and is refused where another kind is wanted. */
type Id<Base extends string | number, Kind extends string> = Base & { readonly [kindOfId]?: Kind };

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
