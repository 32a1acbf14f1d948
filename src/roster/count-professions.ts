import { notGiven, type Matching, type Notice, type Place, attention } from "../programme";
import { known, compareTexts, matchingForm } from "../sheet";
import { countValues, type CountedValue } from "./count-values";
import { otherFamily } from "./profession-table";
import { recogniseProfession, tableFamily, tableLabel } from "./recognise-profession";

export interface CountedGroups {
  /** One label per member. */
  readonly labels: readonly string[];
  readonly matchings: readonly Matching[];
  /** Positions of the members who gave nothing. */
  readonly blank: readonly number[];
  readonly notices: readonly Notice[];
}

/** Where a member's text stands, by their position. */
export type PlaceOf = (position: number) => Place;

export interface CountedProfessions extends CountedGroups {
  /** One family per member; a profession is always in one family. */
  readonly families: readonly string[];
}

/** Unknown professions told one by one; the rest as a number. */
const unknownNamed = 20;

/**
 * Counts typed professions: "RN" and "Ward sister" as Nurse, in families. What the table does not know is
 * counted as typed, and asked about until there is a kept answer.
 */
export function countProfessions(
  texts: readonly string[],
  kept: readonly Matching[],
  placeOf: PlaceOf,
): CountedProfessions {
  const answers = kept.filter(({ grouping }) => grouping === "profession");
  const asked = new Set(answers.map(({ typed }) => matchingForm(typed)));
  const recognise = remembering(recogniseProfession);
  const counted = countValues(texts, answers, (text) => {
    const table = tableLabel(text);
    if (table !== null || asked.has(matchingForm(text))) return table;
    const recognised = recognise(text);
    return recognised.known ? recognised.label : null;
  });
  const { families, notices } = familiesOf(counted.values, recognise);
  const matchings = counted.values.map((value): Matching => {
    const { label, countedAs } = value;
    const open = openProposal(value, recognise);
    return {
      grouping: "profession",
      typed: label,
      countedAs,
      family: families.get(countedAs) ?? otherFamily,
      proposal: open === null ? "" : open || label,
    };
  });
  return {
    labels: counted.labels,
    families: counted.labels.map((label) =>
      label === notGiven ? notGiven : (families.get(label) ?? otherFamily),
    ),
    matchings: [...matchings, ...unusedAnswers(answers, counted.values, recognise)].sort((a, b) =>
      compareTexts(a.typed, b.typed),
    ),
    blank: counted.blank,
    notices: [...counted.notices, ...notices, ...unknownNotices(counted.values, recognise, placeOf)],
  };
}

type Recognise = typeof recogniseProfession;

function remembering(recognise: Recognise): Recognise {
  const known = new Map<string, ReturnType<Recognise>>();
  return (text) => {
    const before = known.get(text);
    if (before) return before;
    const recognised = recognise(text);
    known.set(text, recognised);
    return recognised;
  };
}

/** The family of each group: as answered, first answer first, else by the table. */
function familiesOf(
  values: readonly CountedValue[],
  recognise: Recognise,
): { families: ReadonlyMap<string, string>; notices: Notice[] } {
  const families = new Map<string, string>();
  const spelled = new Map<string, string>();
  const notices: Notice[] = [];
  const canonical = (family: string) => {
    const form = matchingForm(family);
    const label =
      tableLabel(family) ??
      (form === matchingForm(otherFamily) ? otherFamily : null) ??
      spelled.get(form) ??
      family;
    spelled.set(form, label);
    return label;
  };
  for (const { kept, countedAs } of values) {
    if (!kept || kept.family.trim() === "") continue;
    const family = canonical(kept.family.trim());
    const before = families.get(countedAs);
    if (before === undefined) families.set(countedAs, family);
    else if (before !== family) {
      const details = { profession: countedAs, families: [before, family] };
      notices.push(attention({ code: "profession-in-two-families", details }));
    }
  }
  for (const { countedAs } of values) {
    if (families.has(countedAs)) continue;
    const recognised = recognise(countedAs);
    families.set(
      countedAs,
      tableFamily(countedAs) ?? (recognised.known ? recognised.family : canonical(otherFamily)),
    );
  }
  return { families, notices };
}

/**
 * What a profession may be that only the administrator can tell, empty where nothing comes near; null once it is
 * answered. The Matching sheet keeps every value as soon as one is: an open one has a proposal there, at least itself.
 */
function openProposal({ label, form, countedAs, kept }: CountedValue, recognise: Recognise): string | null {
  const recognised = recognise(label);
  if (recognised.known || matchingForm(countedAs) !== form) return null;
  return kept === null || kept.proposal !== "" ? recognised.proposal : null;
}

function unknownNotices(values: readonly CountedValue[], recognise: Recognise, placeOf: PlaceOf): Notice[] {
  const unknown = values
    .flatMap((value) => {
      const proposal = openProposal(value, recognise);
      return proposal === null ? [] : [{ ...value, proposal }];
    })
    .sort((a, b) => b.positions.length - a.positions.length || compareTexts(a.label, b.label));
  const notices = unknown.slice(0, unknownNamed).map(({ label, positions, proposal }): Notice =>
    attention({
      code: "profession-unknown",
      details: { typed: label.slice(0, 100), members: positions.length, proposal },
      place: placeOf(known(positions[0])),
    }),
  );
  const more = unknown.length - notices.length;
  if (more === 0) return notices;
  return [...notices, attention({ code: "more-professions-unknown", details: { values: more } })];
}

/** Answers about values that nobody has at present, kept in case they come back; what the table knows anyway is not. */
function unusedAnswers(
  answers: readonly Matching[],
  values: readonly CountedValue[],
  recognise: Recognise,
): Matching[] {
  const used = new Set(values.map(({ form }) => form));
  return answers.filter(({ typed, countedAs }) => {
    const form = matchingForm(typed);
    if (used.has(form)) return false;
    used.add(form);
    const recognised = recognise(typed);
    return !recognised.known || matchingForm(recognised.label) !== matchingForm(countedAs);
  });
}
