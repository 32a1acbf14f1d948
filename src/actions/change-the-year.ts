import { certify, noRules, shortfallsOf } from "../seating";
import { bringHistoryUpToDate, withFreshNotes, yearNotices } from "../attendance";
import { setsChanges, type Certificate, type IsoDate, type Notice, type Programme } from "../programme";
import { withDatesOnRoster } from "../roster";
import type { ProgrammeReading, ProgrammeReadingOptions, WorkbookContent } from "../workbook";
import { prepareSets, type PreparedSets } from "./prepare-sets";
import { withSetsRecorded } from "./record-sets";

/** How the workbook is read, and the day on which the action happens. */
export interface YearOptions extends ProgrammeReadingOptions {
  readonly today: IsoDate;
}

/** What every action of the year gives: a programme to plan a workbook from. Nothing is written. */
export interface YearChange {
  readonly programme: Programme;
  readonly certificate: Certificate;
  /** Of the reading, of the action, and what deserves a look on that day. */
  readonly notices: readonly Notice[];
  readonly reading: ProgrammeReading;
}

/** A programme as it is after an action, and what is to be said about it. */
export interface Acted {
  readonly programme: Programme;
  readonly notices?: readonly Notice[];
}

/**
 * Reads the workbook, takes up what people have changed in it by hand (sets, leaving days, dates of
 * meetings), and acts.
 * @throws {Refusal} when the workbook cannot be read or the action not done; nothing has changed then.
 */
export function changeTheYear(
  content: WorkbookContent,
  options: YearOptions,
  act: (programme: Programme, prepared: PreparedSets) => Acted,
): YearChange {
  const prepared = prepareSets(content, options);
  const before = prepared.programme;
  const asItIs = bringHistoryUpToDate(
    { ...before, meetings: withFreshNotes(before.meetings) },
    options.today,
  );
  const acted = act(asItIs, prepared);
  const programme = withSetsRecorded(
    withDatesOnRoster(acted.programme, before),
    before,
    setsChanges.moved,
    options.today,
  );
  return {
    programme,
    certificate: certificateOf(programme),
    notices: [
      ...prepared.reading.notices,
      ...prepared.notices,
      ...(acted.notices ?? []),
      ...yearNotices(programme, options.today),
    ],
    reading: prepared.reading,
  };
}

/** Everyone keeps the set they have, so that what is uneven is so because of that, and no rule matters. */
function certificateOf({ members, groupings, sets }: Programme): Certificate {
  const certificate = certify(members, groupings, sets.length);
  const kept = Uint8Array.from(members, ({ setNumber }) => (setNumber === null ? 0 : 1));
  const request = { members, groupings, certificate, rules: noRules, kept, solved: new Set<string>() };
  return { ...certificate, shortfalls: shortfallsOf(request) };
}
