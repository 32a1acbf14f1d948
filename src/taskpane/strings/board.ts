import { catalogue, counted, plural } from "../../words";

/** "2 or 3" */
function range(floor: number, ceil: number): string {
  return floor === ceil ? String(floor) : `${String(floor)} or ${String(ceil)}`;
}

export const boardStrings = catalogue("pane.board", {
  matrix: (column: string): string => `${column} by set`,
  show: "Column to show by set",
  members: "Members",
  offCount: (floor: number, ceil: number): string => `off balance, even is ${range(floor, ceil)}`,
  allGroups: (groups: number): string => `Show all ${String(groups)}`,
  fewerGroups: "Show fewer",
  otherGroups: (groups: number): string => `${String(groups)} more`,
  about: (members: string, facilitator: string): string => `${members} · ${facilitator}`,
  offHere: (counts: number): string => `${String(counts)} off`,
  evenHere: "balanced",
  jump: "Go to set",
  chooseSet: "Choose a set",
  howTo: "Drag a member by the dots onto a set or a person, or use Change.",
  moveTo: "Move to",
  moveWhom: (name: string, set: string): string => `Move ${name} to ${set}`,
  swapWith: "Swap with",
  partner: (name: string, set: number): string => `${name} (Set ${String(set)})`,
  findPartner: "Find a person to swap with",
  carriedTo: (set: string): string => `To ${set}`,
  carriedFor: (name: string): string => `Swap with ${name}`,
  movedFrom: (set: string): string => `from ${set}, not saved`,
  putBack: "Put back",
  putBackWhom: (name: string): string => `Put back ${name}`,
  noChange: "no change",
  worse: "less even",
  betterMix: "more even",
  breaksRule: "breaks a rule",
  fewerOff: (counts: number): string => `${String(counts)} fewer off balance`,
  wouldBe: (set: string, counted: string, floor: number, ceil: number): string =>
    `${set}${counted} (even: ${range(floor, ceil)})`,
  inSet: (set: number): string => `Set ${String(set)}: `,
  counted: (label: string, of: number): string =>
    label === "" ? counted(of, "member", "members") : `${label} ${String(of)}`,
  ifSaved: (result: string, moves: number): string =>
    `${result} if you save ${plural(moves, "this move", `these ${String(moves)} moves`)}`,
  ifChosen: (result: string): string => `${result} with this choice`,
  pending: "Moves to save",
  pendingMove: (name: string, from: string, to: string): string => `${name}: ${from} → ${to}`,
  keptAtOnce: "The Programme sheet keeps these moves until you save or discard them.",
  save: (moves: number): string => `Save ${counted(moves, "move", "moves")}`,
  discard: "Discard moves",
  saved: (moves: number): string => `${counted(moves, "member was", "members were")} moved to another set.`,
  drafts: "Compare drafts",
  findDrafts: "Form up to 5 drafts",
  draftsHint: "Each is formed with a different start. Nothing is written.",
  onlyDraft: "Every start gives the same sets.",
  draft: (number: number): string => `Draft ${String(number)}`,
  draftOff: "Counts off balance",
  draftMet: "Pairs who have met before",
  draftProfessions: "Fewest professions in a set",
  draftMoved: "Members who would move",
  draftFirst: "Most important column",
  showDraft: "Show",
  shownNow: "Shown",
  saveFirst: "Save or discard your moves before you allocate again.",
});
