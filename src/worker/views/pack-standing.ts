import type { IsoDate, Move, Programme, SetNumber } from "../../programme";
import { packVersion } from "../../sharing";

/** How a set's file that was made last stands beside the workbook as it is now. */
export interface PackStanding {
  readonly setNumber: SetNumber;
  /** Null before one was made. */
  readonly madeOn: IsoDate | null;
  /** Members and meetings are still those of the file. */
  readonly isCurrent: boolean;
  /** Names of those who came into the set since, and of those who went. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

/** One for each set. */
export function packStandings(programme: Programme): PackStanding[] {
  const { packs, moves } = programme.year;
  const names = new Map(programme.members.map(({ id, name }) => [id, name]));
  return programme.sets.map(({ number: setNumber }) => {
    const own = packs.made.filter((each) => each.setNumber === setNumber);
    const version = own.length === 0 ? null : packVersion(programme, setNumber);
    const same = own.find((each) => each.version === version);
    const madeOn = (same ?? own.at(-1))?.madeOn ?? null;
    // Files may be made on the day on which the sets were formed.
    const isSince = ({ on, from }: Move): boolean =>
      madeOn !== null && (on > madeOn || (on === madeOn && from !== null));
    const since = same ? [] : moves.filter(isSince);
    const named = (of: typeof since): string[] => [
      ...new Set(of.map(({ memberId }) => names.get(memberId) ?? memberId)),
    ];
    return {
      ...{ setNumber, madeOn, isCurrent: same !== undefined },
      came: named(since.filter(({ to }) => to === setNumber)),
      went: named(since.filter(({ from, to }) => from === setNumber && to !== setNumber)),
    };
  });
}
