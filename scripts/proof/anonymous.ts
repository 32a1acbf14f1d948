import { anonymousCopy } from "../../test/sharing/anonymous-copy";

const programmes = 100;

/** Searches anonymous copies of programmes with names in every text, and holds their counts against the originals. */
export async function proveAnonymous(): Promise<boolean> {
  let [leaks, different] = [0, 0];
  for (let seed = 1; seed <= programmes; seed++) {
    const copy = await anonymousCopy(seed);
    for (const { part, what } of copy.leaks) console.log(`programme ${String(seed)}: ${what} in ${part}`);
    leaks += copy.leaks.length;
    if (JSON.stringify(copy.before) !== JSON.stringify(copy.after)) {
      console.log(`programme ${String(seed)}: other counts or rates`);
      different++;
    }
  }
  console.log(
    `anonymous: ${String(programmes)} programmes, ${String(leaks)} leaks, ${String(different)} with other counts or rates`,
  );
  return leaks + different === 0;
}
