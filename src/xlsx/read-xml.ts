import { SaxesParser } from "saxes";
import { DamagedArchive, DeclaresEntities } from "./archive-faults";

/** An opening or self-closing tag. */
export interface XmlTag {
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface XmlReceiver {
  readonly open: (tag: XmlTag) => void;
  readonly close?: () => void;
  /** A text's pieces come one by one. */
  readonly text?: (text: string) => void;
}

/** Characters handed over at once. */
const pieceLength = 1 << 16;

/**
 * Reads XML from its start to its end in time proportional to its length. Nothing is kept but the names of the
 * elements that are open.
 *
 * @throws {DamagedArchive} when it is not well formed
 * @throws {DeclaresEntities}
 */
export function readXml(xml: string, { open, close, text }: XmlReceiver): void {
  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on("error", (cause) => {
    throw new DamagedArchive("The XML is not well formed.", { cause });
  });
  parser.on("doctype", () => {
    throw new DeclaresEntities();
  });
  parser.on("opentag", open);
  if (close) parser.on("closetag", close);
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  for (let at = 0; at < xml.length; at += pieceLength) parser.write(xml.slice(at, at + pieceLength));
  parser.close();
}

/** The tags with one of these names, whatever their prefixes, in order. @throws as `readXml` */
export function xmlTags(part: Uint8Array, names: readonly string[]): XmlTag[] {
  const found: XmlTag[] = [];
  readXml(new TextDecoder().decode(part), {
    open: (tag) => {
      if (names.includes(localName(tag.name))) found.push(tag);
    },
  });
  return found;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of the attribute with this name, whatever its prefix; null where there is none. */
export function attribute({ attributes }: XmlTag, name: string): string | null {
  const key = Object.keys(attributes).find((candidate) => localName(candidate) === name);
  return key === undefined ? null : (attributes[key] ?? null);
}
