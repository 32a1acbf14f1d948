import { arrangeSets } from "../allocation";
import * as members from "../attendance";
import { Refusal, type IsoDate, type Member, type Programme } from "../programme";
import type { WorkbookContent } from "../workbook";
import { changeTheYear, type Acted, type YearChange, type YearOptions } from "./change-the-year";
import { findMember, memberIdOf } from "./find-member";
import { highestSet, rulesFor, type PreparedSets } from "./prepare-sets";
import { whatMoveBrings } from "./what-was-reached";

/** Moves one member to another set; `member` is an ID or a name. @throws {Refusal} */
export function moveMember(
  content: WorkbookContent,
  options: YearOptions,
  { member, to, on }: { readonly member: string; readonly to: number; readonly on: IsoDate },
): YearChange {
  return changeTheYear(content, options, (programme, prepared) =>
    withWhatItBrings(prepared, members.moveMember(programme, memberIdOf(programme.members, member), to, on)),
  );
}

/** Lets two members change places; nobody else is moved. @throws {Refusal} */
export function swapMembers(
  content: WorkbookContent,
  options: YearOptions,
  { first, second, on }: { readonly first: string; readonly second: string; readonly on: IsoDate },
): YearChange {
  return changeTheYear(content, options, (programme, prepared) => {
    const [a, b] = [memberIdOf(programme.members, first), memberIdOf(programme.members, second)];
    return withWhatItBrings(prepared, members.swapMembers(programme, a, b, on));
  });
}

/**
 * Gives a late joiner, who stands on the roster without a set, the set asked for or else the one where they
 * fit best; nobody else is moved. Meetings before `on` are not due to them.
 * @throws {Refusal}
 */
export function placeJoiner(
  content: WorkbookContent,
  options: YearOptions,
  { member, to, on }: { readonly member: string; readonly to?: number; readonly on: IsoDate },
): YearChange {
  return changeTheYear(content, options, (programme, prepared) => {
    const joiner = findMember(programme.members, member);
    const set = to ?? joiner.setNumber ?? bestSet(prepared, programme, joiner);
    return withWhatItBrings(prepared, members.placeJoiner(programme, joiner.id, set, on));
  });
}

/** Withdraws a member; `on` is their last day. Their row and codes stay. @throws {Refusal} */
export function withdrawMember(
  content: WorkbookContent,
  options: YearOptions,
  { member, on }: { readonly member: string; readonly on: IsoDate },
): YearChange {
  return changeTheYear(content, options, (programme) => ({
    programme: members.withdrawMember(programme, memberIdOf(programme.members, member), on),
  }));
}

/** Where the allocator would put a newcomer, were everybody without a set placed now. */
function bestSet(prepared: PreparedSets, programme: Programme, joiner: Member): number {
  const { members: everyone, groupings, settings } = programme;
  const setCount = highestSet(everyone);
  if (setCount === 0) throw new Refusal({ code: "no-sets-yet", details: { without: everyone.length } });
  const { setNumbers } = arrangeSets({
    ...{ members: everyone, groupings, setCount, seed: settings.seed, maxSize: settings.maxSize },
    rules: rulesFor(prepared, everyone, setCount),
    rulePlaces: prepared.reading.rulePlaces,
    numbers: prepared.numbers,
    keepSets: true,
  });
  return setNumbers[everyone.indexOf(joiner)] ?? 1;
}

function withWhatItBrings(prepared: PreparedSets, programme: Programme): Acted {
  const setCount = programme.sets.length;
  const rules = rulesFor(prepared, programme.members, setCount);
  return {
    programme,
    notices: whatMoveBrings(programme.members, rules, programme.facilitators, setCount),
  };
}
