import { notGiven, type Matching, type Notice, attention } from "../programme";
import { cleaned, matchingForm } from "../sheet";
import { spellings, type Spelled } from "./spellings";

/** One typed value and the group it is counted in. */
export interface CountedValue extends Spelled {
  /** The group's label. */
  readonly countedAs: string;
  /** The administrator's kept answer, when there is one. */
  readonly kept: Matching | null;
}

export interface CountedValues {
  /** One label per text. */
  readonly labels: readonly string[];
  /** Without those that were not given. */
  readonly values: readonly CountedValue[];
  /** Positions of the texts that give nothing. */
  readonly blank: readonly number[];
  readonly notices: readonly Notice[];
}

/**
 * Puts typed values into groups: as the administrator answered, else as `countAlone` says, else by their own
 * spelling. An answer may lead to the next: a value counted as one that is counted as a third is the third.
 */
export function countValues(
  texts: readonly string[],
  kept: readonly Matching[],
  countAlone: (text: string) => string | null,
): CountedValues {
  const { answers, notices } = answersByForm(kept);
  const typed = spellings(texts);
  const labelOfForm = new Map<string, string>();
  for (const { countedAs } of kept) nameGroup(labelOfForm, countAlone(countedAs) ?? countedAs);
  const labels = texts.map(() => notGiven);
  const blank: number[] = [];
  const values: CountedValue[] = [];
  for (const value of typed.values()) {
    const answer = answers.get(value.form) ?? null;
    if (answer === null && isNotGiven(value.label)) {
      for (const position of value.positions) blank.push(position);
      continue;
    }
    const first = answer ? answer.countedAs : (countAlone(value.label) ?? value.label);
    const countedAs = nameGroup(labelOfForm, followAnswers(first, value.form, answers));
    for (const position of value.positions) labels[position] = countedAs;
    values.push({ ...value, countedAs, kept: answer });
  }
  return { labels, values, blank: blank.sort((a, b) => a - b), notices };
}

/** One label for all spellings of a group: the first that was given for it. */
function nameGroup(labelOfForm: Map<string, string>, label: string): string {
  const form = matchingForm(label);
  const known = labelOfForm.get(form);
  if (known !== undefined) return known;
  labelOfForm.set(form, cleaned(label));
  return cleaned(label);
}

function followAnswers(first: string, from: string, answers: ReadonlyMap<string, Matching>): string {
  const seen = new Set([from]);
  let label = first;
  for (let form = matchingForm(label); !seen.has(form); form = matchingForm(label)) {
    seen.add(form);
    const next = answers.get(form);
    if (!next) break;
    label = next.countedAs;
  }
  return label;
}

function answersByForm(kept: readonly Matching[]): { answers: Map<string, Matching>; notices: Notice[] } {
  const answers = new Map<string, Matching>();
  const notices: Notice[] = [];
  for (const answer of kept) {
    const form = matchingForm(answer.typed);
    const before = answers.get(form);
    if (!before) answers.set(form, answer);
    else if (matchingForm(before.countedAs) !== matchingForm(answer.countedAs)) {
      const details = { typed: answer.typed, kept: before.countedAs };
      notices.push(attention({ code: "matching-given-twice", details }));
    }
  }
  return { answers, notices };
}

/** Whether a profession or an organisation was not given: blank, a dash, "n/a", "TBC". */
export function isNotGiven(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^(?:tbc|tba|n\/?a|none|unknown|not known|not given)$/.test(matchingForm(text))
  );
}
