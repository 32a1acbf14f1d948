import { isPresent, type Meeting, type Programme } from "../programme";
import { countedCodes } from "./attendance-rates";

/** Member ID to the meetings they were present at or came late to. */
export function attendedMeetings(programme: Programme): ReadonlyMap<string, readonly Meeting[]> {
  const attended = new Map<string, Meeting[]>();
  for (const { member, meeting, code } of countedCodes(programme)) {
    if (!isPresent(code)) continue;
    const ofMember = attended.get(member.id) ?? [];
    ofMember.push(meeting);
    attended.set(member.id, ofMember);
  }
  return attended;
}
