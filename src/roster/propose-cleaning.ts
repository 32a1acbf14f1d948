import { turnedRound, type ColumnRole, type Matching } from "../programme";
import { cellAt, known, cellAddress, cleaned, matchingForm, wordsOf, type CellScalar } from "../sheet";
import type { RoleColumns } from "./candidates";
import type { DataRow } from "./data-rows";
import type { CleaningKind, CleaningProposal } from "./roster-reading";
import { spellings } from "./spellings";

type Proposed = Pick<CleaningProposal, "kind" | "proposed" | "counted">;

const looked: ReadonlySet<ColumnRole> = new Set([
  ...(["name", "forename", "surname", "profession", "organisation"] as const),
  ...(["region", "organisationType", "email"] as const),
]);

/** The review list: at most one proposal for a cell, of members' rows, in the order of the sheet. */
export function proposeCleaning(
  rows: readonly DataRow[],
  { sheet, columns }: RoleColumns,
  matchings: readonly Matching[],
): CleaningProposal[] {
  const answers = {
    profession: byForm(matchings, "profession"),
    organisation: byForm(matchings, "organisation"),
  };
  const values = columns.map(({ role }, index) =>
    role === "other" ? proposedValues(rows.map(({ cells }) => cells[index]?.value ?? null)) : null,
  );
  const known = new Map<string, Proposed | null>();
  const propose = (role: ColumnRole, text: string): Proposed | null => {
    const key = `${role}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const proposed =
      role === "name" || role === "profession" || role === "organisation"
        ? { name: proposeName, profession: proposeProfession, organisation: proposeOrganisation }[role](
            text,
            answers,
          )
        : proposeText(text);
    known.set(key, proposed);
    return proposed;
  };
  return rows.flatMap(({ row, cells }) =>
    columns.flatMap(({ role, header, position }, index): CleaningProposal[] => {
      const { value, formula } = cellAt(cells, index);
      // A formula is the administrator's own work, whatever it gives.
      if (formula !== undefined || typeof value !== "string") return [];
      if (role !== "other" && !looked.has(role)) return [];
      const proposed = values[index] ? (values[index].get(value) ?? null) : propose(role, value);
      if (!proposed) return [];
      return [
        { ...proposed, sheet, cell: cellAddress(row, position), row: row + 1, header, original: value },
      ];
    }),
  );
}

/** With more values than this a column is no list of a few, and likeness says nothing. */
const mostValues = 12;

/**
 * Values of a further column that look like one: other spellings of a value ("f", "F "), which are counted as one
 * already, and its first letter ("F" beside "Female" alone), which are not.
 */
function proposedValues(cells: readonly CellScalar[]): ReadonlyMap<string, Proposed> {
  const texts = cells.filter((value) => typeof value === "string").filter((text) => cleaned(text) !== "");
  const groups = [...spellings(texts).values()];
  if (groups.length > mostValues || groups.length === texts.length) return new Map();
  return new Map(
    groups.flatMap(({ label, positions }) => {
      const longer = groups.filter((other) => isShortFor(label, other.label));
      const [full] = longer.length === 1 ? longer : [];
      const proposed = full?.label ?? label;
      const own = new Set(positions.map((position) => known(texts[position])));
      return [...own]
        .filter((text) => text !== proposed)
        .map((text) => [text, { kind: "value" as const, proposed, counted: full === undefined }] as const);
    }),
  );
}

function isShortFor(short: string, long: string): boolean {
  const [a, b] = [matchingForm(short), matchingForm(long)];
  return b.length > a.length && /^\p{L}$/u.test(a) && b.startsWith(a);
}

interface Answers {
  readonly profession: ReadonlyMap<string, Matching>;
  readonly organisation: ReadonlyMap<string, Matching>;
}

function byForm(matchings: readonly Matching[], grouping: string): ReadonlyMap<string, Matching> {
  return new Map(
    matchings
      .filter((matching) => matching.grouping === grouping)
      .map((matching) => [matchingForm(matching.typed), matching]),
  );
}

function proposeText(text: string): Proposed | null {
  return changed("spaces", text, cleaned(text));
}

function proposeName(text: string): Proposed | null {
  const straight = (name: string) => name.replace(/[‘’ʼ`´]/g, "'");
  const turned = turnedRound(text);
  if (turned !== null) return changed("name-order", text, straight(turned));
  const plain = cleaned(text);
  return changed(plain === straight(plain) ? "spaces" : "apostrophe", text, straight(plain));
}

function proposeProfession(text: string, { profession }: Answers): Proposed | null {
  const answer = profession.get(matchingForm(text));
  // A profession that nothing comes near is its own proposal, which would change nothing.
  if (answer && answer.proposal !== "" && answer.proposal !== answer.typed)
    return { kind: "profession", proposed: answer.proposal, counted: false };
  // An abbreviation may be written out; a job title says more than its profession.
  if (answer && /^[a-z]{2,5}$|^physio$/.test(wordsOf(text)) && wordsOf(answer.countedAs) !== wordsOf(text)) {
    return { kind: "profession", proposed: answer.countedAs, counted: true };
  }
  return proposeText(text);
}

function proposeOrganisation(text: string, { organisation }: Answers): Proposed | null {
  const answer = organisation.get(matchingForm(text));
  if (answer && answer.proposal !== "")
    return { kind: "organisation", proposed: answer.proposal, counted: false };
  const plain = cleaned(text);
  if (!answer || plain === answer.typed) return proposeText(text);
  const letters = (spelling: string) => spelling.replace(/[‘’ʼ`´]/g, "'");
  return changed(letters(plain) === letters(answer.typed) ? "apostrophe" : "spelling", text, answer.typed);
}

function changed(kind: CleaningKind, text: string, proposed: string): Proposed | null {
  return text === proposed || proposed === "" ? null : { kind, proposed, counted: true };
}
