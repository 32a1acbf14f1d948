import { strToU8 } from "fflate";
import { DamagedArchive } from "./archive-faults";
import { attribute, xmlTags } from "./read-xml";
import { xmlText } from "./xml-text";

interface Relation {
  readonly id: string;
  readonly type: string;
  /** Path of the part, from the package's root. */
  readonly path: string;
}

/** The parts that are read. */
const read = ["officeDocument", "worksheet", "sharedStrings", "styles", "table"];
const cellless = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

/** Far more than any workbook of people has: what follows a relation takes time for each. */
const mostRelations = 10_000;

/** What of a package matters for cells. */
interface PackageRelations {
  /** The relations' parts, written out anew with these relations only. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  /** Path of the workbook; empty where there is none. */
  readonly workbook: string;
  readonly worksheets: ReadonlySet<string>;
  readonly styles: ReadonlySet<string>;
  /** Everything that is read, worksheets included. */
  readonly reached: ReadonlySet<string>;
  /** Identifiers, in the workbook, of sheets without cells. */
  readonly withoutCells: ReadonlySet<string>;
}

/**
 * The relations between an Office Open XML package's parts (ECMA-376 part 2, 9.3), each part reached once: a small
 * file could otherwise have one large part read any number of times.
 *
 * @param parts the relations' parts by their paths
 * @throws {DamagedArchive} when there are too many, or two lead to one part
 */
export function packageRelations(parts: ReadonlyMap<string, Uint8Array>): PackageRelations {
  const kept: Record<string, Uint8Array> = {};
  const [worksheets, styles] = [new Set<string>(), new Set<string>()];
  const [reached, withoutCells] = [new Set<string>(), new Set<string>()];
  const all = new Map([...parts].map(([path, part]) => [path, relationsOf(part, folderOf(path))]));
  const workbook = all.get("_rels/.rels")?.find(({ type }) => type === "officeDocument")?.path ?? "";
  for (const [path, relations] of all) {
    const keep = relations.filter(({ type }) => read.includes(type));
    for (const { type, path: target } of keep) {
      if (reached.has(target)) throw new DamagedArchive(`Two relations lead to ${target}.`);
      reached.add(target);
      if (type === "worksheet") worksheets.add(target);
      if (type === "styles") styles.add(target);
    }
    if (path === relationsPath(workbook)) {
      for (const { id, type } of relations) if (cellless.includes(type)) withoutCells.add(id);
    }
    kept[path] = written(keep);
  }
  return { parts: kept, workbook, worksheets, styles, reached, withoutCells };
}

function relationsPath(part: string): string {
  const name = part.lastIndexOf("/") + 1;
  return `${part.slice(0, name)}_rels/${part.slice(name)}.rels`;
}

/** The folder that a part's relations start from: that of the part itself. */
function folderOf(path: string): string[] {
  return path.split("/").slice(0, -2);
}

function relationsOf(part: Uint8Array, folder: readonly string[]): Relation[] {
  const tags = xmlTags(part, ["Relationship"]);
  if (tags.length > mostRelations) throw new DamagedArchive("Too many relations.");
  return tags.map((tag) => {
    const type = attribute(tag, "Type") ?? "";
    return {
      id: attribute(tag, "Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      path: resolved(folder, attribute(tag, "Target") ?? ""),
    };
  });
}

function resolved(folder: readonly string[], target: string): string {
  const steps = target.startsWith("/") ? [] : [...folder];
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function written(relations: readonly Relation[]): Uint8Array {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const items = relations.map(
    ({ id, type, path }) =>
      `<Relationship Id="${xmlText(id)}" Type="${namespace}/${type}" Target="/${xmlText(path)}"/>`,
  );
  return strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`,
  );
}
