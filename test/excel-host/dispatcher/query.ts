import { hasMember, HostCollection, HostObject, readMember, scalarMembers } from "./members";
import type { QueryInfo } from "./rich-api";

/** What a load brings: named values, nested objects nested, a collection as `_Items`. */
export function query(target: HostObject, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo): unknown {
  const paths = [...Select, ...Expand].map((path) => path.split("/").filter((part) => part !== "items"));
  if (!(target instanceof HostCollection)) return selected(target, paths);
  const end = Top === undefined ? undefined : Skip + Top;
  return collected(target, paths, target.items.slice(Skip, end));
}

function collected(
  collection: HostCollection,
  paths: readonly (readonly string[])[],
  items: readonly HostObject[] = collection.items,
): unknown {
  const [ofItself, ofItems] = parted(paths, ([first = ""]) => hasMember(collection, first));
  return {
    ...(ofItself.length > 0 && selected(collection, ofItself)),
    _Items: items.map((item) => ({ ...identity(item), ...selected(item, ofItems) })),
  };
}

function selected(target: HostObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  const wanted =
    paths.length === 0 || paths.some(([first]) => first === undefined || first === "*" || first === "$all");
  const direct = wanted ? scalarMembers(target) : [];
  const nested = new Map<string, string[][]>(direct.map((name) => [name, []]));
  for (const [first, ...rest] of paths) {
    if (first === undefined || first === "*" || first === "$all") continue;
    nested.set(first, [...(nested.get(first) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  }
  const answer: Record<string, unknown> = {};
  for (const [name, rests] of nested) {
    // "When no properties are needed" load() is given a name that nothing has (Microsoft's *OrNullObject page).
    if (/^no-?properties-?needed$/i.test(name)) continue;
    const value = readMember(target, lowerFirst(name));
    answer[upperFirst(name)] =
      value instanceof HostCollection
        ? collected(value, rests)
        : value instanceof HostObject
          ? selected(value, rests)
          : value;
  }
  return answer;
}

/** Those for which it is so, and the others. */
function parted<Item>(items: readonly Item[], isSo: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isSo), items.filter((item) => !isSo(item))];
}

/** Items of a collection are known to the client by their ID from then on. */
function identity(item: HostObject): Record<string, unknown> {
  return item._Id === undefined ? {} : { Id: item._Id };
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
