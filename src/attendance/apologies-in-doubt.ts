import type { AttendanceRecord, Programme, MeetingId } from "../programme";

/** With the apologies for a meeting to be confirmed: its day has changed. @param isConcerned whose day that is */
export function apologiesInDoubt(
  programme: Programme,
  meetingId: MeetingId,
  isConcerned: (record: AttendanceRecord) => boolean = () => true,
): Programme {
  const { apologiesToReconfirm } = programme.year;
  const known = new Set(
    apologiesToReconfirm.filter((apology) => apology.meetingId === meetingId).map(({ memberId }) => memberId),
  );
  const added = programme.attendance
    .filter((record) => record.meetingId === meetingId && record.code === "A" && !known.has(record.memberId))
    .filter(isConcerned)
    .map(({ memberId }) => ({ memberId, meetingId }));
  if (added.length === 0) return programme;
  return {
    ...programme,
    year: { ...programme.year, apologiesToReconfirm: [...apologiesToReconfirm, ...added] },
  };
}
