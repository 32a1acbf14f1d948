import {
  type FacilitatorId,
  type MemberId,
  idOf,
  facilitatorsInLists,
  facilitatorsOf,
  lookUpFacilitator,
  lookUpMember,
  nameForm,
  theOnly,
  type Member,
  type NamedFacilitator,
  type Programme,
} from "../../programme";

/** Who people are now; "" for nobody, or where a typed text could mean several. */
export interface NewPeople {
  /** The new ID. @param id the old one */
  readonly member: (id: MemberId) => MemberId;
  /** The new ID. @param typed an ID or a name */
  readonly find: (typed: string) => string;
  /** The new name. @param typed an ID or a name */
  readonly facilitator: (typed: string) => string;
  readonly facilitatorInRow: (row: number) => NewFacilitator;
  /** Whom a list of the year names. */
  readonly formerFacilitator: (named: NamedFacilitator) => NewFacilitator;
}

export interface NewFacilitator {
  readonly id: FacilitatorId;
  readonly name: string;
}

/** @param members in their new order */
export function newPeople(
  programme: Programme,
  members: readonly Member[],
  shuffled: <Item>(items: readonly Item[]) => Item[],
): NewPeople {
  const { facilitators, year } = programme;
  const ids = newIds(programme, members, shuffled);
  const leaders = facilitatorsOf(facilitators).map((person, at) => ({ ...person, now: newFacilitator(at) }));
  const keyOf = ({ id, name }: NamedFacilitator): string => id || nameForm(name);
  const former = facilitatorsInLists(year).map(keyOf);
  const gone = [...new Set(former)].filter((each) => !leaders.some(({ id }) => id === each));
  const [findMember, findFacilitator] = [lookUpMember(members), lookUpFacilitator(leaders)];
  const member = (id: MemberId): MemberId => ids.get(id) ?? idOf.member("");
  return {
    member,
    find: (typed) => member(theOnly(findMember(typed))?.id ?? idOf.member("")),
    facilitator: (typed) => theOnly(findFacilitator(typed))?.now.name ?? "",
    facilitatorInRow: (row) =>
      leaders.find(({ rows }) => rows.includes(row))?.now ?? { id: idOf.facilitator(""), name: "" },
    formerFacilitator: (named) => {
      const each = keyOf(named);
      const leader = leaders.find(({ id }) => id === each);
      return leader?.now ?? newFacilitator(leaders.length + gone.indexOf(each));
    },
  };
}

function newFacilitator(at: number): NewFacilitator {
  const number = String(at + 1);
  return { id: idOf.facilitator(`F${number}`), name: `Facilitator ${number}` };
}

/** IDs for everybody whom anything in the programme is about, none of which was anybody's before. */
function newIds(
  { formerMembers, attendance, year, earlierSets }: Programme,
  members: readonly Member[],
  shuffled: <Item>(items: readonly Item[]) => Item[],
): ReadonlyMap<MemberId, MemberId> {
  const others = [...formerMembers.map(({ id }) => id), ...attendance.map(({ memberId }) => memberId)];
  const inYear = [
    ...year.moves,
    ...year.apologiesToReconfirm,
    ...earlierSets.flatMap(({ places }) => places),
  ].map(({ memberId }) => memberId);
  const known = new Set(members.map(({ id }) => id));
  const beside = [...new Set([...others, ...inYear])].filter((memberId) => !known.has(memberId));
  const all = [...known, ...shuffled(beside)];
  let prefix = "A";
  while (all.some((old) => old.startsWith(prefix))) prefix += "N";
  return new Map(
    all.map((old, index) => [old, idOf.member(`${prefix}${String(index + 1).padStart(3, "0")}`)]),
  );
}
