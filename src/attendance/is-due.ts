import type { Meeting, Member } from "../programme";

/**
 * Not due are a cancelled meeting, and meetings before a member joined and after they left.
 * @param meeting as the member's set has it
 */
export function isDue(member: Pick<Member, "joined" | "left">, meeting: Meeting): boolean {
  if (meeting.status === "Cancelled") return false;
  if (member.joined !== null && meeting.date < member.joined) return false;
  return member.left === null || meeting.date <= member.left;
}
