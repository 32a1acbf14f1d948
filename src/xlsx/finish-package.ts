import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Zippable } from "fflate";
import type { WorkbookPlan } from "../workbook";

/** The earliest moment a zip entry can bear: the same for every file, so that equal plans are equal bytes. */
const zipDate = new Date(1980, 0, 1);

/**
 * What the library leaves to do on the parts it wrote: fonts in the order of the schema, the product's
 * name as the application, no moment of writing.
 */
export function finishPackage(written: Uint8Array, plan: WorkbookPlan, application: string): Uint8Array {
  const parts = unzipSync(written);
  const finished: Zippable = {};
  for (const [path, bytes] of Object.entries(parts)) {
    finished[path] = finishPart(path, bytes, plan, application);
  }
  return zipSync(finished, { level: 6, mtime: zipDate });
}

function finishPart(path: string, bytes: Uint8Array, _plan: WorkbookPlan, application: string): Uint8Array {
  if (path === "xl/styles.xml") return edit(bytes, sizeBeforeColour);
  if (path === "docProps/core.xml") return edit(bytes, withoutMoment);
  if (path === "docProps/app.xml") return edit(bytes, (xml) => xml.replace(">hucre<", `>${application}<`));
  return bytes;
}

/** hucre 1.0.0 writes a font's colour before its size; the schema (CT_Font) has the size first. */
function sizeBeforeColour(xml: string): string {
  return xml.replace(/(<color [^>]*\/>)(<sz [^>]*\/>)/g, "$2$1");
}

function withoutMoment(xml: string): string {
  return xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, "");
}

function edit(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return strToU8(change(strFromU8(bytes)));
}
