import { setSizes, type SetSizes } from "../allocation";
import { airtimeOf, type AirtimeOfSizes } from "./airtime-of";
import {
  readProgramme,
  type ProgrammeReading,
  type ProgrammeReadingOptions,
  type WorkbookContent,
} from "../workbook";

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
  return { reading, sizes, airtime: sizes && airtimeOf(reading.programme, sizes.sizes) };
}
