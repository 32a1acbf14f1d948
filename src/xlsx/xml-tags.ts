/** An opening or self-closing tag, as it stands. */
export interface XmlTag {
  readonly name: string;
  /** Everything after the name. */
  readonly attributes: string;
}

/**
 * The opening tags of some names, in order, for the few facts that the library leaves out.
 *
 * @param names an expression that matches the names, prefixes included
 */
export function* xmlTags(xml: string, names: string): Generator<XmlTag> {
  const tags = new RegExp(`<(${names})(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, "g");
  for (const [, name = "", attributes = ""] of xml.matchAll(tags)) yield { name, attributes };
}

/** The value of one attribute, entities resolved; null when the tag has none of that name. */
export function attribute({ attributes }: XmlTag, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  if (!match) return null;
  return unescaped(match[1] ?? match[2] ?? "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (whole, named, decimal, hexadecimal) => {
      if (typeof named === "string") return entities[named.toLowerCase()] ?? whole;
      const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hexadecimal), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
