import { benchAllocation } from "./allocation";
import { benchCommand } from "./command";

/** Prints every table of figures, one after the other; name one to run it alone. */
const benches: Readonly<Record<string, () => Promise<void>>> = {
  allocation: benchAllocation,
  command: benchCommand,
};

const asked = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length === 0 || asked.includes(name)) await bench();
}
