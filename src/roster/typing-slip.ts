/** Shorter words differ by one letter too often without being a slip. */
const shortestWord = 5;

/**
 * Whether one word is the other with one slip of the finger: a letter more, less, changed or swapped with
 * its neighbour, the first letter and all digits right.
 */
export function isTypingSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < shortestWord)
    return false;
  if (a[0] !== b[0] || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (a.length === b.length) {
    const swapped = a[start] === b[start + 1] && a[start + 1] === b[start];
    return (
      a.slice(start + 1) === b.slice(start + 1) || (swapped && a.slice(start + 2) === b.slice(start + 2))
    );
  }
  return a.length > b.length ? a.slice(start + 1) === b.slice(start) : a.slice(start) === b.slice(start + 1);
}
