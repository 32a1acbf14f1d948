import type { MeetingId, RoomBooking } from "../../programme";
import type { VisitView } from "../../worker";
import { visitStrings as words } from "../strings/visits";
import type { Pane } from "./pane";
import { change } from "./session-actions";

type NamedSet = VisitView["to"];

/** Lets a member be with another set at one meeting. */
export function addVisit(
  pane: Pane,
  meetingId: MeetingId,
  { id, name }: VisitView["members"][number],
  to: NamedSet,
): Promise<boolean> {
  const what = words.visits(name, to.name, meetingId);
  return change(pane, { kind: "visit", member: id, to: to.number, meetingId }, what);
}

/** Lets two sets meet as one, in the room of the second. */
export function meetTogether(
  pane: Pane,
  meetingId: MeetingId,
  guest: NamedSet,
  host: NamedSet,
): Promise<boolean> {
  const what = words.together(guest.name, host.name, meetingId);
  return change(pane, { kind: "meet-together", guest: guest.number, host: host.number, meetingId }, what);
}

/** Takes back that a member visits another set. */
export function endVisit(
  pane: Pane,
  meetingId: MeetingId,
  { id, name }: VisitView["members"][number],
): Promise<boolean> {
  return change(pane, { kind: "end-visit", member: id, meetingId }, words.ended(name, meetingId));
}

/** Takes back that a whole set meets with another. */
export function meetApart(pane: Pane, meetingId: MeetingId, guest: NamedSet): Promise<boolean> {
  return change(
    pane,
    { kind: "meet-apart", guest: guest.number, meetingId },
    words.apart(guest.name, meetingId),
  );
}

/** Gives sets the links of their online meetings; their rooms stay. */
export function saveLinks(pane: Pane, links: readonly RoomBooking[]): Promise<boolean> {
  return change(pane, { kind: "rooms", rooms: links }, words.linksSaved);
}
