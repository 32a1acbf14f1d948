import type { SetNumbering } from "../programme";
import { sayList } from "./say-list";
import { catalogue, plural } from "../words";

/** "there are sets 1 to 6", "there are sets 1 to 6, and set 3 is closed" */
export const saySetsThere = catalogue("saySetsThere", ({ setCount, closed = [] }: SetNumbering): string => {
  if (setCount === 0) return "there are no sets yet";
  if (setCount === 1) return "there is only set 1";
  const all = `there are sets 1 to ${String(setCount)}`;
  if (closed.length === 0) return all;
  return `${all}, and ${sayList(closed.map((set) => `set ${String(set)}`))} ${plural(closed.length, "is", "are")} closed`;
});
