import type { SetPack } from "../../sharing";

/** A file name for each pack: the programme and the set, no people, good on every system, each once. */
export function packFileNames(packs: readonly SetPack[]): string[] {
  const taken = new Set<string>();
  return packs.map(({ programme, set }) => {
    const ofSet = fileNameFrom(set.name, 60) || `Set ${String(set.number)}`;
    // However long the programme's name is, the set's stays.
    const ofProgramme = fileNameFrom(programme.settings.programmeName, 97 - ofSet.length);
    const wanted = ofProgramme === "" ? ofSet : `${ofProgramme} - ${ofSet}`;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${String(number)}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

/**
 * A text as the name of a file without its ending: letters, digits, spaces and hyphens.
 * @param most characters; and twice as many bytes, of which file systems take 255
 */
export function fileNameFrom(text: string, most = 100): string {
  const plain = text
    .replace(/[^\p{L}\p{N} -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most);
  const { read } = new TextEncoder().encodeInto(plain, new Uint8Array(most * 2));
  return plain.slice(0, read).trim();
}
