import { nextMeeting } from "../../attendance";
import type { SetsCheck } from "../../commands";
import {
  type ColumnRole,
  type IsoDate,
  type MeetingId,
  type Member,
  newNotices,
  type Notice,
  type ProblemDetails,
  type Programme,
  type YearRecords,
} from "../../programme";
import { areNumbers, professionChoices, type CleaningProposal, type ProfessionChoice } from "../../roster";
import type { MissingSheet, OpenedWorkbook } from "../../workbook";
import { sponsorOrganisations } from "../../sharing";
import { known, valueAt, cellAddress } from "../../sheet";
import { noticeMessage, type ProblemMessage } from "../problem-message";
import { facilitatorViews, ruleViews, type FacilitatorView } from "./people-view";
import { packStandings, type PackStanding } from "./pack-standing";
import { questionOf, questionsOf, type Question } from "./questions";
import { seatedSets, type SeatedSet } from "./seated-sets";
import { setsCheckView, type SetsCheckView } from "./sets-check-view";
import { visitViews, type VisitView } from "./visits-view";
import { yearView, type YearView } from "./year-view";

/** A column of the roster, for the mapping. */
export interface ViewColumn {
  readonly header: string;
  readonly role: ColumnRole;
  /** A further column that is balanced as numbers unless somebody says otherwise. */
  readonly hasNumbers: boolean;
}

/** A row that is no member, and the cell to look at. */
export interface LeftOutView {
  readonly sheet: string;
  readonly cell: string;
  readonly detail: string;
}

export type UnplacedMember = Pick<Member, "id" | "name" | "profession" | "organisation" | "joined">;

/** What the pane shows of a workbook that was read. Plain data, small beside the workbook itself. */
export interface WorkbookView
  extends
    Pick<Programme, "settings" | "rules" | "meetings">,
    Pick<YearRecords, "closedSets" | "unsavedMoves" | "rooms" | "ownDays"> {
  /** "workbook" when the product wrote it, "roster" when it is somebody's list. */
  readonly origin: "roster" | "workbook";
  /** What is answered goes into the workbook at once, whether there are sets or not. */
  readonly keepsAnswers: boolean;
  readonly programmeName: string;
  readonly rosterSheet: string;
  /** Our sheets that are not there; the next write builds them again. */
  readonly missing: readonly MissingSheet[];
  /** What Excel will refuse to write, whatever the screen, as long as something is protected. */
  readonly protections: readonly ProblemMessage[];
  readonly memberCount: number;
  /** How many of them have left. */
  readonly leftCount: number;
  /** Members without a set who have not left. */
  readonly unplaced: readonly UnplacedMember[];
  readonly leftOut: readonly LeftOutView[];
  readonly hiddenRows: number;
  readonly columns: readonly ViewColumn[];
  readonly notices: readonly ProblemMessage[];
  /** What was dismissed, as it said then. */
  readonly dismissed: readonly string[];
  /** What only the administrator can tell; not among `notices`. */
  readonly questions: readonly Question[];
  readonly professions: readonly ProfessionChoice[];
  readonly proposals: readonly CleaningProposal[];
  /** In the order of their numbers; empty before allocation. */
  readonly sets: readonly SeatedSet[];
  /** Null before there are sets. */
  readonly check: SetsCheckView | null;
  readonly facilitators: readonly FacilitatorView[];
  readonly year: YearView;
  /** For each set, how its facilitator's file stands. */
  readonly packs: readonly PackStanding[];
  /** ID of today's meeting or the next; null when the cycle is over or not planned. */
  readonly nextMeeting: MeetingId | null;
  /** Recorded or held already, so that the cycle is not planned anew; null before there is such a meeting. */
  readonly cycleHasBegun: ProblemDetails["cycle-has-begun"] | null;
  readonly visits: readonly VisitView[];
  /** Those that a report can be made for. */
  readonly organisations: readonly string[];
}

export function workbookView(
  { programme, origin }: OpenedWorkbook,
  {
    notices,
    missing,
    protections,
    check,
  }: {
    readonly notices: readonly Notice[];
    readonly check: SetsCheck | null;
    readonly missing: readonly MissingSheet[];
    readonly protections: readonly Notice[];
  },
  today: IsoDate,
): WorkbookView {
  const { roster, rosterSheet, kind } = origin;
  const checked = check && setsCheckView(check);
  const all = [...protections.filter(isOfRoster), ...notices];
  const { fresh } = newNotices(all, programme.year.dismissedNotices);
  return {
    origin: kind,
    keepsAnswers: kind === "workbook" || origin.beforeSets !== null,
    programmeName: programme.settings.programmeName,
    rosterSheet,
    missing,
    protections: protections.filter((notice) => !isOfRoster(notice)).map(noticeMessage),
    memberCount: programme.members.length,
    leftCount: programme.members.filter(({ left }) => left !== null).length,
    unplaced: programme.members
      .filter(({ setNumber, left }) => setNumber === null && left === null)
      .map(({ id, name, profession, organisation, joined }) => ({
        ...{ id, name, profession, organisation, joined },
      })),
    leftOut: programme.leftOut.map(({ sheet, row, detail }) => ({
      sheet,
      cell: cellAddress(row - 1, known(roster.placeOf.get(known(roster.columns[0]).header))),
      detail,
    })),
    hiddenRows: roster.hiddenRowCount,
    columns: roster.columns.map((column, index): ViewColumn => {
      const values = roster.members.map((member) => valueAt(member.values, index));
      const { header, role } = column;
      return { header, role, hasNumbers: role === "other" && areNumbers(values, column) };
    }),
    notices: fresh.filter((notice) => questionOf(notice, rosterSheet) === null).map(noticeMessage),
    dismissed: programme.year.dismissedNotices.map(({ said }) => said),
    questions: questionsOf(fresh, rosterSheet),
    professions: professionChoices,
    proposals: roster.proposals,
    settings: programme.settings,
    sets: seatedSets(
      check?.programme ?? programme,
      checked?.columns.map(({ key }) => key),
    ),
    closedSets: programme.year.closedSets,
    check: checked,
    unsavedMoves: programme.year.unsavedMoves,
    facilitators: facilitatorViews(programme),
    rules: ruleViews(programme),
    year: yearView(programme, today),
    packs: packStandings(programme),
    meetings: programme.meetings,
    nextMeeting: nextMeeting(programme, today)?.id ?? null,
    cycleHasBegun: cycleHasBegun(programme),
    rooms: programme.year.rooms,
    ownDays: programme.year.ownDays,
    visits: visitViews(programme),
    organisations: sponsorOrganisations(programme),
  };
}

function cycleHasBegun({ meetings, attendance }: Programme): WorkbookView["cycleHasBegun"] {
  const recorded = new Set(attendance.map(({ meetingId }) => meetingId));
  const begun = meetings.find(({ id, status }) => recorded.has(id) || status === "Held");
  return begun ? { meetingId: begun.id, date: begun.date } : null;
}

/** The administrator's own roster is written on by cleaning alone, which is on its screen. */
function isOfRoster({ problem }: Notice): boolean {
  return problem.code === "protected-roster-found";
}
