import { findSet, nextMeeting } from "../../attendance";
import { Refusal, type IsoDate, type Meeting, type Programme, type SetNumber } from "../../programme";
import { printedRegisters } from "../../sharing";
import { registerPages } from "./register-pages";
import type { ReportKind } from "./report-kind";

interface RegisterOptions {
  /** A meeting's ID, or "all"; the next meeting without. */
  readonly meeting?: string;
  /** All sets without. */
  readonly set?: SetNumber;
  readonly largePrint: boolean;
}

export const registerReport: ReportKind<RegisterOptions> = {
  draw(programme, today, { meeting, set, largePrint }) {
    const meetings = meetingsFor(programme, today, { meeting, set });
    const registers = registersOf(programme, meetings, set);
    const said = meetings.map(({ id, date }) => ({ id, date }));
    return {
      sheets: registerPages(registers, largePrint),
      facts: { kind: "register", registers: registers.length, meetings: said, largePrint },
    };
  },
};

/** @throws {Refusal} when there is no such meeting, or it was cancelled, or none is to come */
function meetingsFor(
  programme: Programme,
  today: IsoDate,
  { meeting: typed, set }: { readonly meeting: string | undefined; readonly set: SetNumber | undefined },
): readonly Meeting[] {
  const { meetings } = programme;
  const taking = meetings
    .filter(({ status }) => status !== "Cancelled")
    .sort((a, b) => a.date.localeCompare(b.date));
  if (typed?.toLowerCase() === "all") return taking;
  const known = meetings.map(({ id }) => id);
  if (typed === undefined) {
    const next = nextMeeting(programme, today, set ?? null);
    if (!next) throw new Refusal({ code: "no-meeting-to-come", details: { known } });
    return [next];
  }
  const meeting = meetings.find(({ id }) => id.toLowerCase() === typed.trim().toLowerCase());
  if (!meeting) throw new Refusal({ code: "unknown-meeting", details: { typed, known } });
  if (meeting.status === "Cancelled") {
    const { id, date } = meeting;
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId: id, date } });
  }
  return [meeting];
}

/** @throws {Refusal} when there is no such set */
function registersOf(programme: Programme, meetings: readonly Meeting[], set: SetNumber | undefined) {
  if (set !== undefined) findSet(programme, set);
  return meetings
    .flatMap(({ id }) => printedRegisters(programme, id))
    .filter(({ setNumber }) => set === undefined || setNumber === set);
}
