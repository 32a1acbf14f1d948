import { drawnFrom } from "../draw/drawn-from";

export const overviewSource = drawnFrom(
  ["settings", "members", "groupings", "sets", "meetings", "facilitators", "year"],
  [
    "certificate",
    "notices",
    "today",
    "setCount",
    "leavers",
    "hasSetSheets",
    "roster",
    "tallies",
    "membersOfSets",
    ...(["figures", "rates", "next", "trackerName"] as const),
  ],
);
export type OverviewSource = ReturnType<typeof overviewSource>;
