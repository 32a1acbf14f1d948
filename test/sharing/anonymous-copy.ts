import { attendanceRates } from "../../src/attendance";
import { anonymiseProgramme, type AnonymisingContext } from "../../src/commands";
import type { AnonymisingChoices, Programme } from "../../src/programme";
import { planWorkbook } from "../../src/workbook";
import { packageTexts, readWorkbook, writeWorkbook } from "../../src/xlsx";
import { opened } from "../opened";
import { leaksOf, type Leak } from "./leaks";
import { peopledProgramme, type Peopled } from "./peopled-programmes";
import { numbersFrom } from "./random-programmes";

const everyChoice: readonly AnonymisingChoices[] = [
  { organisations: "few", keepTexts: true },
  { organisations: "all", keepTexts: false },
  { organisations: "named", keepTexts: true },
];

export interface AnonymousCopy {
  readonly leaks: readonly Leak[];
  /** What can be counted in the workbook and in its copy, as it was read back from each. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The anonymous copy of a programme with names in every text that people type, through files. */
export async function anonymousCopy(seed: number): Promise<AnonymousCopy> {
  const peopled = peopledProgramme(seed);
  const read = opened(await readWorkbook(await fileOf(peopled), "sets.xlsx"));
  const choices = everyChoice[seed % everyChoice.length] ?? { organisations: "few", keepTexts: true };
  const made = anonymiseProgramme(read, choices, contextOf(seed));
  const bytes = await fileOf(made);
  made.refuseNamesIn(packageTexts(bytes));
  // With organisations kept, one may have a part of a name in it: that was said and decided.
  const texts = peopled.texts.filter((text) => choices.organisations !== "named" || / |@|\d/.test(text));
  const again = opened(await readWorkbook(bytes, "anonymous.xlsx"));
  return {
    leaks: leaksOf(bytes, { inside: [], outside: texts }),
    before: [...countsIn(read.programme), `uneven ${String(made.certificate.uneven)}`],
    after: [
      ...countsIn(again.programme),
      `uneven ${String(anonymiseProgramme(again, choices, contextOf(seed)).certificate.uneven)}`,
    ],
  };
}

export async function fileOf({
  programme,
  certificate,
}: Pick<Peopled, "programme" | "certificate">): Promise<Uint8Array> {
  return writeWorkbook(planWorkbook({ programme, certificate, notices: [], setSheets: "auto" }));
}

export function contextOf(seed: number): AnonymisingContext {
  return { today: "2027-02-01", newId: () => "programme-2", random: numbersFrom(seed) };
}

/** Every rate, and how many of each profession and organisation are in each set, whatever they are called. */
function countsIn(programme: Programme): readonly string[] {
  const { whole, meetings, sets } = attendanceRates(programme);
  const sizes = (key: string): string[] => {
    const counts = new Map<string, Map<number | null, number>>();
    for (const { groups, setNumber } of programme.members) {
      const own = counts.get(groups[key] ?? "") ?? new Map<number | null, number>();
      counts.set(groups[key] ?? "", own.set(setNumber, (own.get(setNumber) ?? 0) + 1));
    }
    return [...counts.values()].map((own) => `${key} ${JSON.stringify([...own].sort())}`).sort();
  };
  return [
    ...[whole, ...meetings.values(), ...sets.values()].map((tally) => JSON.stringify(tally)),
    ...["profession", "professionFamily", "organisation", "region"].flatMap(sizes),
  ];
}
