import { sayList } from "./say-list";
import { catalogue } from "../words";

interface TimesOfSet {
  readonly shared: readonly string[];
  readonly closest: { readonly time: string; readonly without: readonly string[] } | null;
}

/** "Mon am, Wed pm"; or "none: Mon am suits all but Ada and Bea". */
export const sayTimesOfSet = catalogue("sayTimesOfSet", ({ shared, closest }: TimesOfSet): string => {
  if (closest) return `none: ${sayClosestTime(closest)}`;
  return shared.length === 0 ? "any" : shared.join(", ");
});

export const sayClosestTime = catalogue(
  "sayClosestTime",
  ({ time, without }: NonNullable<TimesOfSet["closest"]>): string =>
    `${time} suits all but ${sayList(without)}`,
);
