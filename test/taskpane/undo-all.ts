import fc from "fast-check";
import { allocate, bringBack, writeDraft } from "../../src/taskpane/core/sets-actions";
import { clean } from "../../src/taskpane/core/roster-actions";
import { issueCalendars } from "../../src/taskpane/core/reports-actions";
import { change, undo } from "../../src/taskpane/core/session-actions";
import type { Pane } from "../../src/taskpane/core/pane";
import type { Command } from "../../src/commands";
import { contentOf, rosterRows } from "../workbook-content";
import { contents } from "../faults/contents";
import { everything } from "../faults/everything";
import type { LiveExcel } from "../excel/live-programme";
import { differences } from "../faults/differences";
import { paneInEmulatedExcel } from "./pane-in-emulated-excel";
import { today } from "./pane-without-screens";

/** What an administrator may do, in any order; one that cannot be done just then does nothing. */
export const undoable = [
  ...["allocate", "balance", "reform", "lock", "move", "swap", "withdraw", "record", "cancel"],
  ...["plan", "add-meeting", "describe", "rooms", "refresh", "calendars", "clean", "bring-back"],
  ...["rearrange", "close-set", "merge-sets", "split-set", "add-set", "visit", "meet-together"],
  ...["add-facilitator", "assign-facilitator", "add-rule", "links"],
] as const;
export type Undoable = (typeof undoable)[number];

export interface UndoStep {
  readonly action: Undoable;
  /** Chooses among members, meetings and sets. */
  readonly what: number;
}

/** Sets, and up to so many further actions. */
export function undoSteps(
  most: number,
  actions: readonly Undoable[] = undoable,
): fc.Arbitrary<readonly UndoStep[]> {
  return fc
    .array(fc.record({ action: fc.constantFrom(...actions), what: fc.nat({ max: 97 }) }), {
      ...{ minLength: 1, maxLength: most, size: "max" },
    })
    .map((steps) => [{ action: "allocate", what: 0 }, ...steps]);
}

/** A roster of twelve with a name to tidy and a further column. */
function roster(): ReturnType<typeof contentOf> {
  return contentOf(
    rosterRows(12).map((cells, row) => [
      row === 1 ? "Member0  Invented" : (cells[0] ?? ""),
      ...cells.slice(1),
      row === 0 ? "Base" : `Base ${String(row % 3)}`,
    ]),
  );
}

/**
 * Does the steps, undoes all that was written, and says what is different: of what the cells hold after each undo, of
 * anything after the last.
 */
export async function leftAfterUndo(live: LiveExcel, steps: readonly UndoStep[]): Promise<string[]> {
  const pane = await paneInEmulatedExcel(live, roster());
  // Nobody waits for the formatting of one action before the next, and the names of sheets say which was finished.
  const now = (): string =>
    contents(live.host.book).replaceAll(/ typed [0-9a-f]{16}|, formatting unfinished/g, "");
  const first = JSON.stringify(everything(live.host.book));
  /** By how much was written until then. */
  const before = new Map([[0, now()]]);
  for (const step of steps) {
    await act(pane, step);
    before.set(pane.state.session.written.length, now());
  }
  const count = pane.state.session.written.length;
  if (count === 0) throw new Error("Nothing was written.");
  for (let left = count - 1; left >= 0; left--) {
    if (!(await undo(pane))) return [`undo to ${String(left)}: ${pane.state.shell.message?.what ?? ""}`];
    const different = differences(before.get(left) ?? now(), now());
    if (different.length > 0) return [`with ${String(left)} of ${String(count)} left:`, ...different];
  }
  return differences(first, JSON.stringify(everything(live.host.book)));
}

type Newer = Extract<
  Undoable,
  | ("rearrange" | "close-set" | "merge-sets" | "split-set" | "add-set" | "visit" | "meet-together")
  | ("add-facilitator" | "assign-facilitator" | "add-rule" | "links")
>;

/** The commands of the board, of set changes, visits, people and rules. */
function newerCommand(
  action: Newer,
  {
    what,
    ofMember,
    other,
    to,
    meetingId,
  }: Readonly<Record<"ofMember" | "other" | "meetingId", string> & Record<"what" | "to", number>>,
): Command {
  const set = 1 + (what % 3);
  const next = 1 + (set % 3);
  const facilitator = `Facilitator ${String(what % 4)}`;
  switch (action) {
    case "rearrange":
      return { kind: action, on: today, moves: [{ member: ofMember, to }] };
    case "close-set":
      return { kind: action, set, place: what % 2 === 0, on: today };
    case "merge-sets":
      return { kind: action, set, into: next, on: today };
    case "split-set":
      return { kind: action, set, name: "", on: today };
    case "add-set":
      return { kind: action, name: what % 2 === 0 ? "Oak" : "", fill: what % 3 > 0, on: today };
    case "visit":
      return { kind: action, member: ofMember, to, meetingId };
    case "meet-together":
      return { kind: action, guest: set, host: next, meetingId };
    case "add-facilitator":
      return { kind: action, facilitator, organisation: "", email: "" };
    case "assign-facilitator":
      return { kind: action, set, facilitator, organisation: "", email: "", on: null, beside: false };
    case "add-rule":
      return { kind: action, rule: { kind: "keep-apart", first: ofMember, second: other } };
    case "links":
      return {
        kind: "rooms",
        rooms: [
          { meetingId: null, setNumber: set, room: "", capacity: null, link: "https://meet.example/s" },
        ],
      };
  }
}

async function act(pane: Pane, { action, what }: UndoStep): Promise<void> {
  const { view } = pane.state.session;
  if (!view) return;
  const members = view.sets.flatMap((set) => set.members.map(({ id }) => ({ id, set: set.number })));
  const member = members[what % members.length];
  const other = members.find(({ set }) => set !== member?.set);
  const meetingId = view.meetings[what % Math.max(1, view.meetings.length)]?.id ?? "M1";
  const to = other?.set ?? 1;
  const command = (given: Command): Promise<boolean> => change(pane, given, "Done.");
  const ofMember = member?.id ?? "";
  switch (action) {
    case "allocate":
    case "reform":
    case "balance":
      await allocate(pane, {
        targetSize: 4,
        reform: action !== "allocate",
        balance: action === "balance" ? "Base" : "",
      });
      if (pane.state.sets.draft) await writeDraft(pane);
      return;
    case "bring-back":
      await bringBack(pane, 1 + (what % 3));
      if (pane.state.sets.draft) await writeDraft(pane);
      return;
    case "clean":
      await clean(pane, view.proposals);
      return;
    case "calendars":
      await issueCalendars(pane);
      return;
    case "lock":
      await command({ kind: "lock", member: ofMember, locked: what % 2 === 0 });
      return;
    case "move":
      await command({ kind: "move", member: ofMember, to, on: today });
      return;
    case "swap":
      await command({ kind: "swap", first: ofMember, second: other?.id ?? "", on: today });
      return;
    case "withdraw":
      await command({ kind: "withdraw", member: ofMember, on: today });
      return;
    case "record":
      await command({
        kind: "record",
        meetingId,
        codes: [{ member: ofMember, code: "PLAU"[what % 4] ?? "P" }],
      });
      return;
    case "cancel":
      await command({ kind: what % 2 === 0 ? "cancel" : "held", meetingId });
      return;
    case "plan":
      await command({
        kind: "plan",
        cycle: { firstMeeting: "2026-10-13", pattern: "", skipMonths: [], count: 4 },
      });
      return;
    case "add-meeting":
      await command({ kind: "add-meetings", days: ["2027-09-14"] });
      return;
    case "describe":
      await command({ kind: "describe", meetingId, details: { venue: `Hall ${String(what)}` } });
      return;
    case "rooms":
      await command({
        kind: "rooms",
        rooms: [{ meetingId: null, setNumber: 1, room: `Room ${String(what)}`, capacity: 3 }],
      });
      return;
    case "refresh":
      await command({ kind: "refresh" });
      return;
    default:
      await command(newerCommand(action, { what, ofMember, other: other?.id ?? "", to, meetingId }));
  }
}
