import {
  everySet,
  type IsoDate,
  type Notice,
  type Problem,
  type Programme,
  attention,
  information,
} from "../programme";
import { setNumbers } from "./fallen-sets";
import { memberFigures } from "./member-figures";
import { expectedAt, nextMeeting } from "./next-meeting";
import { recordedInAdvance } from "./recorded-meetings";
import { registerCounts, type RegisterCount } from "./register-counts";
import { roomTroubles } from "./rooms";

/** Everything in the course of the year that deserves a look, on a day; nothing acts on it by itself. */
export function yearNotices(programme: Programme, today: IsoDate): readonly Notice[] {
  const counts = registerCounts(programme);
  return [
    ...withoutSet(programme, today),
    ...inAdvance(programme, today),
    ...conversationsDue(programme, today),
    ...aimOutOfReach(programme),
    ...belowQuorum(programme, today),
    ...setsFallen(programme, today, counts),
    ...apologiesToReconfirm(programme),
    ...registersMissing(counts, today),
    ...roomsInTrouble(programme, today),
    ...setsWithoutFacilitator(programme),
    ...facilitatorsAway(programme),
  ];
}

/** Sets without a facilitator, once anybody is named: before, an empty sheet says it all. */
export function setsWithoutFacilitator({ facilitators, sets }: Programme): readonly Notice[] {
  const named = facilitators.filter(({ name }) => name !== "");
  const led = new Set(named.map(({ setNumber }) => setNumber));
  const without = sets.map(({ number }) => number).filter((number) => !led.has(number));
  return noticeIf(named.length > 0 && without.length > 0, {
    code: "sets-without-facilitator",
    details: { sets: without },
  });
}

/** Facilitators who still lead a set and are marked as not available. */
export function facilitatorsAway({ facilitators }: Pick<Programme, "facilitators">): readonly Notice[] {
  const away = facilitators.flatMap(({ name, setNumber: set, available }) =>
    available || set === null || name === "" ? [] : [{ name, set }],
  );
  return noticeIf(away.length > 0, { code: "facilitators-not-available", details: { facilitators: away } });
}

function inAdvance(programme: Programme, today: IsoDate): readonly Notice[] {
  const meetings = recordedInAdvance(programme, today).map(({ id, date }) => ({ meetingId: id, date }));
  return noticeIf(meetings.length > 0, { code: "recorded-in-advance", details: { meetings } });
}

/** Says nothing before there are sets at all. */
function withoutSet({ members, sets }: Programme, today: IsoDate): readonly Notice[] {
  const names = members
    .filter(({ setNumber, left }) => setNumber === null && (left === null || left >= today))
    .map(({ name }) => name);
  return noticeIf(sets.length > 0 && names.length > 0, { code: "members-without-set", details: { names } });
}

function aimOutOfReach(programme: Programme): readonly Notice[] {
  const { aim } = programme.settings;
  const staying = new Map(
    programme.members.filter(({ left }) => left === null).map(({ id, name }) => [id, name]),
  );
  const names = memberFigures(programme).flatMap(({ memberId, isBelowAim }) =>
    isBelowAim ? (staying.get(memberId) ?? []) : [],
  );
  if (names.length === 0) return [];
  return [information({ code: "aim-out-of-reach", details: { aim, names } })];
}

function conversationsDue(programme: Programme, today: IsoDate): readonly Notice[] {
  const misses = new Map(memberFigures(programme).map((missed) => [missed.memberId, missed]));
  const members = programme.members.flatMap(({ id, name, left }) => {
    const missed = misses.get(id);
    const hasLeft = left !== null && left < today;
    if (!missed?.conversationDue || hasLeft) return [];
    return { memberId: id, name, inARow: missed.inARow, inAll: missed.inAll };
  });
  return noticeIf(members.length > 0, { code: "conversations-due", details: { members } });
}

/** Of each set's own next meeting: one with a day of its own may await another than the rest. */
function belowQuorum(programme: Programme, today: IsoDate): readonly Notice[] {
  const { quorum } = programme.settings;
  const nextOf = new Map(
    everySet(programme).map(({ number }) => [number, nextMeeting(programme, today, number)?.id]),
  );
  const awaited = programme.meetings.filter(({ id }) => [...nextOf.values()].includes(id));
  return awaited.flatMap(({ id: meetingId }) => {
    const short = expectedAt(programme, meetingId).filter(
      (expected) => expected.belowQuorum && nextOf.get(expected.setNumber) === meetingId,
    );
    const dates = [...new Set(short.map(({ date }) => date))];
    return dates.flatMap((date) => {
      const sets = short
        .filter((expected) => expected.date === date)
        .map(({ setNumber, expected }) => ({ setNumber, expected }));
      return noticeIf(true, { code: "below-quorum", details: { meetingId, date, quorum, sets } });
    });
  });
}

function setsFallen(
  programme: Programme,
  today: IsoDate,
  counts: readonly RegisterCount[],
): readonly Notice[] {
  const fallen = setNumbers(programme, today, counts).filter((numbers) => numbers.fallen);
  const sets = fallen.map(({ setNumber }) => setNumber);
  return noticeIf(sets.length > 0, { code: "sets-fallen", details: { sets } });
}

function apologiesToReconfirm(programme: Programme): readonly Notice[] {
  const names = new Map(programme.members.map(({ id, name }) => [id, name]));
  const apologies = programme.year.apologiesToReconfirm.flatMap(({ memberId, meetingId }) => {
    const name = names.get(memberId);
    return name === undefined ? [] : { name, meetingId };
  });
  return noticeIf(apologies.length > 0, { code: "apologies-to-reconfirm", details: { apologies } });
}

/** Registers of days that are over in which something is not recorded. */
function registersMissing(counts: readonly RegisterCount[], today: IsoDate): readonly Notice[] {
  const missing = counts
    .filter(({ meeting, notRecorded }) => meeting.date < today && notRecorded > 0)
    .map(({ meeting, setNumber, notRecorded }) => ({ meetingId: meeting.id, setNumber, notRecorded }));
  return noticeIf(missing.length > 0, { code: "registers-missing", details: { registers: missing } });
}

function roomsInTrouble(programme: Programme, today: IsoDate): readonly Notice[] {
  const { tight, conflicts } = roomTroubles(programme, today);
  return [
    ...noticeIf(tight.length > 0, { code: "rooms-too-small", details: { rooms: tight } }),
    ...noticeIf(conflicts.length > 0, { code: "rooms-double-booked", details: { rooms: conflicts } }),
  ];
}

function noticeIf(holds: boolean, problem: Problem): readonly Notice[] {
  return holds ? [attention(problem)] : [];
}
