import { known } from "./known";

/**
 * `now` with every part of `before` that is equal to its own, at the same place: what is equal is the same object
 * then, and can be told by that. Neither is changed. Plain objects, arrays, maps and sets are compared by their
 * contents, in their order; everything else by identity.
 */
export function shareEqual<Value>(before: unknown, now: Value): Value {
  return shared(before, now) as Value;
}

/** Whether two values are equal, compared as `shareEqual` does. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && areEqual(a, b);
  if (Array.isArray(b)) return false;
  if (a instanceof Map) return b instanceof Map && a.size === b.size && areEqual([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && areEqual([...a], [...b]);
  if (!isPlain(a) || !isPlain(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  if (keys.length !== others.length) return false;
  for (let index = 0; index < keys.length; index += 1) {
    const key = known(keys[index]);
    if (key !== others[index] || !isEqual(a[key], b[key])) return false;
  }
  return true;
}

function areEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (!isEqual(a[index], b[index])) return false;
  return true;
}

function shared(before: unknown, now: unknown): unknown {
  if (Object.is(before, now)) return before;
  if (typeof before !== "object" || typeof now !== "object" || before === null || now === null) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? sharedArray(before, now) : now;
  if (now instanceof Map) return before instanceof Map ? sharedMap(before, now) : now;
  if (now instanceof Set) return isEqual(before, now) ? before : now;
  return isPlain(before) && isPlain(now) ? sharedObject(before, now) : now;
}

function sharedArray(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let isSame = before.length === now.length;
  let copy: unknown[] | null = null;
  for (let index = 0; index < now.length; index += 1) {
    const [old, value] = [before[index], now[index]];
    const part = shared(old, value);
    if (!Object.is(part, old)) isSame = false;
    if (!Object.is(part, value)) (copy ??= [...now])[index] = part;
  }
  return isSame ? before : (copy ?? now);
}

function sharedMap(before: ReadonlyMap<unknown, unknown>, now: ReadonlyMap<unknown, unknown>): unknown {
  const parts = new Map([...now].map(([key, value]) => [key, shared(before.get(key), value)]));
  return isEqual(before, parts) ? before : parts;
}

type Plain = Readonly<Record<string, unknown>>;

function sharedObject(before: Plain, now: Plain): Plain {
  const keys = Object.keys(now);
  const old = Object.keys(before);
  let isSame = keys.length === old.length;
  let copy: Record<string, unknown> | null = null;
  for (let index = 0; index < keys.length; index += 1) {
    const key = known(keys[index]);
    const part = shared(before[key], now[key]);
    if (key !== old[index] || !Object.is(part, before[key])) isSame = false;
    if (!Object.is(part, now[key])) (copy ??= { ...now })[key] = part;
  }
  return isSame ? before : (copy ?? now);
}

function isPlain(value: object): value is Plain {
  const prototype: unknown = Object.getPrototypeOf(value);
  // Of another frame or worker, `Object.prototype` is another object.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
