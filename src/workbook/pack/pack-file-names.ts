import type { SetPack } from "../../sharing";

/** A file name for each pack: the programme and the set, no people, good on every system, each once. */
export function packFileNames(packs: readonly SetPack[]): string[] {
  const taken = new Set<string>();
  return packs.map(({ programme, set }) => {
    const wish =
      fileNameFrom(`${programme.settings.programmeName} - ${set.name}`) || `Set ${String(set.number)}`;
    let name = wish;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wish} ${String(number)}`;
    taken.add(name.toLowerCase());
    return `${name}.xlsx`;
  });
}

/** A text as the name of a file without its ending: letters, digits, spaces and hyphens. */
export function fileNameFrom(text: string): string {
  return text
    .replace(/[^\p{L}\p{N} -]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 100);
}
