import { notGiven, type Grouping, type Notice, attention, information } from "../programme";
import { known } from "../sheet";
import { isNotGiven } from "./count-values";
import { spellings } from "./spellings";

/** A grouping with the label of each member. */
export interface LabelledGrouping {
  readonly grouping: Grouping;
  readonly labels: readonly string[];
}

/** Family over profession; the family goes when it says the same, or the same of everyone. */
export function professionGroupings(
  families: readonly string[],
  labels: readonly string[],
): LabelledGrouping[] {
  return withoutRepeats([
    {
      grouping: { key: "professionFamily", label: "Profession family", family: "profession" },
      labels: families,
    },
    { grouping: { key: "profession", label: "Profession", family: "profession" }, labels },
  ]);
}

/** A column of the roster over organisation. */
export interface CoarseColumn {
  readonly key: "region" | "organisationType";
  readonly label: string;
  readonly texts: readonly string[];
}

/**
 * Region or organisation type over organisation, where each organisation has just one: only nested groups
 * can all be even at once. A member without one is counted with their organisation; of two columns that do
 * not nest within each other the first is taken. `organisations` is null when the roster has none.
 */
export function organisationGroupings(
  organisations: readonly string[] | null,
  coarse: readonly CoarseColumn[],
): { groupings: LabelledGrouping[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const nested = coarse.flatMap((column): LabelledGrouping[] => {
    const labels = coarseLabels(organisations, column, notices);
    return labels
      ? [{ grouping: { key: column.key, label: column.label, family: "organisation" }, labels }]
      : [];
  });
  const finest = organisations
    ? [{ grouping: organisationGrouping, labels: organisations } satisfies LabelledGrouping]
    : [];
  return { groupings: withoutRepeats([...inOrder(nested, notices), ...finest]), notices };
}

/** The groupings that put organisations together, by the role of their column. */
export const coarseGroupings = { region: "Region", organisationType: "Organisation type" } as const;

const organisationGrouping: Grouping = { key: "organisation", label: "Organisation", family: "organisation" };

function coarseLabels(
  organisations: readonly string[] | null,
  { label, texts }: CoarseColumn,
  notices: Notice[],
): readonly string[] | null {
  const typed = texts.map(() => notGiven);
  for (const value of spellings(texts).values()) {
    if (isNotGiven(value.label)) continue;
    for (const position of value.positions) typed[position] = value.label;
  }
  if (organisations === null) return typed;
  const valuesOf = new Map<string, Set<string>>();
  organisations.forEach((organisation, index) => {
    const values = valuesOf.get(organisation) ?? new Set<string>();
    valuesOf.set(organisation, values);
    const value = known(typed[index]);
    if (value !== notGiven) values.add(value);
  });
  for (const [organisation, values] of valuesOf) {
    if (values.size < 2 || organisation === notGiven) continue;
    notices.push(
      attention({
        code: "coarse-grouping-left-out",
        details: { column: label, organisation, values: [...values].sort().slice(0, 5) },
      }),
    );
    return null;
  }
  return organisations.map((organisation) => {
    const values = valuesOf.get(organisation);
    const [value = notGiven] = values ?? [];
    return values?.size === 1 ? value : notGiven;
  });
}

/** Coarse before fine; of two that do not nest, the first alone. */
function inOrder(columns: readonly LabelledGrouping[], notices: Notice[]): LabelledGrouping[] {
  const [first, second] = columns;
  if (!first || !second) return [...columns];
  if (isNested(second.labels, first.labels)) return [first, second];
  if (isNested(first.labels, second.labels)) return [second, first];
  const details = { kept: first.grouping.label, leftOut: second.grouping.label };
  notices.push(information({ code: "one-coarse-grouping-only", details }));
  return [first];
}

/** Whether all members of each fine group share a coarse one. */
function isNested(fine: readonly string[], coarse: readonly string[]): boolean {
  const coarseOf = new Map<string, string | undefined>();
  return fine.every((label, index) => {
    if (!coarseOf.has(label)) coarseOf.set(label, coarse[index]);
    return coarseOf.get(label) === coarse[index];
  });
}

/** Without a coarse grouping that has one group only, or the same groups as the next finer one. */
function withoutRepeats(groupings: readonly LabelledGrouping[]): LabelledGrouping[] {
  return groupings.filter(({ labels }, index) => {
    const finer = groupings[index + 1];
    return !finer || (new Set(labels).size > 1 && !isNested(labels, finer.labels));
  });
}
