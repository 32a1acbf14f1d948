import { attention, information, type Notice } from "../programme";
import type { LabelledGrouping } from "./form-groupings";

/** Tells where one group holds more than half of all members, or everyone, so that balance means little. */
export function groupSizeNotices(groupings: readonly LabelledGrouping[]): Notice[] {
  return groupings
    .filter(({ grouping: { key } }) => key === "profession" || key === "organisation")
    .flatMap(({ grouping: { label: grouping }, labels }): Notice[] => {
      const counts = new Map<string, number>();
      for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
      const [largest] = [...counts].sort(([, a], [, b]) => b - a);
      if (!largest || labels.length < 2) return [];
      const [label, n] = largest;
      if (counts.size === 1) {
        return [attention({ code: "one-group-only", details: { grouping, label } })];
      }
      if (n * 2 <= labels.length) return [];
      const details = { grouping, label, n, of: labels.length };
      return [information({ code: "group-over-half", details })];
    });
}
