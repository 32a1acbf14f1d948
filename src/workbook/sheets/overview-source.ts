import { drawnFrom } from "../draw/drawn-from";

export const overviewSource = drawnFrom(
  ["settings", "members", "groupings", "sets", "meetings", "facilitators", "year"],
  [
    "certificate",
    "notices",
    "generatedOn",
    "setCount",
    "leavers",
    "hasSetSheets",
    "roster",
    "tallies",
    "membersOfSets",
  ],
);
export type OverviewSource = ReturnType<typeof overviewSource>;
