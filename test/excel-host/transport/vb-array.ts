/** What desktop Excel hands the client instead of an array. */
export interface VbArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

export function vbArray(items: readonly unknown[]): VbArray {
  return { toArray: () => items, dimensions: () => 1 };
}
