import { memberFigures, type MemberFigures } from "../attendance";
import { Refusal, type IsoDate, type Programme } from "../programme";
import { matchingForm } from "../sheet";
import { organisationOf, publishedFigures } from "./published-figures";
import type { ShownRate } from "./shown-rates";

/** One member of the sponsor's own organisation. */
export interface SponsoredMember extends Pick<
  MemberFigures,
  "present" | "recorded" | "notRecorded" | "rate"
> {
  readonly name: string;
}

/** Another organisation whose figures can be shown, and how its members attend together. */
export interface ElsewhereRow {
  readonly organisation: string;
  /** Active on the day. */
  readonly members: number;
  /** Null while nothing is recorded, or too little to be shown. */
  readonly rate: ShownRate | null;
}

/** What an organisation that sends members is told: its own by name, and of all others only numbers. */
export interface SponsorReport {
  readonly programmeName: string;
  readonly organisation: string;
  readonly members: readonly SponsoredMember[];
  /**
   * Those whose figures can be shown in every organisation's report, but for the sponsor's own. No total and
   * no rest: whatever held back figures went into one could be worked out from several reports.
   */
  readonly elsewhere: readonly ElsewhereRow[];
  /** Their rates are rounded to so many hundredths. */
  readonly elsewhereStep: number;
}

/**
 * The report for one organisation, by the name it is counted under, whatever the case.
 * @throws {Refusal} when no member is of that organisation.
 */
export function sponsorReport(programme: Programme, organisation: string, today: IsoDate): SponsorReport {
  const known = sponsorOrganisations(programme);
  const sponsor = known.find((label) => matchingForm(label) === matchingForm(organisation));
  if (sponsor === undefined) {
    throw new Refusal({ code: "unknown-organisation", details: { typed: organisation, known } });
  }
  const figures = new Map(memberFigures(programme).map((each) => [each.memberId, each]));
  const { organisations, organisationStep } = publishedFigures(programme, today);
  return {
    programmeName: programme.settings.programmeName,
    organisation: sponsor,
    members: programme.members.flatMap((member) => {
      const own = figures.get(member.id);
      if (!own || organisationOf(member) !== sponsor) return [];
      const { present, recorded, notRecorded, rate } = own;
      return { name: member.name, present, recorded, notRecorded, rate };
    }),
    elsewhere: [...organisations]
      .filter(([label]) => label !== sponsor)
      .map(([label, shown]) => ({ organisation: label, ...shown })),
    elsewhereStep: organisationStep,
  };
}

/** The organisations a report can be made for, as they are counted, in the order of the alphabet. */
export function sponsorOrganisations({ members }: Programme): string[] {
  const named = members.map(organisationOf).filter((label) => label.trim() !== "");
  return [...new Set(named)].sort((a, b) => a.localeCompare(b));
}
