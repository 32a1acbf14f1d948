import type { HostErrorCode } from "./model/host-error";

export type FaultKind =
  | Extract<
      HostErrorCode,
      | "ApiNotFound"
      | "GeneralException"
      | "RequestPayloadSizeLimitExceeded"
      | "AccessDenied"
      | "InvalidOperationInCellEditMode"
      | "InvalidSelection"
    >
  | "never-answers";

/**
 * Where in a request it fails: before its first action, half-way through them, or at the last. A
 * connection that never answers at "end" has done everything that was asked.
 */
export type FaultPoint = "start" | "middle" | "end";

export class Fault {
  readonly kind: FaultKind;
  readonly at: FaultPoint;

  constructor(kind: FaultKind, at: FaultPoint) {
    this.kind = kind;
    this.at = at;
  }

  /** The index of the action that fails, of `count`. */
  actionOf(count: number): number {
    if (this.at === "start") return 0;
    return this.at === "middle" ? Math.floor(count / 2) : count - 1;
  }
}

/**
 * Excel's answer to one action: the code it is refused with, or null.
 * @param member where the action goes: "worksheets.getItem.pageLayout.orientation"
 * @param values what is set, or the parameters
 */
export type Refusing = (member: string, values: readonly unknown[]) => HostErrorCode | null;

/** Which requests are to fail, counted from 1. */
export class Faults {
  /** Faults that were met so far. */
  injected = 0;
  /** Refuses actions one by one, whichever request they are in. */
  refusing: Refusing | null = null;
  readonly #planned = new Map<number, Fault>();

  plan(request: number, kind: FaultKind, at: FaultPoint = "start"): void {
    this.#planned.set(request, new Fault(kind, at));
  }

  for(request: number): Fault | null {
    const fault = this.#planned.get(request) ?? null;
    if (fault) this.injected += 1;
    return fault;
  }

  clear(): void {
    this.#planned.clear();
    this.refusing = null;
    this.injected = 0;
  }
}
