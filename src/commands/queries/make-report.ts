import { nextMeeting } from "../../attendance";
import { Refusal, type IsoDate, type Meeting, type Programme, type ReportFacts } from "../../programme";
import {
  chaseList,
  evaluationStatements,
  fewestShown,
  participationCertificates,
  printedRegisters,
  programmeReport,
  sponsorReport,
} from "../../sharing";
import { planReport, type Report, type WorkbookPlan } from "../../workbook";
import type { CommandContext } from "../command";

/** Which report is asked for. */
export type ReportWish =
  | {
      readonly kind: "register";
      /** A meeting's ID, or "all"; the next meeting without. */
      readonly meeting?: string;
      /** All sets without. */
      readonly set?: number;
      readonly largePrint: boolean;
    }
  | { readonly kind: "sponsor"; readonly organisation: string }
  | { readonly kind: "chase" | "certificates" | "evaluation" | "board" };

export interface MadeReport {
  /** Of the report's own workbook. */
  readonly plan: WorkbookPlan;
  readonly facts: ReportFacts;
}

/**
 * Makes a report of a programme, a workbook of its own.
 * @throws {Refusal} when there are no sets yet, no such meeting, set or organisation, or nothing to show
 */
export function makeReport(programme: Programme, wish: ReportWish, { today }: CommandContext): MadeReport {
  if (programme.sets.length === 0) {
    throw new Refusal({ code: "no-sets-yet", details: { without: programme.members.length } });
  }
  const { programmeName } = programme.settings;
  const { report, facts } = drawn(programme, today, wish);
  return { plan: planReport({ programmeName, today, ...report }), facts };
}

type OfKind<Kinds> = Kinds extends unknown ? Omit<Kinds, "programmeName" | "today"> : never;

function drawn(
  programme: Programme,
  today: IsoDate,
  wish: ReportWish,
): { report: OfKind<Report>; facts: ReportFacts } {
  switch (wish.kind) {
    case "register": {
      const { largePrint } = wish;
      const meetings = meetingsFor(programme, today, wish.meeting);
      const registers = registersOf(programme, meetings, wish.set);
      const said = meetings.map(({ id, date }) => ({ id, date }));
      return {
        report: { kind: "register", registers, largePrint },
        facts: { kind: "register", registers: registers.length, meetings: said, largePrint },
      };
    }
    case "chase": {
      const entries = chaseList(programme, today);
      const about = (what: string): number => entries.filter((entry) => entry.about === what).length;
      const [conversations, apologies, registers] = [about("misses"), about("apology"), about("registers")];
      return {
        report: { kind: "chase", entries },
        facts: { kind: "chase", conversations, apologies, registers },
      };
    }
    case "sponsor": {
      const report = sponsorReport(programme, wish.organisation);
      const { organisation, members, elsewhere } = report;
      const counts = { members: members.length, elsewhere: elsewhere.length };
      return { report: { kind: "sponsor", report }, facts: { kind: "sponsor", organisation, ...counts } };
    }
    case "certificates": {
      const certificates = participationCertificates(programme);
      if (certificates.length === 0) throw new Refusal({ code: "nobody-came-yet", details: {} });
      const without = programme.members.length - certificates.length;
      return {
        report: { kind: "certificates", certificates },
        facts: { kind: "certificates", certificates: certificates.length, without },
      };
    }
    case "evaluation":
      return {
        report: { kind: "evaluation", lines: programme.members.length, answers: [] },
        facts: { kind: "evaluation", statements: evaluationStatements.length, fewest: fewestShown },
      };
    case "board": {
      const report = programmeReport(programme, today);
      const [sets, meetings] = [report.sets.length, report.meetings.length];
      return { report: { kind: "board", report }, facts: { kind: "board", sets, meetings } };
    }
  }
}

/** @throws {Refusal} when there is no such meeting, or it was cancelled, or none is to come */
function meetingsFor(programme: Programme, today: IsoDate, wished: string | undefined): readonly Meeting[] {
  const { meetings } = programme;
  const taking = meetings
    .filter(({ status }) => status !== "Cancelled")
    .sort((a, b) => a.date.localeCompare(b.date));
  if (wished?.toLowerCase() === "all") return taking;
  const known = meetings.map(({ id }) => id);
  if (wished === undefined) {
    const next = nextMeeting(programme, today);
    if (!next) throw new Refusal({ code: "no-meeting-to-come", details: { known } });
    return [next];
  }
  const meeting = meetings.find(({ id }) => id.toLowerCase() === wished.trim().toLowerCase());
  if (!meeting) throw new Refusal({ code: "unknown-meeting", details: { typed: wished, known } });
  if (meeting.status === "Cancelled") {
    const { id, date } = meeting;
    throw new Refusal({ code: "meeting-cancelled", details: { meetingId: id, date } });
  }
  return [meeting];
}

/** @throws {Refusal} when there is no such set */
function registersOf(programme: Programme, meetings: readonly Meeting[], set: number | undefined) {
  const setCount = programme.sets.length;
  if (set !== undefined && !programme.sets.some(({ number }) => number === set)) {
    throw new Refusal({ code: "unknown-set", details: { typed: set, setCount } });
  }
  return meetings
    .flatMap(({ id }) => printedRegisters(programme, id))
    .filter(({ setNumber }) => set === undefined || setNumber === set);
}
