import { drawnFrom } from "../../draw/drawn-from";

export const ratesSource = drawnFrom(
  ["settings", "members", "sets", "meetings", "attendance", "year"],
  ["rates", "figures", "dated", "trackerName", "days"],
);
export type RatesSource = ReturnType<typeof ratesSource>;
