import type { Grouping, Member } from "../programme";

/**
 * The members in an order that depends on what is known of them and on the seed, never on the order of
 * their rows: positions in `members`. Members of whom all is the same keep their rows' order.
 */
export function canonicalOrder(
  members: readonly Member[],
  groupings: readonly Grouping[],
  seed: number,
): Int32Array {
  const keys = members.map((member) => {
    const groups = groupings.map(({ key }) => member.groups[key] ?? "");
    const content = JSON.stringify([...groups, member.name, member.email, member.values]);
    return { content, shuffled: hash(content, seed) };
  });
  const order = Int32Array.from(members, (_, index) => index);
  return order.sort((a, b) => {
    const [first, second] = [keys[a], keys[b]];
    if (!first || !second) return 0;
    return first.shuffled - second.shuffled || compare(first.content, second.content) || a - b;
  });
}

/** FNV-1a over UTF-16 units, then one round of murmur3's finaliser; unsigned 32 bits. */
function hash(text: string, seed: number): number {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index++)
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
