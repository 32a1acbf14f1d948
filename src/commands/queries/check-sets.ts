import {
  numberingOf,
  Refusal,
  type Certificate,
  type Grouping,
  type Notice,
  type Programme,
} from "../../programme";
import type { OpenedWorkbook } from "../../workbook";
import { noticesOfMove, timesShared } from "../allocation-notices";
import { certificateOf } from "../certificate-of";
import { prepare, rulesFor, type PreparedProgramme } from "../prepare";

/** The sets of a workbook as they are now: how even they are, and what is wrong with them. */
export interface SetsCheck {
  readonly certificate: Certificate;
  /** With the groups of further columns. */
  readonly programme: Programme;
  /** Those that the certificate is about, further columns among them. */
  readonly groupings: readonly Grouping[];
  /** Rules that do not hold, facilitators of sets with members of their own organisation. */
  readonly troubles: readonly Notice[];
}

/** Null before there are sets. What cannot be understood of rules and columns is left out: reading has said it. */
export function checkSets(opened: OpenedWorkbook): SetsCheck | null {
  if (opened.programme.sets.length === 0) return null;
  const prepared = understood(() => prepare(opened)) ?? { ...opened, numbers: [], times: null, notices: [] };
  const { groupings } = prepared.programme;
  return {
    ...{ groupings, programme: prepared.programme, certificate: certificateOf(prepared.programme) },
    troubles: understood(() => troublesOf(prepared)) ?? [],
  };
}

function troublesOf(prepared: PreparedProgramme): Notice[] {
  const { members, facilitators, sets } = prepared.programme;
  const numbering = numberingOf(sets);
  const rules = rulesFor(prepared, members, numbering);
  return [...noticesOfMove(members, rules, facilitators, numbering), ...timesShared(prepared.programme)];
}

function understood<Answer>(ask: () => Answer): Answer | null {
  try {
    return ask();
  } catch (thrown) {
    if (thrown instanceof Refusal) return null;
    throw thrown;
  }
}
