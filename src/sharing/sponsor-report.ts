import { memberFigures } from "../attendance";
import type { MemberFigures } from "../attendance";
import { Refusal } from "../programme";
import type { Member, Programme } from "../programme";
import { matchingForm } from "../sheet";
import { showableGroups } from "./small-counts";
import type { CountedGroup } from "./small-counts";

/** One member of the sponsor's own organisation. */
export interface SponsoredMember {
  readonly name: string;
  readonly present: number;
  readonly recorded: number;
  readonly notRecorded: number;
  readonly rate: number | null;
}

/** Another organisation with five members or more, and how they attend together. */
export interface ElsewhereRow {
  readonly organisation: string;
  readonly members: number;
  /** In whole hundredths, rounded; null while nothing is recorded. */
  readonly percent: number | null;
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
}

/**
 * The report for one organisation, by the name it is counted under, whatever the case.
 * @throws {Refusal} when no member is of that organisation.
 */
export function sponsorReport(programme: Programme, organisation: string): SponsorReport {
  const figures = new Map(memberFigures(programme).map((each) => [each.memberId, each]));
  const people = programme.members.flatMap((member) => {
    const ofMember = figures.get(member.id);
    return ofMember ? { member, figures: ofMember, organisation: organisationOf(member) } : [];
  });
  const groups = new Map<string, CountedGroup>();
  for (const person of people) {
    groups.set(person.organisation, counted(groups.get(person.organisation), person));
  }
  const known = [...groups.keys()].filter((label) => label.trim() !== "");
  const sponsor = known.find((label) => matchingForm(label) === matchingForm(organisation));
  if (sponsor === undefined) {
    const details = { typed: organisation, known: known.sort((a, b) => a.localeCompare(b)) };
    throw new Refusal({ code: "unknown-organisation", details });
  }
  return {
    programmeName: programme.settings.programmeName,
    organisation: sponsor,
    members: people
      .filter((person) => person.organisation === sponsor)
      .map((person) => ({
        name: person.member.name,
        present: person.figures.present,
        recorded: person.figures.recorded,
        notRecorded: person.figures.notRecorded,
        rate: person.figures.rate,
      })),
    elsewhere: showableGroups([...groups.values()])
      .filter(({ label }) => label !== sponsor && label.trim() !== "")
      .map(({ label, members, present, recorded }) => ({
        ...{ organisation: label, members },
        percent: recorded === 0 ? null : Math.round((present * 100) / recorded),
      })),
  };
}

/** The organisation a member is counted under, which a typing slip does not change. */
/** The organisations a report can be made for, as they are counted, in the order of the alphabet. */
export function sponsorOrganisations({ members }: Programme): string[] {
  const named = members.map(organisationOf).filter((label) => label.trim() !== "");
  return [...new Set(named)].sort((a, b) => a.localeCompare(b));
}

function organisationOf({ groups, organisation }: Member): string {
  return groups["organisation"] ?? organisation;
}

function counted(
  soFar: CountedGroup | undefined,
  { organisation, figures }: { readonly organisation: string; readonly figures: MemberFigures },
): CountedGroup {
  return {
    label: organisation,
    members: (soFar?.members ?? 0) + 1,
    recordedMembers: (soFar?.recordedMembers ?? 0) + (figures.recorded > 0 ? 1 : 0),
    present: (soFar?.present ?? 0) + figures.present,
    recorded: (soFar?.recorded ?? 0) + figures.recorded,
  };
}
