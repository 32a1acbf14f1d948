import { HostError } from "../model/host-error";

/**
 * An object that the add-in can hold a proxy of. What its class's prototype defines (accessors and
 * methods) is what Excel knows of it, under the names of the Excel types; everything else is internal.
 */
export abstract class HostObject {
  /** What the client wants to be told when the object is made; sheets, tables and the like have one. */
  get _Id(): string | undefined {
    return undefined;
  }
}

/** A collection answers `items`. */
export abstract class HostCollection extends HostObject {
  abstract get items(): readonly HostObject[];
}

type Member = { readonly owner: object; readonly descriptor: PropertyDescriptor };

/** What classes define does not change: by the prototype, and the name. */
const found = new WeakMap<object, Map<string, Member | null>>();

function memberOf(target: object, name: string): Member | null {
  const prototype: unknown = Object.getPrototypeOf(target);
  if (!isObject(prototype)) return null;
  const known = found.get(prototype) ?? new Map<string, Member | null>();
  found.set(prototype, known);
  const member = known.get(name);
  if (member !== undefined) return member;
  const looked = lookFor(prototype, name);
  known.set(name, looked);
  return looked;
}

function lookFor(prototype: object, name: string): Member | null {
  for (let owner: unknown = prototype; isObject(owner); owner = Object.getPrototypeOf(owner)) {
    if (owner === HostObject.prototype || owner === HostCollection.prototype || owner === Object.prototype)
      return null;
    const descriptor = Object.getOwnPropertyDescriptor(owner, name);
    if (descriptor) return { owner, descriptor };
  }
  return null;
}

/** Whether a collection has a property of its own, such as `count`. */
export function hasMember(target: object, name: string): boolean {
  return name !== "items" && memberOf(target, name)?.descriptor.get !== undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function unknownMember(target: object, name: string): HostError {
  return new HostError("ApiNotFound", `The emulated Excel knows no ${target.constructor.name}.${name}.`);
}

/** "GetUsedRange" on the wire is `getUsedRange` in the types; "_KeepReference" stays. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

export function callMember(target: object, name: string, parameters: readonly unknown[]): unknown {
  const method: unknown = memberOf(target, name)?.descriptor.value;
  // An event that nothing here tells of can be listened to all the same.
  if (method === undefined && /^_(Un)?[rR]egister/.test(name)) return null;
  if (typeof method !== "function") throw unknownMember(target, name);
  return method.apply(
    target,
    parameters.map((parameter) => parameter ?? undefined),
  ) as unknown;
}

export function readMember(target: object, name: string): unknown {
  const getter = memberOf(target, name)?.descriptor.get;
  if (!getter) throw unknownMember(target, name);
  return getter.call(target) as unknown;
}

export function writeMember(target: object, name: string, value: unknown): void {
  const setter = memberOf(target, name)?.descriptor.set;
  if (!setter) throw unknownMember(target, name);
  setter.call(target, value);
}

/** Names of the plain values an object has: what `load()` without names brings. */
export function scalarMembers(target: object): string[] {
  const names = new Set<string>();
  for (
    let owner: unknown = Object.getPrototypeOf(target);
    isObject(owner);
    owner = Object.getPrototypeOf(owner)
  ) {
    if (owner === HostObject.prototype || owner === HostCollection.prototype || owner === Object.prototype)
      break;
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(owner))) {
      if (get && name !== "items" && !name.startsWith("_")) names.add(name);
    }
  }
  return [...names].filter((name) => !(readMember(target, name) instanceof HostObject));
}
