import type { MeetingId, SetNumber } from "../../programme";
import type { WorkbookView } from "../../worker";

interface NamedSet {
  readonly number: SetNumber;
  readonly name: string;
}

type OfSets = Pick<WorkbookView, "sets" | "closedSets">;

/** Every set there is or has been, in the order of their numbers. */
export function everySet({ sets, closedSets }: OfSets): readonly NamedSet[] {
  return [...sets, ...closedSets].sort((a, b) => a.number - b.number);
}

/** The sets that have a register at a meeting: open ones, and closed ones that met until then. */
export function setsAt(view: OfSets & Pick<WorkbookView, "year">, meetingId: MeetingId): readonly NamedSet[] {
  const there = new Set(
    view.year.registers.flatMap((each) => (each.meetingId === meetingId ? each.setNumber : [])),
  );
  const isOpen = new Set(view.sets.map(({ number }) => number));
  return everySet(view).filter(({ number }) => isOpen.has(number) || there.has(number));
}
