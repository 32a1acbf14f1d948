import {
  addFacilitator,
  assignFacilitator,
  endFacilitator,
  removeFacilitator,
  setAvailable,
  type AssignedFacilitator,
} from "../attendance";
import type { IsoDate, Programme, SetNumber } from "../programme";
import type { Handlers } from "./handlers";
import { keepingRules, type MayBreakRules } from "./change-members";

/** What is done about a set's facilitators. People by ID or name. */
export type FacilitatorCommand =
  /** Onto the list, without a set. */
  | ({ readonly kind: "add-facilitator" } & Pick<
      AssignedFacilitator,
      "facilitator" | "organisation" | "email"
    >)
  /** Off the list; the sets they lead stay theirs. */
  | { readonly kind: "remove-facilitator"; readonly facilitator: string }
  /** Without a first day, today; a set's first facilitator has led it all along. */
  | ({ readonly kind: "assign-facilitator" } & AssignedFacilitator & MayBreakRules)
  /** Without a name, everybody who leads the set; `on` is the last day. */
  | {
      readonly kind: "end-facilitator";
      readonly set: SetNumber;
      readonly facilitator: string | null;
      readonly on: IsoDate;
    }
  | { readonly kind: "facilitator-available"; readonly facilitator: string; readonly available: boolean };

/** Each refuses as the functions of src/attendance do. */
export const facilitatorCommands: Handlers<FacilitatorCommand> = {
  "assign-facilitator"(programme, command, { prepared, today }) {
    const on = command.on ?? (hasEverBeenLed(programme, command.set) ? today : null);
    const assigned = assignFacilitator(programme, { ...command, on });
    return keepingRules(prepared, command, programme, assigned);
  },
  "add-facilitator"(programme, command) {
    return { programme: addFacilitator(programme, command) };
  },
  "remove-facilitator"(programme, command) {
    return { programme: removeFacilitator(programme, command.facilitator) };
  },
  "end-facilitator"(programme, command) {
    return { programme: endFacilitator(programme, command) };
  },
  "facilitator-available"(programme, command) {
    return { programme: setAvailable(programme, command.facilitator, command.available) };
  },
};

function hasEverBeenLed({ facilitators, year }: Programme, set: SetNumber): boolean {
  const isOfSet = ({
    setNumber,
    name,
  }: {
    readonly setNumber: SetNumber | null;
    readonly name: string;
  }): boolean => setNumber === set && name !== "";
  return facilitators.some(isOfSet) || year.facilitatorTerms.some(isOfSet);
}
