/** What a request asks of Excel. */
export type Stage = keyof typeof usualLimits;
export type Limits = Readonly<Record<Stage, number>>;

/**
 * How long one request may take, in seconds; until then Excel is still working. Each is ten times or more what the slowest
 * of its stage takes with 60 and with 600 members (in brackets), in the emulated Excel at the costs that are documented.
 */
export const usualLimits = {
  /** One cell comes to the front: people wait for that. */
  showing: 60,
  /** On the web Excel asks before it opens a new workbook, and people read before they answer. */
  asking: 120,
  /** Opening and looking: a hundred sheets, beside a calculation that goes on (3, 8). */
  reading: 300,
  /** Nothing that is under way is to be taken back: minutes for sheets that are added, copied and calculated (21, 86). */
  writing: 900,
  /** At most 60 kB: charts, and page setups that each talk to a printer (13, 14). */
  formatting: 600,
  /** It begins behind what was given up, which Excel goes on with: as long as that, and its own time. */
  "taking-back": 1_800,
} as const satisfies Readonly<Record<string, number>>;
