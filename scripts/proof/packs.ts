import { moveMember } from "../../src/attendance";
import { allocateSets } from "../../src/commands";
import type { Programme } from "../../src/programme";
import { setPack } from "../../src/sharing";
import { planPack } from "../../src/workbook";
import { writeWorkbook } from "../../src/xlsx";
import { opened } from "../../test/opened";
import { leaksIn } from "../../test/sharing/leaks";
import { plantedIn } from "../../test/sharing/planted-leaks";
import { numbersFrom } from "../../test/sharing/random-programmes";
import { contentOf, rosterRows } from "../../test/workbook-content";

const programmes = 25;
const madeOn = "2026-10-20";

/** Makes every pack of programmes with moves, visits and notes, and searches each for everybody of another set. */
export async function provePacks(): Promise<boolean> {
  let [packs, leaks, planted, found] = [0, 0, 0, 0];
  for (let seed = 1; seed <= programmes; seed++) {
    const programme = inMidYear(seed);
    for (const set of programme.sets) {
      const plan = planPack(setPack(programme, set, { madeOn, contact: "Network office", withEmail: true }));
      for (const { part, what } of leaksIn(await writeWorkbook(plan), programme, set.number, madeOn)) {
        console.log(`programme ${String(seed)}, ${set.name}: ${what} in ${part}`);
        leaks++;
      }
      packs++;
      const visiting = new Set(programme.year.visits.map(({ memberId }) => memberId));
      const stranger = programme.members.find(
        ({ id, setNumber }) => setNumber !== null && setNumber !== set.number && !visiting.has(id),
      );
      if (!stranger || set.number !== 1) continue;
      for (const each of plantedIn(plan, stranger)) {
        planted++;
        if (leaksIn(await writeWorkbook(each), programme, set.number, madeOn).length > 0) found++;
      }
    }
  }
  console.log(
    `packs: ${String(programmes)} programmes, ${String(packs)} packs, ${String(leaks)} leaks; ${String(found)} of ${String(planted)} planted found`,
  );
  return leaks === 0 && found === planted;
}

/** Between its second and third meeting: some have moved, some visit another set, and notes stand beside codes. */
function inMidYear(seed: number): Programme {
  const random = numbersFrom(seed * 4001);
  for (let warm = 0; warm < 5; warm++) random();
  const count = seed === programmes ? 300 : 20 + Math.floor(random() * 60);
  let { programme } = allocateSets(opened(contentOf(rosterRows(count, 2 + Math.floor(random() * 10)))), {
    ...{ reform: false, today: "2026-08-20", meetings: { firstMeeting: "2026-09-08" } },
  });
  const setCount = programme.sets.length;
  for (const { id, setNumber } of programme.members) {
    if (setCount < 2 || setNumber === null || random() > 0.1) continue;
    programme = moveMember(programme, id, (setNumber % setCount) + 1, "2026-10-01");
  }
  const visits = programme.members.flatMap(({ id: memberId, setNumber }) =>
    setNumber === null || setCount < 2 || random() > 0.1
      ? []
      : [
          {
            memberId,
            meetingId: `M${String(1 + Math.floor(random() * 5))}`,
            setNumber: (setNumber % setCount) + 1,
          },
        ],
  );
  const attendance = programme.members.flatMap(({ id: memberId, name }) =>
    ["M1", "M2"].map((meetingId) => ({
      ...{ memberId, meetingId, code: random() < 0.8 ? ("P" as const) : ("A" as const) },
      notUnderstood: random() < 0.1 ? `ask ${name}` : null,
    })),
  );
  return {
    ...{ ...programme, attendance },
    facilitators: programme.sets.map(({ number }) => ({
      ...{ name: `Facilitator${String(number)} External`, organisation: "Outside", id: "", from: null },
      ...{ email: `f${String(number)}@outside.example`, setNumber: number, available: true, mostSets: 1 },
      notes: `Lives near ${programme.members[number]?.name ?? ""}`,
    })),
    year: { ...programme.year, visits },
  };
}
