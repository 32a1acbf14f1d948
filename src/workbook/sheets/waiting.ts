import { attendanceRates, type AttendanceRates } from "../../attendance";
import type { Programme } from "../../programme";
import type { SheetKey } from "../../tables";
import { fewestCompared } from "./rates/cells";

/** Whether a sheet has nothing to decide yet, for those whose tabs are hidden for as long. */
export const waits = {
  rates: ({ meetings }: Pick<AttendanceRates, "meetings">) =>
    [...meetings.values()].filter(({ recorded }) => recorded > 0).length < fewestCompared,
  rules: ({ rules }: Pick<Programme, "rules">) => rules.length === 0,
  rooms: ({ rooms }: Pick<Programme["year"], "rooms">) => rooms.length === 0,
  matching: ({ matchings }: Pick<Programme, "matchings">) =>
    matchings.every(({ proposal }) => proposal === ""),
  moves: ({ moves }: Pick<Programme["year"], "moves">) =>
    moves.every(({ from, on }) => from === null && on === moves[0]?.on),
  "earlier-sets": ({ earlierSets }: Pick<Programme, "earlierSets">) => earlierSets.length < 2,
};

/** Whether the sheet of a key has nothing to decide in a whole programme. */
export function isWaitingIn(programme: Programme, key: SheetKey): boolean {
  if (key === "rates") return waits.rates(attendanceRates(programme));
  if (key === "rooms" || key === "moves") return waits[key](programme.year);
  return key in waits && waits[key as "rules" | "matching" | "earlier-sets"](programme);
}
