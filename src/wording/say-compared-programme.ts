import { catalogue } from "../words";
import { sayCount } from "./say-count";

/** One programme among several that are compared. */
interface Compared {
  readonly programmeName: string;
  readonly file: string;
  /** Null below five. */
  readonly membersNow: number | null;
  readonly sets: number;
}

/** "Stroke (stroke.xlsx): 60 members, 6 sets." */
export const sayComparedProgramme = catalogue(
  "sayComparedProgramme",
  ({ programmeName, file, membersNow, sets }: Compared): string => {
    const members = membersNow === null ? "under 5 members" : sayCount(membersNow, "member");
    return `${programmeName} (${file}): ${members}, ${sayCount(sets, "set")}.`;
  },
);
