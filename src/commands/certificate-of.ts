import { certify, noRules, shortfallsOf } from "../seating";
import { notGiven, numberingOf, type Certificate, type Programme } from "../programme";
import { remembering } from "../sheet";

/**
 * The certificate of a programme as it is: everyone keeps the set they have, so that what is uneven is so
 * because of that, and no rule matters.
 */
export function certificateOf({ members, groupings, sets }: Certified): Certificate {
  return remembered({ members, groupings, sets });
}

type Certified = Pick<Programme, "members" | "groupings" | "sets">;

/** Codes and meetings change nothing about it. */
const remembered = remembering(certified);

function certified({ members, groupings, sets }: Certified): Certificate {
  const numbering = numberingOf(sets);
  const certificate = certify(members, groupings, numbering);
  const kept = Uint8Array.from(members, ({ setNumber }) => (setNumber === null ? 0 : 1));
  const request = {
    ...numbering,
    members,
    groupings,
    certificate,
    rules: noRules,
    kept,
    solved: new Set<string>(),
  };
  return { ...certificate, shortfalls: shortfallsOf({ ...request, without: notGiven }) };
}
