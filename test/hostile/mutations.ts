import { unzipSync, zipSync } from "fflate";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";

/** A choice from 0 up to, not including, `end`. */
export type Choice = (end: number) => number;

/** The same number gives the same choices. */
export function choices(seed: number): Choice {
  const generator = xoroshiro128plus(seed);
  return (end) => uniformInt(generator, 0, Math.max(0, end - 1));
}

/** What readers stumble over: marks, addresses at the edges, numbers beyond them, other encodings. */
const pieces = [
  ...[
    "<",
    ">",
    "/>",
    "</c>",
    '"',
    "'",
    "&#0;",
    "&#x110000;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "<!DOCTYPE a>",
  ],
  ...['<c r="XFD1048576"><v>1</v></c>', '<row r="1048576"/>', '<c r="A1', 'r="S1000000"', "<c><v>1</v></c>"],
  ...[
    'table:number-rows-repeated="1000000"',
    'table:number-columns-repeated="16384"',
    '<text:s text:c="99999999"/>',
  ],
  ...[
    "99999999999",
    "-1",
    "1e308",
    "NaN",
    "\u0000",
    "\uFEFF",
    "\u202E",
    "é",
    "\n",
    ",",
    ";",
    "../",
    "_x0000_",
  ],
].map((text) => new TextEncoder().encode(text));

/** Changes some bytes: overwritten, put in, taken out, moved or repeated. */
export function mutated(bytes: Uint8Array, choose: Choice): Uint8Array {
  let changed = bytes;
  for (let change = choose(6) + 1; change > 0; change -= 1) {
    const at = choose(changed.length + 1);
    const [before, after] = [changed.subarray(0, at), changed.subarray(at)];
    const piece = pieces[choose(pieces.length)] ?? new Uint8Array();
    switch (choose(6)) {
      case 0:
        changed = joined(before, Uint8Array.of(choose(256)), after.subarray(1));
        break;
      case 1:
        changed = joined(before, piece, after);
        break;
      case 2:
        changed = joined(before, after.subarray(choose(40)));
        break;
      case 3:
        changed = joined(before, ...Array.from({ length: 2 ** choose(12) }, () => piece), after);
        break;
      case 4: {
        const span = after.subarray(0, choose(400));
        changed = joined(before, ...Array.from({ length: 2 ** choose(10) }, () => span), after);
        break;
      }
      default:
        changed = joined(after, before);
    }
    if (changed.length > 2 ** 21) return changed.slice(0, 2 ** 21);
  }
  return changed;
}

/** Changes one part of a zip archive before it is packed, so that the readers behind its checksums are reached. */
export function mutatedWithin(archive: Uint8Array, choose: Choice): Uint8Array {
  const parts = unzipSync(archive);
  const paths = Object.keys(parts);
  const path = paths[choose(paths.length)] ?? "";
  const part = parts[path];
  if (!part) return archive;
  return zipSync({ ...parts, [path]: mutated(part, choose) }, { level: 1 });
}

function joined(...some: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(some.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of some) {
    whole.set(one, at);
    at += one.length;
  }
  return whole;
}
