/** Details for the sentences of each code: none, one and many where something is counted. */
export type SamplesOf<Problems> = {
  readonly [C in keyof Problems]: readonly [Problems[C], ...Problems[C][]];
};

/** For the codes whose sentence needs nothing. */
export const nothing = [{}] as const;

/** "Ada Okafor 1" and on. */
export function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Ada Okafor ${String(index + 1)}`);
}

export const cells = [
  { cells: ["C5"], count: 1 },
  { cells: ["C5", "C9"], count: 2 },
  { cells: ["C5", "C9", "C12"], count: 1_204 },
] as const;
