import type {
  CalendarEntry,
  DismissedNotice,
  IsoDate,
  PackRecords,
  Programme,
  UnsavedMove,
} from "../programme";
import { chaseList } from "../sharing";
import { memberIdOf } from "./find-member";
import type { Changed, Handlers } from "./handlers";

/** What the workbook keeps for later: nothing that counts for anybody. */
export type RecordCommand =
  /** Stores what the calendar files just issued said, so that the next ones can tell a change. */
  | { readonly kind: "keep-calendars"; readonly entries: readonly CalendarEntry[] }
  /** Stores the key of the packs' seals and which packs were just made. */
  | { readonly kind: "keep-packs"; readonly packs: PackRecords }
  /** Stores what was moved on the board and not saved, instead of what was stored before. */
  | { readonly kind: "keep-moves"; readonly moves: readonly UnsavedMove[] }
  /** Notes the day on which members were written to: by Member ID or name, or everyone on the chase list. */
  | { readonly kind: "written-to"; readonly members: readonly string[] | "all"; readonly on: IsoDate }
  /** Notices that need not be shown again as long as they say the same; `keys` are shown again. */
  | { readonly kind: "dismiss"; readonly notices: readonly DismissedNotice[] }
  | { readonly kind: "show-again"; readonly keys: readonly string[] | "all" };

export const recordCommands: Handlers<RecordCommand> = {
  "keep-calendars": (programme, { entries }) => withYear(programme, { calendarEntries: entries }),
  "keep-packs": (programme, { packs }) => withYear(programme, { packs }),
  "keep-moves": (programme, { moves }) => withYear(programme, { unsavedMoves: moves }),
  "written-to": (programme, { members, on }) => noteWrittenTo(programme, members, on),
  dismiss(programme, { notices }) {
    const keys = notices.map(({ key }) => key);
    return withYear(programme, { dismissedNotices: [...withoutKeys(programme, keys), ...notices] });
  },
  "show-again": (programme, { keys }) =>
    withYear(programme, { dismissedNotices: keys === "all" ? [] : withoutKeys(programme, keys) }),
};

function withYear(programme: Programme, records: Partial<Programme["year"]>): Changed {
  return { programme: { ...programme, year: { ...programme.year, ...records } } };
}

/** @throws {Refusal} for an unknown or ambiguous member */
function noteWrittenTo(programme: Programme, members: readonly string[] | "all", on: IsoDate): Changed {
  const ids =
    members === "all"
      ? chaseList(programme, on).flatMap(({ memberId }) => memberId ?? [])
      : members.map((typed) => memberIdOf(programme.members, typed));
  const noted = [...new Set(ids)];
  const writtenTo = [
    ...programme.year.writtenTo.filter(({ memberId }) => !noted.includes(memberId)),
    ...noted.map((memberId) => ({ memberId, on })),
  ];
  return withYear(programme, { writtenTo });
}

function withoutKeys({ year }: Programme, keys: readonly string[]): DismissedNotice[] {
  return year.dismissedNotices.filter(({ key }) => !keys.includes(key));
}
