import type { ForeignFile } from "../programme";

/** What a file is, told by its bytes: names lie, and mail programs rename. */
type FileKind =
  | { readonly kind: "zip" }
  | { readonly kind: "text" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "old-format"; readonly format: ".xls" | "XML" }
  | { readonly kind: "foreign"; readonly found: ForeignFile };

const signatures: readonly (readonly [string, FileKind])[] = [
  ["PK\x03\x04", { kind: "zip" }],
  ["PK\x05\x06", { kind: "zip" }],
  ["%PDF", { kind: "foreign", found: "pdf" }],
  ["\xFF\xD8\xFF", { kind: "foreign", found: "picture" }],
  ["\x89PNG", { kind: "foreign", found: "picture" }],
  ["GIF8", { kind: "foreign", found: "picture" }],
  ["{\\rtf", { kind: "foreign", found: "document" }],
  ["\x1F\x8B", { kind: "foreign", found: "archive" }],
  ["7z\xBC\xAF", { kind: "foreign", found: "archive" }],
  ["Rar!", { kind: "foreign", found: "archive" }],
];

/** Microsoft's compound file: the container of .xls, .doc and of everything Office encrypts. */
const compoundFile = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/** What the bytes are. Empty files are the caller's concern. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin1(bytes.subarray(0, 1024));
  if (head.startsWith(compoundFile)) return compoundFileKind(bytes);
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  const text = head
    .replace(/^\xEF\xBB\xBF/, "")
    .trimStart()
    .toLowerCase();
  if (text.startsWith("<?xml") && text.includes("excel.sheet")) return { kind: "old-format", format: "XML" };
  if (/^(<!doctype html|<html|<table|<meta|<head)/.test(text)) return { kind: "foreign", found: "web-page" };
  return { kind: "text" };
}

/** Its directory lists the streams by name, in UTF-16: the name of the content says what it is. */
function compoundFileKind(bytes: Uint8Array): FileKind {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes("EncryptedPackage")) return { kind: "encrypted" };
  if (/\b(Workbook|Book)\0/.test(names)) return { kind: "old-format", format: ".xls" };
  if (names.includes("WordDocument")) return { kind: "foreign", found: "document" };
  if (names.includes("PowerPoint")) return { kind: "foreign", found: "presentation" };
  return { kind: "foreign", found: "unknown" };
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
