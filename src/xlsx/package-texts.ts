import { strFromU8, unzipSync } from "fflate";

/** A part of a file by its path, with everything that is written in it. */
export interface PackageText {
  readonly part: string;
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/**
 * The texts of every part of a workbook that was just written, to be searched: cells, comments, names, headers,
 * properties and all. Of each, the marks are taken for spaces, and what stands in them stays.
 */
export function packageTexts(bytes: Uint8Array): readonly PackageText[] {
  return Object.entries(unzipSync(bytes)).map(([part, content]) => {
    const xml = strFromU8(content);
    const text = xml.replace(
      /&(?:(lt|gt|quot|apos|amp)|#(\d+)|#x([0-9a-f]+));/gi,
      (whole, name, decimal, hex) => {
        if (typeof name === "string") return entities[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(
          typeof decimal === "string" ? Number(decimal) : parseInt(String(hex), 16),
        );
      },
    );
    return { part, text: `${part} ${text}` };
  });
}
