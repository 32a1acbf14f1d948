import { HostObject } from "./members";

type Values = Record<string, unknown>;
type Method = (this: HeldObject, ...given: readonly never[]) => unknown;

/** What was set, by the object it belongs to and the path of the part. */
const kept = new WeakMap<object, Map<string, Values>>();

function valuesOf(owner: object, path: string): Values {
  const parts = kept.get(owner) ?? new Map<string, Values>();
  kept.set(owner, parts);
  const values = parts.get(path) ?? {};
  parts.set(path, values);
  return values;
}

/** An object of plain values that Excel keeps, and on which nothing else here depends. */
export class HeldObject extends HostObject {
  readonly state: { readonly owner: object; readonly path: string };

  constructor(owner: object, path = "") {
    super();
    this.state = { owner, path };
  }

  get _values(): Values {
    return valuesOf(this.state.owner, this.state.path);
  }
}

export type HeldClass = new (owner: object, path?: string) => HeldObject;

interface HeldMembers<Data extends object> {
  /** Each value as it is before anybody sets it. */
  readonly first?: Partial<Data>;
  /** The objects that hang on it. */
  readonly parts?: { readonly [Name in keyof Data]?: HeldClass };
  readonly methods?: Readonly<Record<string, Method>>;
}

/**
 * A class of the emulated Excel that keeps what it is given.
 * @param Data the type's `Excel.Interfaces.…Data`, so that a name it lacks is no member
 */
export function held<Data extends object>(name: string, members: HeldMembers<Data> = {}): HeldClass {
  const made = class extends HeldObject {};
  Object.defineProperty(made, "name", { value: `Host${name}` });
  keep<Data>(made.prototype, (object) => (object as HeldObject).state, members);
  for (const [key, method] of Object.entries(members.methods ?? {})) {
    Object.defineProperty(made.prototype, key, { value: method });
  }
  return made;
}

/**
 * Gives a class of the emulated Excel values that are kept and nothing more, beside those that it looks at itself.
 * @param ownerOf the state they belong to, the same object for as long as it is there
 */
export function alsoKeeps<Of extends HostObject, Data extends object>(
  of: { readonly prototype: Of },
  ownerOf: (object: Of) => object,
  members: Omit<HeldMembers<Data>, "methods">,
): void {
  keep<Data>(of.prototype, (object) => ({ owner: ownerOf(object as Of), path: "" }), members);
}

function keep<Data extends object>(
  prototype: object,
  placeOf: (object: object) => HeldObject["state"],
  { first = {}, parts = {} }: Omit<HeldMembers<Data>, "methods">,
): void {
  for (const [key, value] of Object.entries(first)) {
    Object.defineProperty(prototype, key, {
      get(this: object) {
        const { owner, path } = placeOf(this);
        return valuesOf(owner, path)[key] ?? value;
      },
      set(this: object, given: unknown) {
        const { owner, path } = placeOf(this);
        valuesOf(owner, path)[key] = given;
      },
    });
  }
  for (const [key, Part] of Object.entries(parts) as [string, HeldClass][]) {
    Object.defineProperty(prototype, key, {
      get(this: object) {
        const { owner, path } = placeOf(this);
        return new Part(owner, `${path}/${key}`);
      },
    });
  }
}
