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
import { understandBalance } from "../roster";
import { matchingForm } from "../sheet";

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
 * Files of one name get a column each, in their order.
 * @throws {Refusal} when the columns to balance by cannot be understood
 */
export function withEarlierSets(programme: Programme, earlier: readonly EarlierCohort[]): WithHistory {
  const notices: Notice[] = [];
  const headers = new Set<string>();
  let result = programme;
  for (const { name, programme: cohort } of earlier) {
    const then = cohort.members.filter(({ setNumber }) => setNumber !== null);
    const header = headerFor(name, headers);
    headers.add(matchingForm(header));
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

/** A heading that the list of balance columns can name (no brackets, commas or semicolons), and not `taken`. */
function headerFor(file: string, taken: ReadonlySet<string>): string {
  const stem = file.replace(/\.[a-z]{2,4}$/i, "").replace(/[^\p{L}\p{N}._-]+/gu, " ");
  const header = `Set in ${stem.trim().slice(0, 60)}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? header : `${header} ${String(number)}`;
    if (!taken.has(matchingForm(free))) return free;
  }
}

/** Somebody's set then, or null: by e-mail address first, then by a name that is there once in both lists. */
function findIn(then: readonly Member[], now: readonly Member[]): (member: Member) => number | null {
  const byEmail = new Map(
    then.flatMap(({ email, setNumber }) => {
      const form = emailForm(email ?? "");
      return form === null ? [] : [[form, setNumber]];
    }),
  );
  // By name alone: the IDs of two cohorts have nothing to do with one another.
  const [namedNow, namedThen] = [lookUpMember(now.map(nameOnly)), lookUpMember(then.map(nameOnly))];
  return ({ email, name }) => {
    const found = byEmail.get(emailForm(email ?? "") ?? "");
    if (found !== undefined) return found;
    return theOnly(namedNow(name)) ? (theOnly(namedThen(name))?.setNumber ?? null) : null;
  };
}

function nameOnly({ name, setNumber }: Member): Pick<Member, "name" | "setNumber"> {
  return { name, setNumber };
}

function withColumn(programme: Programme, header: string, sets: readonly (number | null)[]): Programme {
  const isHeader = (text: string): boolean => matchingForm(text) === matchingForm(header);
  const at = programme.rosterColumns.findIndex((column) => isHeader(column.header));
  const place = at < 0 ? programme.rosterColumns.length : at;
  const column: RosterColumn = { header, role: "other" satisfies ColumnRole, isDate: false };
  const { balance } = programme.settings;
  const isNamed = understandBalance(balance).some((wish) => isHeader(wish.header));
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
