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
  // Members that are asked for by name are the same of all items.
  const [first] = items;
  const asked = first && !asksForAll(ofItems) ? askedOf(first, ofItems) : null;
  return {
    ...(ofItself.length > 0 && selected(collection, ofItself)),
    _Items: items.map((item) => ({ ...identity(item), ...answered(item, asked ?? askedOf(item, ofItems)) })),
  };
}

function selected(target: HostObject, paths: readonly (readonly string[])[]): Record<string, unknown> {
  return answered(target, askedOf(target, paths));
}

/** A member, what its answer is called, and what is asked of what it holds. */
interface Asked {
  readonly member: string;
  readonly called: string;
  readonly paths: readonly (readonly string[])[];
}

function askedOf(target: HostObject, paths: readonly (readonly string[])[]): readonly Asked[] {
  const direct = asksForAll(paths) ? scalarMembers(target) : [];
  const nested = new Map<string, string[][]>(direct.map((name) => [name, []]));
  for (const [first, ...rest] of paths) {
    if (first === undefined || isAll(first)) continue;
    nested.set(first, [...(nested.get(first) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  }
  return (
    [...nested]
      // "When no properties are needed" load() is given a name that nothing has (Microsoft's *OrNullObject page).
      .filter(([name]) => !/^no-?properties-?needed$/i.test(name))
      .map(([name, rests]) => ({ member: lowerFirst(name), called: upperFirst(name), paths: rests }))
  );
}

function asksForAll(paths: readonly (readonly string[])[]): boolean {
  return paths.length === 0 || paths.some(([first]) => first === undefined || isAll(first));
}

function isAll(name: string): boolean {
  return name === "*" || name === "$all";
}

function answered(target: HostObject, asked: readonly Asked[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const { member, called, paths } of asked) {
    const value = readMember(target, member);
    answer[called] =
      value instanceof HostCollection
        ? collected(value, paths)
        : value instanceof HostObject
          ? selected(value, paths)
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
