import { sayCount } from "./say-count";
import { catalogue, plural } from "../words";

/** "With sessions of 90 minutes and 9 meetings: 2 turns of 30 minutes at each meeting; ..." */
export const sayAirtime = catalogue(
  "sayAirtime",
  (request: {
    readonly sessionMinutes: number;
    readonly meetings: number;
    readonly bySize: readonly {
      readonly size: number;
      readonly turnsPerMeeting: number;
      readonly turnsPerMember: number;
    }[];
  }): string => {
    const { sessionMinutes, meetings, bySize } = request;
    const turns = bySize[0]?.turnsPerMeeting ?? 0;
    const each = bySize.map(
      ({ size, turnsPerMember }) => `in a set of ${String(size)} each member has ${sayTurns(turnsPerMember)}`,
    );
    return `Airtime: with sessions of ${String(sessionMinutes)} minutes and ${sayCount(meetings, "meeting")} there ${plural(turns, "is", "are")} ${sayCount(turns, "turn")} of 30 minutes at each; ${each.join(", ")} over the cycle.`;
  },
);

function sayTurns(turns: number): string {
  return plural(turns, "1 turn", `${String(turns)} turns`);
}
