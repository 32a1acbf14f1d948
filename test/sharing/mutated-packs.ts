import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Refusal } from "../../src/programme";
import { readPack } from "../../src/workbook";
import { readWorkbook } from "../../src/xlsx";

/** What came of reading a mutated pack: the codes as before, others, or a refusal in words. */
export type Outcome = "same" | "other-codes" | "refused";

/**
 * Mutates a pack's file and reads it. A change of its packed bytes must be refused or without effect: every
 * part has a checksum. A change of its XML, packed again, may say other codes, as somebody typing them would;
 * it must still be read or refused. Any other failure is thrown on.
 */
export async function readMutated(
  file: Uint8Array,
  random: () => number,
  expected: string,
): Promise<{ readonly outcome: Outcome; readonly isRepacked: boolean }> {
  const isRepacked = random() < 0.5;
  const bytes = isRepacked ? withChangedXml(file, random) : withChangedBytes(file, random);
  try {
    const codes = JSON.stringify(readPack(await readWorkbook(bytes, "pack.xlsx"), "pack.xlsx"));
    return { outcome: codes === expected ? "same" : "other-codes", isRepacked };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { outcome: "refused", isRepacked };
  }
}

function withChangedBytes(file: Uint8Array, random: () => number): Uint8Array {
  const bytes = file.slice(0, random() < 0.1 ? Math.floor(random() * file.length) : file.length);
  for (let change = 0; change <= random() * 4; change++) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

const scraps = [
  "<",
  ">",
  "/>",
  "</c>",
  '"',
  "99999999",
  "-1",
  "&#0;",
  "<c",
  "<!--",
  "<![CDATA[",
  "\u0001",
  "M001",
  "",
];

function withChangedXml(file: Uint8Array, random: () => number): Uint8Array {
  const parts = unzipSync(file);
  const paths = Object.keys(parts).filter((path) => /worksheets|workbook|sharedStrings|tables/.test(path));
  const path = paths[Math.floor(random() * paths.length)] ?? "";
  const text = strFromU8(parts[path] ?? new Uint8Array());
  const at = Math.floor(random() * text.length);
  const put = scraps[Math.floor(random() * scraps.length)] ?? "";
  parts[path] = strToU8(text.slice(0, at) + put + text.slice(at + Math.floor(random() * 30)));
  return zipSync(parts, { level: 1 });
}
