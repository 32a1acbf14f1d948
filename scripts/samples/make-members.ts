import { Chance } from "./chance";
import { organisations } from "./organisations";
import type { OrganisationKind, SampleOrganisation } from "./organisations";
import { forenames, surnames } from "./people-names";
import { professions } from "./professions";
import type { SampleProfession } from "./professions";

export interface SampleMember {
  readonly forename: string;
  readonly surname: string;
  readonly jobTitle: string;
  readonly organisation: SampleOrganisation;
  readonly email: string;
}

/** A cohort in the realistic mix, everybody in a plausible job; `count` is a multiple of 60. */
export function makeMembers(count: number, seed: number): readonly SampleMember[] {
  const chance = new Chance(seed);
  const names = distinctNames(count, chance);
  const jobs = professions.flatMap((profession) =>
    Array.from({ length: (profession.inSixty * count) / 60 }, () => makeJob(profession, chance)),
  );
  return chance.shuffled(jobs).map((job, index) => {
    const { forename, surname } = names[index] ?? { forename: "", surname: "" };
    return { forename, surname, ...job, email: emailOf(forename, surname, job.organisation) };
  });
}

/** Every forename and surname is used once before any comes again, and no two people share both. */
function distinctNames(count: number, chance: Chance): { forename: string; surname: string }[] {
  const names = new Map<string, { forename: string; surname: string }>();
  while (names.size < count) {
    const [first, last] = [chance.shuffled(forenames), chance.shuffled(surnames)];
    for (const [index, forename] of first.entries()) {
      const surname = last[index] ?? "";
      if (names.size < count) names.set(`${forename} ${surname}`, { forename, surname });
    }
  }
  return [...names.values()];
}

function makeJob({ titles }: SampleProfession, chance: Chance) {
  const candidates = organisations.filter(({ kind }) => titles[kind]);
  const organisation = chance.pick(candidates, ({ kind, weight }) => weight * kindWeight(kind));
  return { organisation, jobTitle: chance.pick(titles[organisation.kind] ?? []) };
}

/** Practices are small and hospitals large, but a network invites from all of them. */
function kindWeight(kind: OrganisationKind): number {
  return kind === "acute" ? 2 : 1;
}

/** "sinead.odowd@eastmere-hospitals.example" */
function emailOf(forename: string, surname: string, { domain }: SampleOrganisation): string {
  const plain = `${forename}.${surname}`.normalize("NFD").replace(/[^A-Za-z.-]/g, "");
  return `${plain.toLowerCase()}@${domain}`;
}
