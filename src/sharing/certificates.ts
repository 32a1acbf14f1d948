import { attendedMeetings, withoutAdvance } from "../attendance";
import type { IsoDate, MemberId, Programme } from "../programme";

/** What a certificate of participation says of a member. */
export interface ParticipationCertificate {
  readonly memberId: MemberId;
  /** As on the roster. */
  readonly name: string;
  readonly programmeName: string;
  /** Days on which the member was present or late, in order. */
  readonly dates: readonly IsoDate[];
  /** Speakers and set sessions of those days together. */
  readonly minutes: number;
}

/** A certificate for everybody who came at least once, in the order of the roster; of the days that are over. */
export function participationCertificates(
  programme: Programme,
  today: IsoDate,
): readonly ParticipationCertificate[] {
  const attended = attendedMeetings(withoutAdvance(programme, today));
  return programme.members.flatMap(({ id, name }) => {
    const meetings = attended.get(id) ?? [];
    if (meetings.length === 0) return [];
    const minutes = meetings.reduce((sum, each) => sum + each.speakerMinutes + each.sessionMinutes, 0);
    const dates = meetings.map(({ date }) => date).sort();
    return { memberId: id, name, programmeName: programme.settings.programmeName, dates, minutes };
  });
}
