import { findMeeting, findSet } from "../attendance";
import { type SetNumber, type MeetingId, type Programme, Refusal, type RoomBooking } from "../programme";
import type { Changed, Handlers } from "./handlers";

export type RoomCommand =
  /** A booking replaces the one for the same set and meeting; a blank room removes it. */
  { readonly kind: "rooms"; readonly rooms: readonly RoomBooking[] } | SetLink;

export const roomCommands: Handlers<RoomCommand> = { rooms: bookRooms, link: setLink };

/**
 * Gives sets their rooms: a booking replaces the one for the same set and meeting, a blank room removes it. Without a
 * link of its own it keeps the one there was; a blank link removes that.
 * @throws {Refusal} "not-a-link" for anything but a web address, and for an unknown set or meeting
 */
function bookRooms(programme: Programme, { rooms }: { readonly rooms: readonly RoomBooking[] }): Changed {
  for (const { setNumber, meetingId, link } of rooms) {
    findSet(programme, setNumber);
    if (meetingId !== null) findMeeting(programme, meetingId);
    const typed = link?.trim() ?? "";
    if (typed !== "" && !isWebAddress(typed)) throw new Refusal({ code: "not-a-link", details: { typed } });
  }
  const isSame = (a: RoomBooking, b: RoomBooking): boolean =>
    a.setNumber === b.setNumber && a.meetingId === b.meetingId;
  const kept = programme.year.rooms.filter((known) => !rooms.some((booking) => isSame(known, booking)));
  const added = rooms
    .map((booking) => {
      const { link } = programme.year.rooms.find((known) => isSame(known, booking)) ?? {};
      return withoutBlankLink({ ...(link !== undefined && { link }), ...booking });
    })
    .filter(({ room, link = "" }) => room !== "" || link !== "");
  return { programme: { ...programme, year: { ...programme.year, rooms: [...kept, ...added] } } };
}

/** Where sets meet online, at every meeting or at one; a blank link removes it. Rooms stay. */
export interface SetLink {
  readonly kind: "link";
  /** Numbers of sets; "every-set" for all. */
  readonly sets: readonly SetNumber[] | "every-set";
  /** Null for every meeting without a link of its own. */
  readonly meetingId: MeetingId | null;
  readonly link: string;
}

/** @throws {Refusal} as `bookRooms` does */
function setLink(programme: Programme, { sets, meetingId, link }: SetLink): Changed {
  const numbers = sets === "every-set" ? programme.sets.map(({ number }) => number) : sets;
  const rooms = numbers.map((setNumber): RoomBooking => {
    const known = programme.year.rooms.find(
      (each) => each.setNumber === setNumber && each.meetingId === meetingId,
    );
    const { room = "", capacity = null } = known ?? {};
    return { meetingId, setNumber, room, capacity, link };
  });
  return bookRooms(programme, { rooms });
}

function withoutBlankLink({ link = "", ...booking }: RoomBooking): RoomBooking {
  return link.trim() === "" ? booking : { ...booking, link: link.trim() };
}

function isWebAddress(typed: string): boolean {
  return URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol) && !/\s/.test(typed);
}
