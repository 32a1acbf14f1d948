import { sayCount } from "../../wording";
import { catalogue, counted, type Count } from "../../words";

/** What the sheet of a set says around its figures. */
export const setSheetTexts = catalogue("sheet.set", {
  titled: (set: string, number: number): string => `${set} (set ${String(number)})`,
  summary: (set: string): string => `The members of ${set}, its mix, and its meetings.`,
  facts: {
    number: "Set number",
    next: "Next meeting",
    nextId: "Meeting ID",
    attendance: "Attendance so far",
    session: "Set session",
    facilitator: "Facilitator",
    organisation: "Organisation",
    times: "Times in common",
    notYetNamed: "not yet named",
    noneToCome: "no meeting to come",
    nothingRecorded: "nothing recorded yet",
  },
  members: {
    heading: "Members",
    columns: ["Name", "ID", "Profession", "Organisation"],
    figures: ["Rate", "Flag"],
    /** @param inAll as in "10 members, 2 have left" */
    listed: (inAll: string, now: string): string => `Listed here: ${inAll}. In the Roster now: ${now}.`,
    changed: "The Roster has changed: run Allocate again to update this sheet.",
    left: (day: string): string => `Left ${day}`,
  },
  meetings: {
    heading: "Meetings of the cycle",
    columns: ["Date", "Meeting", "Set session", "Venue and speaker"],
    figures: ["Rate", "Status"],
    rate: "Rate",
    recorded: (recorded: string, meetings: number): string =>
      `${recorded} of ${counted(meetings, "meeting", "meetings")} recorded.`,
    gone: "no longer on the Meetings sheet",
    chart: (set: string): string => `${set}: attendance rate by meeting`,
    notRecorded: "not recorded",
    /** For the status of a meeting that is recorded before its day, on one line. */
    early: "Recorded early",
    movedEarly: "Moved, early",
  },
  mix: {
    heading: (grouping: string): string => `${grouping} mix`,
    columns: (grouping: string): readonly string[] => [grouping, "Members", "Even split"],
    /** Behind an even split. */
    tooFew: ", too few",
    tooMany: ", too many",
    members: (members: Count, groups: Count, grouping: string): string =>
      `${counted(members, "member", "members")} from ${sayCount(groups, grouping)}.`,
    allEven: "Balanced.",
    notEven: (count: string): string => `${count} off balance.`,
    notListed: (count: string): string => `${count} not listed.`,
  },
  list: {
    columns: ["Set", "Members", "Rate", "Facilitator", "To do"],
    nameOne: "name a facilitator",
    conversations: (count: Count): string => `${counted(count, "conversation", "conversations")} due`,
  },
});
