import {
  emailForm,
  lookUpMember,
  theOnly,
  type ColumnRole,
  type Member,
  type Notice,
  type Programme,
  type RosterColumn,
} from "../programme";
import { whoMet, type MetGroup } from "../attendance";
import { balanceWithout, understandBalance } from "../roster";
import { pairsMet } from "../seating";
import { known, matchingForm } from "../sheet";

/** An earlier cohort, whose people should meet others now. */
export interface EarlierCohort {
  /** The name of its workbook's file, for the column's heading. */
  readonly name: string;
  readonly programme: Programme;
}

export interface WithHistory {
  readonly programme: Programme;
  readonly notices: readonly Notice[];
}

/**
 * Adds to the roster, for each earlier workbook, in which set each member met others then: a column, or several where
 * people changed sets. Members are found by email address, or by a name that nobody else has. The columns are
 * balanced as "met" from then on, also by later runs. Files of one name get columns each, in their order.
 * @throws {Refusal} when the columns to balance by cannot be understood
 */
export function withEarlierSets(programme: Programme, earlier: readonly EarlierCohort[]): WithHistory {
  const notices: Notice[] = [];
  const written = new Set<string>();
  let result = programme;
  for (const { name, programme: cohort } of earlier) {
    const everyone = peopleThen(cohort);
    const found = result.members.map(findIn(everyone, result.members));
    const matched = new Set(found.filter((id) => id !== null));
    const columns = whoMet(cohort, matched).map((groupOf) =>
      found.map((id) => groupOf.get(id ?? "") ?? null),
    );
    const headers = [headerFor("Set in", name, written)];
    while (headers.length < columns.length) headers.push(headerFor("Also met in", name, written));
    const details = { file: name, header: known(headers[0]), matched: matched.size, people: everyone.length };
    notices.push({
      severity: matched.size === 0 ? "attention" : "information",
      problem: { code: "earlier-sets-read", details: { ...details, pairs: pairsIn(columns) } },
    });
    for (const [at, groups] of columns.entries()) {
      result = withColumn(result, known(headers[at]), groups.map(labelOf));
    }
  }
  return { programme: withoutStale(result, earlier, written), notices };
}

type PersonThen = Pick<Member, "id" | "name"> & { readonly email: string | null };

/** Everyone who had a set or met somebody, former members too. */
function peopleThen(cohort: Programme): PersonThen[] {
  const columns = whoMet(cohort);
  const hasMet = (id: string): boolean => columns.some((groupOf) => groupOf.has(id));
  return [
    ...cohort.members.filter(({ id, setNumber }) => setNumber !== null || hasMet(id)),
    ...cohort.formerMembers.filter(({ id }) => hasMet(id)).map((person) => ({ ...person, email: null })),
  ];
}

function labelOf(group: MetGroup | null): string | null {
  if (!group) return null;
  const name = `Set ${String(group.set)}`;
  return group.part === 1 ? name : `${name} (${String(group.part)})`;
}

function pairsIn(columns: readonly (readonly (MetGroup | null)[])[]): number {
  const numbers = new Map<MetGroup, number>();
  const numberOf = (group: MetGroup | null): number => {
    if (!group) return -1;
    const number = numbers.get(group) ?? numbers.size;
    numbers.set(group, number);
    return number;
  };
  return pairsMet(columns.map((groups) => Int32Array.from(groups, numberOf)));
}

/** A heading that the list of balance columns can name (no brackets, commas or semicolons); it is `taken` from now on. */
function headerFor(what: MetHeading, file: string, taken: Set<string>): string {
  const header = `${what} ${stemOf(file)}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? header : `${header} ${String(number)}`;
    if (taken.has(matchingForm(free))) continue;
    taken.add(matchingForm(free));
    return free;
  }
}

type MetHeading = "Set in" | "Also met in";

function stemOf(file: string): string {
  const stem = file.replace(/\.[a-z]{2,4}$/i, "").replace(/[^\p{L}\p{N}._-]+/gu, " ");
  return stem.trim().slice(0, 60);
}

/** Somebody's ID then, or null: by email address first, then by a name that is there once in both lists. */
function findIn(then: readonly PersonThen[], now: readonly Member[]): (member: Member) => string | null {
  const byEmail = new Map(
    then.flatMap(({ email, id }) => {
      const form = emailForm(email ?? "");
      return form === null ? [] : [[form, id]];
    }),
  );
  // By name alone: the IDs of two cohorts have nothing to do with one another.
  const nameOnly = ({ name }: { readonly name: string }): { readonly name: string } => ({ name });
  const namedNow = lookUpMember(now.map(nameOnly));
  const namedThen = lookUpMember(then.map(({ name, id }) => ({ name, then: id })));
  return ({ email, name }) => {
    const found = byEmail.get(emailForm(email ?? "") ?? "");
    if (found !== undefined) return found;
    return theOnly(namedNow(name)) ? (theOnly(namedThen(name))?.then ?? null) : null;
  };
}

/** A run before may have needed more columns for one of these files: those are emptied, and no longer balanced. */
function withoutStale(
  programme: Programme,
  earlier: readonly EarlierCohort[],
  written: ReadonlySet<string>,
): Programme {
  const form = (what: MetHeading, file: string): string => matchingForm(`${what} ${file}`);
  const headers = new Set(programme.rosterColumns.map(({ header }) => matchingForm(header)));
  // "Cohort 2025" of an earlier run has its sets in a column; a further column of "Cohort" has none like it.
  const isAnothers = (file: string): boolean =>
    headers.has(form("Set in", file)) && !written.has(form("Set in", file));
  const stems = earlier.map(({ name }) => matchingForm(stemOf(name)));
  const isStale = (header: string): boolean => {
    const own = matchingForm(header);
    const file = own.slice(form("Also met in", "").length).trim();
    if (own !== form("Also met in", file) || written.has(own)) return false;
    return stems.includes(file) || (stems.includes(file.replace(/ \d+$/, "")) && !isAnothers(file));
  };
  const stale = new Set(programme.rosterColumns.flatMap(({ header }, at) => (isStale(header) ? [at] : [])));
  if (stale.size === 0) return programme;
  const { settings } = programme;
  return {
    ...programme,
    members: programme.members.map((member) => ({
      ...member,
      values: member.values.map((value, at) => (stale.has(at) ? null : value)),
    })),
    settings: { ...settings, balance: balanceWithout(settings.balance, isStale) },
  };
}

function withColumn(programme: Programme, header: string, labels: readonly (string | null)[]): Programme {
  const isHeader = (text: string): boolean => matchingForm(text) === matchingForm(header);
  const at = programme.rosterColumns.findIndex((column) => isHeader(column.header));
  const place = at < 0 ? programme.rosterColumns.length : at;
  const column: RosterColumn = { header, role: "other" satisfies ColumnRole, isDate: false };
  const { balance } = programme.settings;
  const isNamed = understandBalance(balance).some(({ header }) => isHeader(header));
  return {
    ...programme,
    rosterColumns: at < 0 ? [...programme.rosterColumns, column] : programme.rosterColumns,
    members: programme.members.map((member, index) => {
      const values = [...member.values];
      values[place] = known(labels[index]);
      return { ...member, values };
    }),
    leftOut:
      at < 0
        ? programme.leftOut.map((row) => ({ ...row, values: [...row.values, null] }))
        : programme.leftOut,
    settings: {
      ...programme.settings,
      balance: isNamed ? balance : [balance, `${header} (met)`].filter((part) => part !== "").join("; "),
    },
  };
}
