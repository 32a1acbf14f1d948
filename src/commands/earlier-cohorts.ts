import type { ColumnRole, Member, Notice, Programme, RosterColumn } from "../programme";
import { matchingForm, nameForm } from "../roster";

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
 * Adds a column to the roster for each earlier workbook: in which set each member was then, found by e-mail
 * address, or by a name that nobody else has. The column is balanced as "met" from then on, also by later runs.
 */
export function withEarlierSets(programme: Programme, earlier: readonly EarlierCohort[]): WithHistory {
  const notices: Notice[] = [];
  let result = programme;
  for (const { name, programme: cohort } of earlier) {
    const then = cohort.members.filter(({ setNumber }) => setNumber !== null);
    const header = headerFor(name);
    const setsThen = result.members.map(findIn(then, result.members));
    const matched = setsThen.filter((set) => set !== null).length;
    notices.push({
      severity: matched === 0 ? "attention" : "information",
      problem: { code: "earlier-sets-read", details: { file: name, header, matched, people: then.length } },
    });
    if (matched > 0) result = withColumn(result, header, setsThen);
  }
  return { programme: result, notices };
}

/** A heading that the list of balance columns can name: no brackets, commas or semicolons. */
function headerFor(file: string): string {
  const stem = file.replace(/\.[a-z]{2,4}$/i, "").replace(/[^\p{L}\p{N}._-]+/gu, " ");
  return `Set in ${stem.trim().slice(0, 60)}`;
}

/** Somebody's set then, or null: by e-mail address first, then by a name that is there once in both lists. */
function findIn(then: readonly Member[], now: readonly Member[]): (member: Member) => number | null {
  const byEmail = new Map(
    then.flatMap(({ email, setNumber }) => (email === null ? [] : [[matchingForm(email), setNumber]])),
  );
  const once = namedOnce(now);
  const byName = new Map([...namedOnce(then)].map(([name, { setNumber }]) => [name, setNumber]));
  return ({ email, name }) => {
    const found = email === null ? undefined : byEmail.get(matchingForm(email));
    if (found !== undefined) return found;
    return once.has(nameForm(name)) ? (byName.get(nameForm(name)) ?? null) : null;
  };
}

function namedOnce(members: readonly Member[]): Map<string, Member> {
  const seen = new Map<string, Member>();
  const twice = new Set<string>();
  for (const member of members) {
    const form = nameForm(member.name);
    if (seen.has(form)) twice.add(form);
    seen.set(form, member);
  }
  for (const form of twice) seen.delete(form);
  return seen;
}

function withColumn(programme: Programme, header: string, sets: readonly (number | null)[]): Programme {
  const at = programme.rosterColumns.findIndex((column) => column.header === header);
  const place = at < 0 ? programme.rosterColumns.length : at;
  const column: RosterColumn = { header, role: "other" satisfies ColumnRole, isDate: false };
  const { balance } = programme.settings;
  const isNamed = balance.toLowerCase().includes(header.toLowerCase());
  return {
    ...programme,
    rosterColumns: at < 0 ? [...programme.rosterColumns, column] : programme.rosterColumns,
    members: programme.members.map((member, index) => {
      const set = sets[index] ?? null;
      const values = [...member.values];
      values[place] = set === null ? null : `Set ${String(set)}`;
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
