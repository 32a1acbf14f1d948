import { airtime, type Airtime } from "./airtime";
import { defaultCycle, type Programme } from "../programme";

/** What the members of the largest and the smallest sets have of the cycle's time. */
export interface AirtimeOfSizes {
  readonly sessionMinutes: number;
  /** Those not cancelled; as many as a new cycle has while none are planned. */
  readonly meetings: number;
  /** Largest sets first; one entry where all sets are of one size. */
  readonly bySize: readonly (Airtime & { readonly size: number })[];
}

/** The turns that a choice of set sizes gives each member, by the sessions the programme has or would have. */
export function airtimeOf({ meetings: all, settings }: Programme, sizes: readonly number[]): AirtimeOfSizes {
  const meetings = all.filter(({ status }) => status !== "Cancelled");
  const total = meetings.reduce((sum, { sessionMinutes }) => sum + sessionMinutes, 0);
  const sessionMinutes =
    meetings.length === 0 ? defaultCycle.sessionMinutes : Math.round(total / meetings.length);
  const count = meetings.length === 0 ? settings.meetingCount : meetings.length;
  const different = [...new Set(sizes)].sort((a, b) => b - a);
  return {
    sessionMinutes,
    meetings: count,
    bySize: different.map((size) => ({
      size,
      ...airtime({ sessionMinutes, setSize: size, meetings: count }),
    })),
  };
}
