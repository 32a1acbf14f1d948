import { Refusal, type RoomBooking } from "../programme";
import type { WorkbookContent } from "../workbook";
import { changeTheYear, type YearChange, type YearOptions } from "./change-the-year";

/**
 * Gives sets their rooms; a booking takes the place of the one for the same set and meeting, and a blank
 * room takes it away.
 * @throws {Refusal} for an unknown set or meeting
 */
export function assignRooms(
  content: WorkbookContent,
  options: YearOptions,
  { rooms }: { readonly rooms: readonly RoomBooking[] },
): YearChange {
  return changeTheYear(content, options, (programme) => {
    for (const { setNumber, meetingId } of rooms) {
      if (!programme.sets.some(({ number }) => number === setNumber)) {
        const details = { typed: setNumber, setCount: programme.sets.length };
        throw new Refusal({ code: "unknown-set", details });
      }
      const known = programme.meetings.map(({ id }) => id);
      if (meetingId !== null && !known.includes(meetingId)) {
        throw new Refusal({ code: "unknown-meeting", details: { typed: meetingId, known } });
      }
    }
    const isSame = (a: RoomBooking, b: RoomBooking): boolean =>
      a.setNumber === b.setNumber && a.meetingId === b.meetingId;
    const kept = programme.year.rooms.filter((known) => !rooms.some((booking) => isSame(known, booking)));
    const added = rooms.filter(({ room }) => room !== "");
    return { programme: { ...programme, year: { ...programme.year, rooms: [...kept, ...added] } } };
  });
}
