import {
  addSet,
  closeSet,
  findSet,
  leavingLater,
  stayingIn,
  withPlaces,
  type NewPlaces,
} from "../attendance";
import {
  type MemberId,
  type IsoDate,
  type Member,
  numberingOf,
  openSets,
  type Programme,
  Refusal,
  type SetNumber,
  setsChanges,
} from "../programme";
import { arrangeSets, evenOut, rulesAmong } from "../seating";
import { known } from "../sheet";
import type { Changed, Handlers } from "./handlers";
import { keepingRules, type MayBreakRules } from "./change-members";
import { sizesToReconsider } from "./finish-allocation";
import { resolvedRules, type PreparedProgramme } from "./prepare";

/** What is done to whole sets. `on` is the first day of the new order; every code stays with its member. */
export type SetCommand =
  /** Its members are placed in the other sets as evenly as can be, nobody else being moved, or stay to be placed. */
  | { readonly kind: "close-set"; readonly set: SetNumber; readonly place: boolean; readonly on: IsoDate }
  /** Everybody of one set comes to the other, which keeps number, name and facilitator. */
  | ({
      readonly kind: "merge-sets";
      readonly set: SetNumber;
      readonly into: SetNumber;
      readonly on: IsoDate;
    } & MayBreakRules)
  /** Half of a set comes to a new one, both with as even a mix as can be. */
  | { readonly kind: "split-set"; readonly set: SetNumber; readonly name: string; readonly on: IsoDate }
  /** A new set; filled, with as few moves as can be found. */
  | { readonly kind: "add-set"; readonly name: string; readonly fill: boolean; readonly on: IsoDate }
  /** Everybody of a set keeps it, whatever is formed again, or no longer has to. */
  | { readonly kind: "lock-set"; readonly set: SetNumber; readonly locked: boolean };

/** Each refuses an unknown set, the last one, one too small to be split, and rules that would not hold. */
export const setCommands: Handlers<SetCommand> = {
  "close-set"(programme, command, { prepared }) {
    const { set, on, place } = command;
    const leaving = stayingIn(programme, set);
    const later = leavingLater(programme, set, on);
    const nowhere: NewPlaces = new Map([...leaving, ...later].map(({ id }) => [id, null]));
    const closed = closeSet(programme, set, nowhere, on);
    const places = place
      ? bestPlaces(prepared, closed, leaving)
      : new Map(leaving.map(({ id }) => [id, null]));
    const placed = closeSet(programme, set, new Map([...places, ...smallestFor(later, closed, places)]), on);
    return changedSets(prepared, programme, placed, setsChanges.closed);
  },
  "merge-sets"(programme, command, { prepared }) {
    const { set, into, on } = command;
    findSet(programme, set);
    findSet(programme, into);
    if (set === into) {
      const details = { sets: [set, into] as const, ...numberingOf(programme.sets) };
      throw new Refusal({ code: "sets-not-two", details });
    }
    const everyone = [...stayingIn(programme, set), ...leavingLater(programme, set, on)];
    const places: NewPlaces = new Map(everyone.map(({ id }) => [id, into]));
    const merged = closeSet(programme, set, places, on);
    return changedSets(prepared, programme, merged, setsChanges.merged, command);
  },
  "split-set"(programme, command, { prepared }) {
    const { set, on } = command;
    findSet(programme, set);
    const members = stayingIn(programme, set);
    if (members.length < 2) {
      throw new Refusal({ code: "set-too-small-to-split", details: { set, members: members.length } });
    }
    const added = addSet(programme, command.name);
    const places = halves(prepared, added.programme, members, [set, added.number]);
    return changedSets(prepared, programme, withPlaces(added.programme, places, on), setsChanges.split);
  },
  "add-set"(programme, command, { prepared }) {
    if (programme.sets.length === 0) {
      throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
    }
    const { programme: added } = addSet(programme, command.name);
    const filled = command.fill ? withPlaces(added, fewestMoves(prepared, added), command.on) : added;
    return changedSets(prepared, programme, filled, setsChanges.added);
  },
  "lock-set"(programme, { set, locked }) {
    findSet(programme, set);
    const members = programme.members.map((each) => (each.setNumber === set ? { ...each, locked } : each));
    return { programme: { ...programme, members } };
  },
};

function changedSets(
  prepared: PreparedProgramme,
  before: Programme,
  after: Programme,
  setsChange: string,
  mayBreak: MayBreakRules = {},
): Changed {
  const { notices = [], ...changed } = keepingRules(prepared, mayBreak, before, after);
  return {
    ...changed,
    setsChange,
    notices: [...sizesToReconsider(after.members, after.settings), ...notices],
  };
}

/** Where the allocator puts the members of a set that is closed. @param closed the programme without the set */
function bestPlaces(prepared: PreparedProgramme, closed: Programme, leaving: readonly Member[]): NewPlaces {
  const { members, groupings, settings, sets } = closed;
  const numbering = numberingOf(sets);
  const { members: placed } = arrangeSets({
    ...{ members, groupings, seed: settings.seed, maxSize: settings.maxSize, ...numbering },
    rules: resolvedRules(prepared, closed, numbering),
    ...{ numbers: prepared.numbers, keepSets: true },
  });
  const ids = new Set(leaving.map(({ id }) => id));
  return placesOf(placed.filter(({ id }) => ids.has(id)));
}

/** Whoever leaves later comes to the smallest sets until then: they count in no balance. @param places of the others */
function smallestFor(leavers: readonly Member[], { sets, members }: Programme, places: NewPlaces): NewPlaces {
  const sizes = sets.map(({ number }) => ({
    number,
    size: members.filter(({ id, setNumber }) => (places.get(id) ?? setNumber) === number).length,
  }));
  const found = new Map<MemberId, SetNumber | null>();
  for (const { id } of leavers) {
    const [smallest] = sizes.sort((a, b) => a.size - b.size || a.number - b.number);
    found.set(id, smallest?.number ?? null);
    if (smallest) smallest.size += 1;
  }
  return found;
}

/** Two halves of some members, each in one of two sets; locked and pinned ones where they are to be. */
function halves(
  prepared: PreparedProgramme,
  { members, facilitators, sets, groupings, settings }: Programme,
  some: readonly Member[],
  between: readonly [SetNumber, SetNumber],
): NewPlaces {
  const numbering = numberingOf(sets);
  const closed = openSets(numbering).numbers.filter((number) => !between.includes(number));
  const ids = new Set(some.map(({ id }) => id));
  const here = members.flatMap(({ id }, place) => (ids.has(id) ? [place] : []));
  const free = some.map((member) => (member.locked ? member : { ...member, setNumber: null }));
  const { members: placed } = arrangeSets({
    ...{ members: free, groupings, seed: settings.seed, maxSize: settings.maxSize, keepSets: true },
    ...{ setCount: numbering.setCount, closed: [...closed, ...(numbering.closed ?? [])] },
    rules: rulesAmong(resolvedRules(prepared, { members, facilitators }, numbering), here),
  });
  return placesOf(placed);
}

function placesOf(placed: readonly Member[]): NewPlaces {
  return new Map(placed.map(({ id, setNumber }) => [id, setNumber]));
}

/** A set of ten takes more moves than the exact search gets through, and somebody waits for it. */
const changesToFill = 500_000;

/** Who comes to a set that is still empty, so that the sets are even with as few moves as can be found. */
function fewestMoves(prepared: PreparedProgramme, programme: Programme): NewPlaces {
  const { members, groupings, sets, settings, attendance } = programme;
  const numbering = numberingOf(sets);
  const { moves } = evenOut({
    ...{ members, groupings, seed: settings.seed, newcomers: [], ...numbering },
    rules: resolvedRules(prepared, programme, numbering),
    attendance,
    changesToTry: changesToFill,
  });
  return new Map(moves.map(({ member, to }) => [known(members[member]).id, to]));
}
