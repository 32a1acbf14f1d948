import { localDay } from "../sheet";
import type { EngineDependencies } from "./engine";
import { secureRandom } from "./secure-random";

/** The clock, the identifiers and the randomness of the page or the worker the engine runs in. */
export const pageDependencies: EngineDependencies = {
  newId: () => crypto.randomUUID(),
  today: () => localDay(new Date()),
  moment: () => new Date(),
  random: secureRandom,
};
