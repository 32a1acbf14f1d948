import type { Facilitator } from "../programme";
import type { FacilitatorAssignment } from "../seating";
import { known } from "../sheet";

/** The rows as typed, with their sets; whoever leads a further set has a row for it. */
export function withTheirSets(
  facilitators: readonly Facilitator[],
  { setNumbers, further }: FacilitatorAssignment,
): Facilitator[] {
  return [
    ...facilitators.map((facilitator, index) => ({ ...facilitator, setNumber: known(setNumbers[index]) })),
    ...further.flatMap(({ facilitator, setNumber }) => {
      const own = facilitators[facilitator];
      return own ? [{ ...own, setNumber, notes: "" }] : [];
    }),
  ];
}
