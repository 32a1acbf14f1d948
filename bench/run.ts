import { benchAllocation } from "./allocation";
import { benchCommand } from "./command";
import { benchDistances } from "./distances";
import { benchLive } from "./live";
import { benchManyColumns } from "./many-columns";
import { benchNumbers } from "./numbers";
import { benchPane } from "./pane";
import { benchRules } from "./rules";
import { benchSearch } from "./search";
import { benchSharing } from "./sharing";
import { benchWhatIf } from "./what-if";
import { benchYear } from "./year";

/** Prints every table of figures, one after the other; name one to run it alone. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  allocation: benchAllocation,
  search: benchSearch,
  columns: benchManyColumns,
  rules: benchRules,
  numbers: benchNumbers,
  "what-if": benchWhatIf,
  distances: benchDistances,
  sharing: benchSharing,
  year: benchYear,
  live: benchLive,
  pane: benchPane,
  command: benchCommand,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
