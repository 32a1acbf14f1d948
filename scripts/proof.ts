import { proveAllocator } from "./proof/allocator";
import { proveFormatting } from "../test/faults/formatting-refusals";
import { proveUndo } from "./proof/undo";
import { proveAnonymous } from "./proof/anonymous";
import { proveFigures } from "./proof/figures";
import { proveHostilePage } from "./proof/hostile-page";
import { proveHands } from "./proof/hands";
import { proveJudges } from "./proof/judges";
import { proveKills } from "./proof/kills";
import { proveLooks } from "./proof/looks";
import { provePacks } from "./proof/packs";

/** Proofs that take longer than a test may; name one to run it alone. They end with 1 when one fails. */
const proofs: Readonly<Record<string, () => Promise<boolean>>> = {
  allocator: proveAllocator,
  formatting: () => proveFormatting(console.log),
  undo: proveUndo,
  anonymous: proveAnonymous,
  figures: proveFigures,
  hands: proveHands,
  judges: proveJudges,
  kills: proveKills,
  looks: proveLooks,
  packs: provePacks,
  page: proveHostilePage,
};

const asked = process.argv.slice(2);
for (const [name, prove] of Object.entries(proofs)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  if (!(await prove())) process.exitCode = 1;
}
