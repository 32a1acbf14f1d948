import { drawnFrom } from "../draw/drawn-from";

export const overviewSource = drawnFrom(
  ["settings", "members", "groupings", "sets", "meetings", "facilitators"],
  ["certificate", "notices", "generatedOn", "setCount", "hasSetSheets", "roster", "tallies", "membersOfSets"],
);
export type OverviewSource = ReturnType<typeof overviewSource>;
