import type { Batch } from "../batch";
import type { Around, Change, Kind } from "../changes";
import { chartCalls } from "./chart-calls";
import { contentCalls } from "./content-calls";
import { formatCalls } from "./format-calls";
import { pageCalls } from "./page-calls";
import { ruleCalls } from "./rule-calls";

/** How one kind of change is carried out, and how it is taken back. */
export type Calls<K extends Kind> = {
  readonly [P in K]: {
    /** Roughly how much of a request it takes. */
    readonly bytes: number | ((change: Change<P>) => number);
    queue(batch: Batch, change: Change<P>): void;
    /**
     * What brings back what was there, as far as nobody has changed it since. None for what goes with a new sheet, for what
     * cannot be taken back, and for formats: a refused one is no reason to.
     */
    inverse?(change: Change<P>, around: Around): readonly Change[];
  };
};

const calls: Calls<Kind> = { ...contentCalls, ...formatCalls, ...ruleCalls, ...pageCalls, ...chartCalls };

function bytes<K extends Kind>(change: Change<K>): number {
  const one: number | ((of: Change<K>) => number) = calls[change.kind].bytes;
  return typeof one === "number" ? one : one(change);
}

export function bytesOf(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + bytes(change), 0);
}

export function queue<K extends Kind>(batch: Batch, change: Change<K>): void {
  calls[change.kind].queue(batch, change);
}

export function inverse<K extends Kind>(change: Change<K>, around: Around): readonly Change[] {
  return calls[change.kind].inverse?.(change, around) ?? [];
}
