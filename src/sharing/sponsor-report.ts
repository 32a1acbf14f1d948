import { memberFigures } from "../attendance";
import type { MemberFigures } from "../attendance";
import { Refusal } from "../programme";
import type { Member, Programme } from "../programme";
import { holdBackSmallCounts } from "./small-counts";
import type { CountedGroup } from "./small-counts";

/** One member of the sponsor's own organisation. */
export interface SponsoredMember {
  readonly name: string;
  readonly present: number;
  readonly recorded: number;
  readonly notRecorded: number;
  readonly rate: number | null;
}

/** A number of people elsewhere, and how they attend together. */
export interface ElsewhereRow {
  readonly members: number;
  /** In whole hundredths, rounded; null while nothing is recorded, or where it cannot be shown. */
  readonly percent: number | null;
}

/** What an organisation that sends members is told: its own by name, and of all others only numbers. */
export interface SponsorReport {
  readonly programmeName: string;
  readonly organisation: string;
  readonly members: readonly SponsoredMember[];
  /** Other organisations with five members or more, unless showing them would give a smaller one away. */
  readonly elsewhere: readonly (ElsewhereRow & { readonly organisation: string })[];
  /** All organisations that are not shown, together. */
  readonly rest: ElsewhereRow | null;
  /** Everybody who is not of the sponsor's organisation; null when they are too few. */
  readonly allElsewhere: ElsewhereRow | null;
}

/**
 * The report for one organisation, by the name it is counted under.
 * @throws {Refusal} when no member is of that organisation.
 */
export function sponsorReport(programme: Programme, organisation: string): SponsorReport {
  const figures = new Map(memberFigures(programme).map((each) => [each.memberId, each]));
  const people = programme.members.flatMap((member) => {
    const ofMember = figures.get(member.id);
    return ofMember ? { member, figures: ofMember, organisation: organisationOf(member) } : [];
  });
  const own = people.filter((person) => person.organisation === organisation);
  if (own.length === 0) {
    const known = [...new Set(people.map((person) => person.organisation))].sort();
    throw new Refusal({ code: "unknown-organisation", details: { typed: organisation, known } });
  }

  const groups = new Map<string, CountedGroup>();
  for (const person of people) {
    if (person.organisation === organisation) continue;
    groups.set(person.organisation, counted(groups.get(person.organisation), person));
  }
  const { shown, rest, all } = holdBackSmallCounts([...groups.values()]);
  return {
    programmeName: programme.settings.programmeName,
    organisation,
    members: own.map((person) => ({
      name: person.member.name,
      present: person.figures.present,
      recorded: person.figures.recorded,
      notRecorded: person.figures.notRecorded,
      rate: person.figures.rate,
    })),
    elsewhere: shown.map((group) => ({ organisation: group.label, ...rowOf(group) })),
    rest: rest && rowOf(rest),
    allElsewhere: all && rowOf(all),
  };
}

/** The organisation a member is counted under, which a typing slip does not change. */
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

function rowOf({ members, present, recorded }: CountedGroup): ElsewhereRow {
  return { members, percent: recorded === 0 ? null : Math.round((present * 100) / recorded) };
}
