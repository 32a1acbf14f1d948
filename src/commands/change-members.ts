import * as members from "../attendance";
import {
  type IsoDate,
  type Member,
  noSet,
  numberingOf,
  type Programme,
  Refusal,
  type SetNumber,
} from "../programme";
import { arrangeSets } from "../seating";
import { known } from "../sheet";
import { noticesOfMove, rulesBroken, timesShared } from "./allocation-notices";
import { carriedOut, type Changed, type Handlers } from "./handlers";
import type { SeveralMembers } from "./listed-changes";
import { findMember, memberIdOf } from "./find-member";
import { resolvedRules, rulesFor, type PreparedProgramme } from "./prepare";

/** A command that changes who is with whom. */
export interface MayBreakRules {
  /** Without it, a change that breaks a rule which holds is refused. */
  readonly breakRules?: boolean;
}

/** What is done to one or two members. A member is given by Member ID or name. */
export type MemberCommand =
  /** `on` is the first day in the new set. */
  | ({
      readonly kind: "move";
      readonly member: string;
      readonly to: SetNumber;
      readonly on: IsoDate;
    } & MayBreakRules)
  /** Several moves at once, each as by itself; `on` is the first day in the new sets. */
  | ({
      readonly kind: "rearrange";
      readonly moves: readonly { readonly member: string; readonly to: SetNumber }[];
      readonly on: IsoDate;
    } & MayBreakRules)
  | ({
      readonly kind: "swap";
      readonly first: string;
      readonly second: string;
      readonly on: IsoDate;
    } & MayBreakRules)
  /** A late joiner gets the set asked for, or the one where they fit best. Meetings before `on` are not due. */
  | { readonly kind: "join"; readonly member: string; readonly to: SetNumber | null; readonly on: IsoDate }
  /** `on` is their last day; row and codes stay. */
  | { readonly kind: "withdraw"; readonly member: string; readonly on: IsoDate }
  /** A locked member keeps their set whatever is formed again. */
  | { readonly kind: "lock"; readonly member: string; readonly locked: boolean };

/** Each refuses an unknown or ambiguous member, and as the functions of src/attendance do. */
export const memberCommands: Handlers<MemberCommand> = {
  move(programme, command, { prepared }) {
    const { member, to, on } = command;
    return keepingRules(
      prepared,
      command,
      programme,
      members.moveMember(programme, memberIdOf(programme.members, member), to, on),
    );
  },
  rearrange(programme, command, { prepared }) {
    const { moves, on } = command;
    const moved = moves.reduce(
      (before, { member, to }) => members.moveMember(before, memberIdOf(programme.members, member), to, on),
      programme,
    );
    const { year } = moved;
    const isMoved = new Set(moves.map(({ member }) => memberIdOf(programme.members, member)));
    const unsavedMoves = year.unsavedMoves.filter(({ memberId }) => !isMoved.has(memberId));
    return keepingRules(prepared, command, programme, { ...moved, year: { ...year, unsavedMoves } });
  },
  swap(programme, command, { prepared }) {
    const { first, second, on } = command;
    const swapped = members.swapMembers(
      programme,
      memberIdOf(programme.members, first),
      memberIdOf(programme.members, second),
      on,
    );
    return keepingRules(prepared, command, programme, swapped);
  },
  join(programme, command, { prepared }) {
    const joiner = findMember(programme.members, command.member);
    const set = command.to ?? joiner.setNumber ?? bestSet(prepared, programme, joiner);
    return withNotices(prepared, members.placeJoiner(programme, joiner.id, set, command.on));
  },
  withdraw(programme, command) {
    return {
      programme: members.withdrawMember(programme, memberIdOf(programme.members, command.member), command.on),
    };
  },
  lock(programme, command) {
    const id = memberIdOf(programme.members, command.member);
    const locked = programme.members.map((each) =>
      each.id === id ? { ...each, locked: command.locked } : each,
    );
    return { programme: { ...programme, members: locked } };
  },
};

export const severalCommands: Handlers<SeveralMembers> = {
  /** One after the other; rules are weighed when all are made. */
  "several-members"(programme, { changes }, context) {
    let after = programme;
    for (const each of changes) {
      const free = each.kind === "move" || each.kind === "swap" ? { ...each, breakRules: true } : each;
      after = carriedOut<MemberCommand>(memberCommands, after, free, context).programme;
    }
    const breakRules = changes.some((each) => "breakRules" in each && each.breakRules);
    return keepingRules(context.prepared, { breakRules }, programme, after);
  },
};

/** Where the allocator would put a newcomer, were everybody without a set placed now. */
function bestSet(prepared: PreparedProgramme, programme: Programme, joiner: Member): SetNumber {
  const { members: everyone, groupings, settings } = programme;
  const numbering = numberingOf(programme.sets);
  if (numbering.setCount === 0)
    throw new Refusal({ code: "no-sets-yet", details: { without: everyone.length } });
  const { members: placed } = arrangeSets({
    ...{ members: everyone, groupings, seed: settings.seed, maxSize: settings.maxSize, ...numbering },
    rules: rulesFor(prepared, everyone, numbering),
    numbers: prepared.numbers,
    keepSets: true,
  });
  return known(placed[everyone.indexOf(joiner)]).setNumber ?? noSet;
}

/**
 * A change of sets with what is to be said of it.
 * @throws {Refusal} "would-break-rules" for rules that held before it and would not after it, unless it may break them
 */
export function keepingRules(
  prepared: PreparedProgramme,
  { breakRules = false }: MayBreakRules,
  before: Programme,
  after: Programme,
): Changed {
  const brokenIn = ({ members: everyone, sets, facilitators }: Programme) => {
    const rules = resolvedRules(prepared, { members: everyone, facilitators }, numberingOf(sets));
    return rulesBroken(everyone, rules);
  };
  const known = new Set(brokenIn(before).map((rule) => JSON.stringify(rule)));
  const rules = brokenIn(after).filter((rule) => !known.has(JSON.stringify(rule)));
  if (rules.length > 0 && !breakRules) throw new Refusal({ code: "would-break-rules", details: { rules } });
  return withNotices(prepared, after);
}

function withNotices(prepared: PreparedProgramme, programme: Programme): Changed {
  const numbering = numberingOf(programme.sets);
  const rules = resolvedRules(prepared, programme, numbering);
  return {
    programme,
    notices: [
      ...noticesOfMove(programme.members, rules, programme.facilitators, numbering),
      ...timesShared(programme),
    ],
  };
}
