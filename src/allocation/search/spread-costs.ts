/**
 * What it costs a set to have 0, 1, 2 ... members of a group, before weights: the one place that knows what
 * an administrator may want of a column. `most` is the highest count asked about.
 */

/** Spread evenly: how far the count is outside floor(n/K) and ceil(n/K). */
export function evenCosts(members: number, setCount: number, most: number): number[] {
  const [floor, ceil] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
  return range(most).map((count) => Math.max(0, floor - count, count - ceil));
}

/**
 * Nobody alone: as even as that allows, but one member without another of the group counts as two steps
 * off. Where an even split would be ones, two or three together are as good as none.
 */
export function notAloneCosts(members: number, setCount: number, most: number): number[] {
  const [floor, ceil] = [Math.floor(members / setCount), Math.ceil(members / setCount)];
  const least = floor >= 2 ? floor : 0;
  const highest = Math.max(ceil, Math.min(members, 3));
  return range(most).map((count) => {
    if (members > 1 && count === 1) return 2;
    return Math.max(0, least - count, count - highest);
  });
}

/**
 * Kept together: the square root of the count, so that two members in one set cost less than one each in
 * two, and every step that gathers a group is worth something.
 */
export function togetherCosts(most: number): number[] {
  return range(most).map((count) => Math.sqrt(count));
}

function range(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, count) => count);
}
