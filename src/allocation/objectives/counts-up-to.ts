export function countsUpTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count);
}
