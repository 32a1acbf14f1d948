import { findMeeting, findSet } from "../attendance";
import type { Programme, RoomBooking } from "../programme";
import type { Changed } from "./apply";

/**
 * Gives sets their rooms: a booking replaces the one for the same set and meeting, a blank room removes it.
 * @throws {Refusal} for an unknown set or meeting
 */
export function bookRooms(
  programme: Programme,
  { rooms }: { readonly rooms: readonly RoomBooking[] },
): Changed {
  for (const { setNumber, meetingId } of rooms) {
    findSet(programme, setNumber);
    if (meetingId !== null) findMeeting(programme, meetingId);
  }
  const isSame = (a: RoomBooking, b: RoomBooking): boolean =>
    a.setNumber === b.setNumber && a.meetingId === b.meetingId;
  const kept = programme.year.rooms.filter((known) => !rooms.some((booking) => isSame(known, booking)));
  const added = rooms.filter(({ room }) => room !== "");
  return { programme: { ...programme, year: { ...programme.year, rooms: [...kept, ...added] } } };
}
