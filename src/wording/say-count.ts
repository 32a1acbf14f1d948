/** "1 member", "2 members", "3 bodies". */
export function sayCount(number: number, noun: string): string {
  const many = noun === "person" ? "people" : noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.toLocaleString("en-GB")} ${number === 1 ? noun : many}`;
}
