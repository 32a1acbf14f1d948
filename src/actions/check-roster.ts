import { setSizes, understandRules, type SetSizes } from "../seating";
import type { Notice } from "../programme";
import { airtimeOf, type AirtimeOfSizes } from "./airtime-of";
import {
  readProgramme,
  type ProgrammeReading,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";
import { highestSet } from "./prepare-sets";

export interface RosterCheck {
  readonly reading: ProgrammeReading;
  /** What the roster gives at the settings' size; null below four members. */
  readonly sizes: SetSizes | null;
  /** What these sizes give each member; null without sizes. */
  readonly airtime: AirtimeOfSizes | null;
}

/** Reads the roster and says what was found; nothing is formed or written. @throws {Refusal} */
export function checkRoster(
  content: WorkbookContent,
  options: ProgrammeReadingOptions & { readonly targetSize?: number; readonly maxSize?: number },
): RosterCheck {
  const reading = readProgramme(content, options);
  const { members, leftOut, settings } = reading.programme;
  const { targetSize = settings.targetSize, maxSize = settings.maxSize } = options;
  const sizes =
    members.length < 4 ? null : setSizes(members.length, { targetSize, maxSize, leftOut: leftOut.length });
  const setCount = Math.max(sizes?.setCount ?? 0, highestSet(members));
  const notices = [...reading.notices, ...rulesToMend(reading, setCount)];
  return {
    reading: { ...reading, notices },
    ...{ sizes, airtime: sizes && airtimeOf(reading.programme, sizes.sizes) },
  };
}

/** Each keeps sets from being formed: all at once they are mended sooner than one by one. */
function rulesToMend({ programme, rulePlaces: places }: ProgrammeReading, setCount: number): Notice[] {
  const { problems } = understandRules({ ...programme, places, setCount });
  return problems.map((problem) => ({ severity: "attention", problem }));
}
