import { readFile } from "node:fs/promises";
import { fingerprint, writeBytes } from "../../src/cli/files";

/** Writes one of two contents over a file in turns, until it is killed; a dot says that one was written. */
const [file = "", first = "", second = ""] = process.argv.slice(2);
const contents = [await readFile(first), await readFile(second)].map((bytes) => new Uint8Array(bytes));
for (let turn = 0; ; turn++) {
  const read = fingerprint(new Uint8Array(await readFile(file)));
  await writeBytes(file, contents[turn % 2] ?? new Uint8Array(), true, read);
  process.stdout.write(".");
}
