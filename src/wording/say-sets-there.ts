/** "there are sets 1 to 6" */
export function saySetsThere(setCount: number): string {
  if (setCount === 0) return "there are no sets yet";
  return setCount === 1 ? "there is only set 1" : `there are sets 1 to ${String(setCount)}`;
}
