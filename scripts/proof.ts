import { proveAllocator } from "./proof/allocator";
import { proveFormatting } from "../test/faults/formatting-refusals";
import { proveFaults } from "./proof/faults";
import { proveUndo } from "./proof/undo";
import { proveAnonymous } from "./proof/anonymous";
import { proveFigures } from "./proof/figures";
import { proveHostilePage } from "./proof/hostile-page";
import { proveHands } from "./proof/hands";
import { proveJudges } from "./proof/judges";
import { proveKills } from "./proof/kills";
import { proveLooks } from "./proof/looks";
import { provePacks } from "./proof/packs";
import { proveProperties } from "./proof/properties";
import { proveYear } from "./proof/year";
import { withoutWaits } from "./proof/without-waits";

const asked = process.argv.slice(2);
const share = asked.map((word) => /^(\d+)\/(\d+)$/.exec(word)).find((match) => match !== null);
/** "2/5": only every fifth case, from the second; formatting and undo know it. */
const isInShare = (index: number): boolean => !share || index % Number(share[2]) === Number(share[1]) - 1;
/** "20": how many fresh seeds; properties knows it. */
const seeds = Number(asked.find((word) => /^\d+$/.test(word)) ?? 10);

/** Proofs that take longer than a test may; name one to run it alone. They end with 1 when one fails. */
const proofs: Readonly<Record<string, () => Promise<boolean>>> = {
  allocator: proveAllocator,
  formatting: () => withoutWaits(() => proveFormatting(console.log, isInShare)),
  faults: proveFaults,
  undo: () => withoutWaits(() => proveUndo(isInShare)),
  anonymous: proveAnonymous,
  figures: proveFigures,
  hands: proveHands,
  judges: proveJudges,
  kills: proveKills,
  looks: proveLooks,
  packs: provePacks,
  properties: () => proveProperties(seeds),
  year: proveYear,
  page: proveHostilePage,
};

const named = asked.filter((word) => word in proofs);
for (const [name, prove] of Object.entries(proofs)) {
  if (named.length > 0 && !named.includes(name)) continue;
  if (!(await prove())) process.exitCode = 1;
}
// What a closed Excel never answers is not waited for.
process.exit();
