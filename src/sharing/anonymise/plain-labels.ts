import {
  allInLists,
  notGiven,
  type ColumnRole,
  type Grouping,
  type Member,
  type OrganisationLetters,
  type Programme,
  type RosterColumn,
  type StayingLabels,
} from "../../programme";
import { known, valueAt, matchingForm, type CellScalar } from "../../sheet";
import { fewestShown } from "../small-counts";
import type { PersonTexts } from "./person-texts";

/** What labels are judged by. */
export interface LabelJudge {
  readonly texts: PersonTexts;
  readonly letters: OrganisationLetters;
  /** Whether a label is from a list of the product's own, and so nobody's words. */
  readonly isListed: (label: string) => boolean;
  /** A new order, so that the place of a new label says nothing of the old one. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

/** A programme's people and columns with no label in them that few bear or that may be a name. */
export interface PlainLabels {
  readonly members: readonly Member[];
  readonly columns: readonly RosterColumn[];
  readonly groupings: readonly Grouping[];
  /** What an organisation is called now, as it is typed or counted; "" for none. */
  readonly organisation: (typed: string) => string;
  /** Old and new labels of professions, and of their families. */
  readonly professions: ReadonlyMap<string, string>;
  readonly families: ReadonlyMap<string, string>;
  /** Organisations that became letters, as they were counted. */
  readonly lettered: readonly string[];
  readonly stays: readonly StayingLabels[];
}

/** The words before the number or letter of a new label. */
const words = {
  profession: "Profession",
  professionFamily: "Family",
  organisation: "Organisation",
  organisationType: "Type",
  region: "Region",
  other: "Group",
} as const;

type Kind = keyof typeof words;
type Labels = ReadonlyMap<string, string>;

/** The headings that every reader of a roster knows. A column of email addresses would be blank, and goes. */
const headings: Partial<Record<ColumnRole, string>> = {
  id: "Member ID",
  name: "Name",
  forename: "Forename",
  surname: "Surname",
  profession: "Profession",
  organisation: "Organisation",
  organisationType: "Organisation type",
  region: "Region",
  joined: "Joined",
  left: "Left",
  set: "Set",
  locked: "Locked",
};
const labelledRoles = ["profession", "organisation", "organisationType", "region"] as const;

/** Who is counted with whom stays. Columns that the sets are not balanced by are left out. */
export function plainLabels(
  programme: Programme,
  members: readonly Member[],
  judge: LabelJudge,
): PlainLabels {
  const columns = remainingColumns(programme, judge);
  const labels = new Map<string, Labels>();
  const stays: StayingLabels[] = [];
  const label = (key: string, kind: Kind, column: string, old: readonly string[]): void => {
    const now = newLabels(old, kind, judge);
    labels.set(key, now);
    const kept = [...now].flatMap(([before, after]) =>
      before === after && before !== notGiven ? before : [],
    );
    if (kept.length > 0) stays.push({ column, labels: kept.sort(inOrder) });
  };
  const families = members.flatMap(({ groups }) => groups["professionFamily"] ?? []);
  label("professionFamily", "professionFamily", "Profession family", families);
  for (const role of labelledRoles) {
    const at = programme.rosterColumns.findIndex((column) => column.role === role);
    const old = members.map((member) => labelOf(member, role, at)).filter((each) => each !== "");
    label(
      role,
      role,
      known(headings[role]),
      role === "organisation" ? [...old, ...strangersTo(old, programme)] : old,
    );
  }
  for (const { at, header, grouping } of columns) {
    if (!grouping) continue;
    if (grouping.kind === "numbers") stays.push({ column: header, labels: [] });
    else
      label(
        grouping.key,
        "other",
        header,
        members.map((member) => labelOf(member, grouping.key, at)),
      );
  }
  const newLabel = (key: string, old: string): string => {
    const known = labels.get(key);
    const form = matchingForm(old);
    const found = known?.get(old) ?? [...(known ?? [])].find(([each]) => matchingForm(each) === form)?.[1];
    return found === undefined || found === notGiven ? "" : found;
  };
  const newValue = (member: Member, { at, role, grouping }: RemainingColumn): CellScalar => {
    const value = valueAt(member.values, at);
    const key = grouping?.key ?? role;
    if (grouping?.kind === "numbers") return Number.isFinite(Number(value)) ? value : null;
    if (value === null || !labels.has(key)) return value;
    const now = newLabel(key, labelOf(member, key, at));
    return now === String(value) ? value : now || null;
  };
  return {
    members: members.map((member) => ({
      ...member,
      groups: Object.fromEntries(
        Object.entries(member.groups).map(([key, old]) => [
          key,
          labels.has(key) ? (labels.get(key)?.get(old) ?? "") : old,
        ]),
      ),
      values: columns.map((column) => newValue(member, column)),
      profession: newLabel("profession", labelOf(member, "profession", -1)),
      organisation: newLabel("organisation", labelOf(member, "organisation", -1)),
    })),
    columns: columns.map(({ header, role, isDate }) => ({ header, role, isDate })),
    groupings: programme.groupings.map((grouping) => ({
      ...grouping,
      label: columns.find((column) => column.grouping === grouping)?.header ?? grouping.label,
    })),
    organisation: (typed) => newLabel("organisation", typed),
    professions: labels.get("profession") ?? new Map(),
    families: labels.get("professionFamily") ?? new Map(),
    lettered: [...(labels.get("organisation") ?? [])]
      .flatMap(([old, now]) => (old === now ? [] : old))
      .sort(inOrder),
    stays,
  };
}

interface RemainingColumn extends RosterColumn {
  /** Its place among all columns of before. */
  readonly at: number;
  /** What the sets are balanced by with it; null for a column whose meaning is known. */
  readonly grouping: Extract<Grouping, { family: null }> | null;
}

function remainingColumns({ rosterColumns, groupings }: Programme, { texts }: LabelJudge): RemainingColumn[] {
  let renamed = 0;
  return rosterColumns.flatMap((column, at): RemainingColumn | readonly [] => {
    const { role, header, isDate } = column;
    if (role !== "other") {
      const heading = headings[role];
      return heading === undefined ? [] : { role, header: heading, isDate, at, grouping: null };
    }
    const grouping = groupings.find((each) => each.family === null && each.label === header);
    if (grouping?.family !== null) return [];
    const stays = !texts.mayBePersonal(header);
    return { role, isDate, at, grouping, header: stays ? header : `Balance ${String(++renamed)}` };
  });
}

/** As counted, or as typed where nothing is counted by the column. */
function labelOf(member: Member, key: string, at: number): string {
  if (key === "profession" || key === "organisation") return member.groups[key] ?? member[key];
  return member.groups[key] ?? String(valueAt(member.values, at) ?? "");
}

/** Organisations of facilitators from which no member comes. */
function strangersTo(old: readonly string[], { facilitators, year }: Programme): string[] {
  const known = new Set(old.map(matchingForm));
  const typed = [
    ...facilitators.map(({ organisation }) => organisation),
    ...allInLists(year, "organisation"),
  ];
  return typed.filter((each) => each.trim() !== "" && !known.has(matchingForm(each)));
}

function newLabels(old: readonly string[], kind: Kind, judge: LabelJudge): Labels {
  const counts = new Map<string, number>();
  for (const each of old) counts.set(each, (counts.get(each) ?? 0) + 1);
  const replaced = judge.shuffled(
    [...counts.keys()].filter((each) => !staysAsItIs(each, known(counts.get(each)), kind, judge)),
  );
  const names = freeNames(
    words[kind],
    kind === "organisation",
    new Set([...counts.keys()].map(matchingForm)),
  );
  const now = new Map(replaced.map((each) => [each, names()]));
  return new Map([...counts.keys()].map((each) => [each, now.get(each) ?? each]));
}

function staysAsItIs(
  label: string,
  count: number,
  kind: Kind,
  { texts, letters, isListed }: LabelJudge,
): boolean {
  if (label === notGiven || label === "") return true;
  if (kind === "organisation") {
    if (letters === "all" || texts.isPersonal(label)) return false;
    return letters === "named" || (count >= fewestShown && !texts.mayBePersonal(label));
  }
  if ((kind === "profession" || kind === "professionFamily") && isListed(label)) return true;
  return count >= fewestShown && !texts.mayBePersonal(label);
}

/** "Organisation A" and on to "Organisation AA", or "Region 1" and on, without those that are somebody's already. */
function freeNames(word: string, areLetters: boolean, taken: ReadonlySet<string>): () => string {
  let number = 0;
  return () => {
    for (;;) {
      number++;
      const name = `${word} ${areLetters ? lettersOf(number) : String(number)}`;
      if (!taken.has(matchingForm(name))) return name;
    }
  };
}

function lettersOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + ((number - 1) % 26))}`;
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b);
}
