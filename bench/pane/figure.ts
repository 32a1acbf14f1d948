/** What was measured; `asked` is the most that it may be, null where nothing was asked. */
export interface Figure {
  readonly what: string;
  readonly measured: number;
  readonly asked: number | null;
  /** "ms", "kB" ... */
  readonly unit: string;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
