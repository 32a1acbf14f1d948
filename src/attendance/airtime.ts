/** What gives the members of a set their turns. */
export interface AirtimeRequest {
  readonly sessionMinutes: number;
  /** Members in the set. */
  readonly setSize: number;
  readonly meetings: number;
}

/** Minutes of one member's turn to bring an issue; and of the opening and closing rounds with the review. */
export const usualTurn = 30;
const rounds = 15;

/** How much of the sets' time is each member's own. */
export interface Airtime {
  /** Whole turns that fit into a session. */
  readonly turnsPerMeeting: number;
  /** Turns of each member over the whole cycle, to one decimal. */
  readonly turnsPerMember: number;
  /** Minutes for each member at each meeting, were the time shared by all; rounded down. */
  readonly minutesEach: number;
}

export function airtime({ sessionMinutes, setSize, meetings }: AirtimeRequest): Airtime {
  const minutes = Math.max(0, sessionMinutes - rounds);
  const turnsPerMeeting = Math.floor(minutes / usualTurn);
  return {
    turnsPerMeeting,
    turnsPerMember: setSize === 0 ? 0 : Math.round((turnsPerMeeting * meetings * 10) / setSize) / 10,
    minutesEach: setSize === 0 ? 0 : Math.floor(minutes / setSize),
  };
}
