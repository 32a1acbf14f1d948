import type { AttendanceRecord, MeetingId, MemberId } from "../programme";

/**
 * What is recorded, by member and then by meeting: one order, however the tracker is sorted and whatever was recorded
 * last, so that equal programmes are the same to whoever compares them. Those no longer on the roster come last.
 */
export function inOrderOfRoster(
  attendance: readonly AttendanceRecord[],
  memberIds: readonly MemberId[],
  meetingIds: readonly MeetingId[],
): AttendanceRecord[] {
  const [members, meetings] = [places(memberIds), places(meetingIds)];
  const place = ({ memberId, meetingId }: AttendanceRecord): number =>
    (members.get(memberId) ?? members.size) * (meetings.size + 1) +
    (meetings.get(meetingId) ?? meetings.size);
  return attendance
    .map((record) => ({ record, at: place(record) }))
    .sort((one, other) => one.at - other.at)
    .map(({ record }) => record);
}

function places(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}
