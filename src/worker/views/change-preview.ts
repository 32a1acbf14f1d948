import type { Applied } from "../../commands";
import { type SetNumber, everySet, type IsoDate, type Programme } from "../../programme";
import { sayCertificate } from "../../wording";
import type { ProblemMessage } from "../problem-message";

/** A member who would be in another set, or leave. */
export interface ShownMove {
  readonly name: string;
  /** Names of sets; null for none. */
  readonly from: string | null;
  readonly to: string | null;
  /** Their last day, where the change gives them one. */
  readonly lastDay: IsoDate | null;
}

export interface ChangePreview {
  readonly moves: readonly ShownMove[];
  /** Who would end leading a set. */
  readonly ended: readonly { readonly name: string; readonly set: string; readonly until: IsoDate }[];
  readonly isEven: boolean;
  /** The balance check as it would be, a sentence each. */
  readonly balance: readonly string[];
  readonly notices: readonly ProblemMessage[];
}

export function changePreview(
  before: Programme,
  { programme, certificate }: Applied,
  notices: readonly ProblemMessage[],
): ChangePreview {
  const names = new Map(
    [...everySet(before), ...everySet(programme)].map(({ number, name }) => [number, name]),
  );
  const nameOf = (set: SetNumber | null): string | null => (set === null ? null : (names.get(set) ?? null));
  const members = new Map(before.members.map((member) => [member.id, member]));
  const known = new Set(before.year.facilitatorTerms.map((term) => JSON.stringify(term)));
  return {
    moves: programme.members.flatMap(({ id, name, setNumber, left }): ShownMove[] => {
      const was = members.get(id);
      if (!was || (was.setNumber === setNumber && was.left === left)) return [];
      const lastDay = was.left === left ? null : left;
      // Whoever had left a set that closes moves nowhere.
      if (was.left !== null && lastDay === null) return [];
      return [{ name, from: nameOf(was.setNumber), to: nameOf(setNumber), lastDay }];
    }),
    ended: programme.year.facilitatorTerms
      .filter((term) => !known.has(JSON.stringify(term)))
      .map(({ name, setNumber, until }) => ({ name, set: nameOf(setNumber) ?? "", until })),
    isEven: certificate.uneven === 0,
    balance: sayCertificate(certificate, programme.groupings),
    notices,
  };
}
