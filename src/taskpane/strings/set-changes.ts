import { catalogue, counted, listOf } from "../../words";

function moved(members: number): string {
  return members === 0 ? "Nobody moved." : `${counted(members, "member", "members")} moved.`;
}

/** Closing, merging, splitting and adding sets, on a page of its own. */
export const setChangeStrings = catalogue("pane.setChanges", {
  more: (set: string): string => `More for ${set}`,
  menu: {
    "merge-sets": "Merge into another set",
    "split-set": "Split this set",
    "close-set": "Close this set",
  },
  lock: (isLocked: boolean): string =>
    isLocked ? "Unlock everyone in this set" : "Lock everyone in this set",
  wasLocked: (set: string, isLocked: boolean): string =>
    isLocked ? `Everyone in ${set} is locked there.` : `Nobody in ${set} is locked any more.`,
  add: "Add a set",
  headings: {
    "close-set": (set: string): string => `Close ${set}`,
    "merge-sets": (set: string): string => `Merge ${set} into another set`,
    "split-set": (set: string): string => `Split ${set}`,
    "add-set": (): string => "Add a set",
  },
  hints: {
    "close-set":
      "The members keep their attendance, and the set's past meetings keep its name. Nobody in another set moves.",
    "merge-sets": "This set closes. Its members join the other set, which keeps its name and facilitator.",
    "split-set": "Half of the members move to a new set, so that both are as mixed as possible.",
    "add-set": "Members come from the other sets with as few moves as can be found, so that all stay even.",
  },
  closedOn: (set: string, day: string): string => `${set} (${day})`,
  closed: (sets: readonly string[]): string => `Closed: ${listOf(sets)}.`,
  back: "Back to the sets",
  saveFirst: "Save or discard your moves on the board first.",
  members: "Members",
  placed: "Place them in the other sets",
  toBePlaced: "Leave them without a set for now",
  fill: "Move members from the other sets",
  empty: "Start with an empty set",
  into: "Set that they join",
  chooseSet: "Choose a set",
  name: "Name of the new set (optional)",
  firstDay: "First day of the change",
  preview: "Preview",
  previewed: "Preview",
  notWritten: "Nothing is written yet.",
  moves: (members: number): string =>
    members === 0 ? "Nobody moves." : `${counted(members, "member", "members")} would move:`,
  move: (name: string, from: string | null, to: string | null): string =>
    `${name}: ${from ?? "no set"} → ${to ?? "no set"}`,
  ended: (name: string, set: string, day: string): string => `${name} would lead ${set} until ${day}.`,
  balance: "Balance check after the change",
  write: {
    "close-set": (set: string): string => `Close ${set}`,
    "merge-sets": (): string => "Merge the sets",
    "split-set": (set: string): string => `Split ${set}`,
    "add-set": (): string => "Add the set",
  },
  done: {
    "close-set": (set: string, members: number): string => `${set} was closed. ${moved(members)}`,
    "merge-sets": (set: string, members: number): string => `${set} was merged and closed. ${moved(members)}`,
    "split-set": (set: string, members: number): string => `${set} was split. ${moved(members)}`,
    "add-set": (_set: string, members: number): string => `A set was added. ${moved(members)}`,
  },
} as const);
