import type {
  IsoDate,
  MeetingId,
  Programme,
  RoomBooking,
  RoomConflict,
  SetNumber,
  TightRoom,
} from "../programme";
import { leadersOn } from "./facilitators-on";
import { registers } from "./register-counts";

/** Where a set meets at a meeting: its booking for that meeting, or else the one for every meeting. */
export function roomOf({ year }: Programme, meetingId: MeetingId, setNumber: SetNumber): RoomBooking | null {
  const ofSet = year.rooms.filter((booking) => booking.setNumber === setNumber && booking.room !== "");
  return (
    ofSet.find((booking) => booking.meetingId === meetingId) ??
    ofSet.find((booking) => booking.meetingId === null) ??
    null
  );
}

/** Where a set meets online at a meeting: its link for that meeting, or else the one for every meeting; "" for none. */
export function linkOf(
  { year }: Pick<Programme, "year">,
  meetingId: MeetingId,
  setNumber: SetNumber,
): string {
  const ofSet = year.rooms.filter((each) => each.setNumber === setNumber && (each.link ?? "") !== "");
  const booking =
    ofSet.find((each) => each.meetingId === meetingId) ?? ofSet.find((each) => each.meetingId === null);
  return booking?.link ?? "";
}

/**
 * The people a set's room is for: its members who have not left, and its facilitators; at one meeting, its visitors as
 * well, and nobody who visits another set. With no member there, nobody.
 */
export function peopleInRoom(
  { members, facilitators, year }: Pick<Programme, "members" | "facilitators" | "year">,
  setNumber: SetNumber,
  meetingId: MeetingId | null,
): number {
  const leaders = leadersOf(facilitators, setNumber);
  const staying = members.filter((member) => member.setNumber === setNumber && member.left === null).length;
  if (year.visits.length === 0) return staying + leaders;
  const home = new Map(members.map((member) => [member.id, member.setNumber]));
  const visits = year.visits.filter((visit) => visit.meetingId === meetingId);
  const here =
    staying +
    visits.filter((visit) => visit.setNumber === setNumber).length -
    visits.filter(({ memberId }) => home.get(memberId) === setNumber).length;
  return here <= 0 ? 0 : here + leaders;
}

function leadersOf(facilitators: Programme["facilitators"], setNumber: SetNumber): number {
  return facilitators.filter((leader) => leader.setNumber === setNumber && leader.name !== "").length;
}

/** What is wrong with the rooms of the meetings to come. */
export interface RoomTroubles {
  /** Rooms that hold fewer people than the set has members due, and facilitators. */
  readonly tight: readonly TightRoom[];
  /** Rooms that several sets have at the same meeting. */
  readonly conflicts: readonly RoomConflict[];
}

/** Checks the rooms of the meetings from a day on that are not cancelled. */
export function roomTroubles(programme: Programme, from: IsoDate): RoomTroubles {
  const tight: TightRoom[] = [];
  const conflicts: RoomConflict[] = [];
  const usersOfRooms = new Map<string, RoomConflict & { setNumbers: SetNumber[] }>();
  for (const { meeting, setNumber, members } of registers(programme)) {
    if (meeting.date < from) continue;
    const booking = roomOf(programme, meeting.id, setNumber);
    if (!booking) continue;
    const { room, capacity } = booking;
    const people = members.length + leadersOn(programme, setNumber, meeting.date).length;
    if (capacity !== null && people > capacity) {
      tight.push({ meetingId: meeting.id, setNumber, room, capacity, people });
    }
    const when = `${meeting.id} ${meeting.date} ${String(meeting.speakerStart + meeting.speakerMinutes)}`;
    const key = `${when} ${room.trim().toLowerCase()}`;
    const users = usersOfRooms.get(key) ?? { meetingId: meeting.id, room, setNumbers: [] };
    users.setNumbers.push(setNumber);
    usersOfRooms.set(key, users);
  }
  for (const users of usersOfRooms.values()) if (users.setNumbers.length > 1) conflicts.push(users);
  return { tight, conflicts };
}
