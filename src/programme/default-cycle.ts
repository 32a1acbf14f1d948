/** A cycle of meetings until the administrator says otherwise. */
export const defaultCycle = {
  meetings: 9,
  /** The second Tuesday of each month; weekdays from Sunday, 0. */
  pattern: { kind: "monthly", ordinal: 2, weekday: 2 },
  /** Months without a meeting, 1 to 12. */
  skipMonths: [8],
  /** Minutes since midnight. */
  speakerStart: 14 * 60,
  speakerMinutes: 60,
  sessionMinutes: 90,
} as const;
