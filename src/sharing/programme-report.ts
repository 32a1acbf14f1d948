import { commitment, recordedInAdvance, recordedMeetings, setNumbers, type Commitment } from "../attendance";
import type { IsoDate, MeetingStatus, Programme } from "../programme";
import { publishedFigures, type PublishedFigures } from "./published-figures";
import type { ShownRate } from "./shown-rates";

/** The year on one page, for the programme's board: figures as they are published, and no member's name. */
export interface ProgrammeReport {
  readonly programmeName: string;
  readonly date: IsoDate;
  readonly commitment: Commitment;
  readonly figures: Pick<
    PublishedFigures,
    | ("membersNow" | "joinedLater" | "left" | "changedSet" | "conversationsDue")
    | ("whole" | "wholeStep" | "bands")
  >;
  /** By date. */
  readonly meetings: readonly {
    readonly id: string;
    readonly date: IsoDate;
    /** "Held" once it is recorded, whatever its status says. */
    readonly status: MeetingStatus;
    readonly isInAdvance: boolean;
    readonly rate: ShownRate | null;
  }[];
  /** Rates of meetings are rounded to so many hundredths, and those of sets. */
  readonly meetingStep: number;
  readonly setStep: number;
  /** In the order of the sets. */
  readonly sets: readonly {
    readonly name: string;
    readonly membersNow: number | null;
    readonly fallen: boolean;
    readonly rate: ShownRate | null;
  }[];
}

export function programmeReport(programme: Programme, today: IsoDate): ProgrammeReport {
  const { sets, meetings, settings } = programme;
  const published = publishedFigures(programme, today);
  const recorded = recordedMeetings(programme);
  const early = new Set(recordedInAdvance(programme, today).map(({ id }) => id));
  const numbers = new Map(setNumbers(programme, today).map((each) => [each.setNumber, each]));
  return {
    programmeName: settings.programmeName,
    date: today,
    commitment: commitment(programme, today),
    figures: published,
    meetings: [...meetings]
      .sort((a, b) => a.date.localeCompare(b.date))
      .map(({ id, date, status }) => ({
        ...{ id, date, status: recorded.has(id) ? "Held" : status },
        isInAdvance: early.has(id),
        rate: published.meetings.rates.get(id) ?? null,
      })),
    meetingStep: published.meetings.step,
    setStep: published.sets.step,
    sets: sets.map(({ number, name }) => ({
      name,
      membersNow: published.setSizes.get(number) ?? null,
      fallen: numbers.get(number)?.fallen ?? false,
      rate: published.sets.rates.get(String(number)) ?? null,
    })),
  };
}
