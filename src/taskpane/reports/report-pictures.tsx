import type { ReactElement } from "react";

/** What a card's picture shows of the sheet: lines, boxes and curves in one ink, 48 by 36. */
const drawings = {
  /** Names, and a line for each signature. */
  register: "M6 5h36v26H6zM6 11h36M6 18h36M6 25h36M24 11v20M28 16h10M28 23h10M28 29h10M9 15h8M9 22h10M9 29h7",
  /** A letter. */
  chase: "M6 8h36v22H6zM6 8l18 13L42 8",
  /** A house, and what is said of its members. */
  sponsor: "M7 31V15l10-8 10 8v16zM13 31v-8h8v8M32 12h10M32 18h10M32 24h7",
  /** A certificate with its ribbon. */
  certificates: "M5 6h38v20H5zM12 12h24M16 17h16M30 26a4 4 0 1 0 8 0a4 4 0 1 0-8 0M31 29l-1 6 4-2 4 2-1-6",
  /** Columns over time. */
  evaluation: "M7 5v26h36M13 31V20h5v11M22 31V13h5v18M31 31V17h5v14",
  /** A page with a chart and figures. */
  board: "M10 3h28v30H10zM14 8h12M14 12h8M14 29v-8h4v8M21 29V17h4v12M29 16h6M29 21h6M29 26h6",
  /** People who are joined by lines. */
  "does-it-work": "M9 8h8v8H9zM31 8h8v8h-8zM20 24h8v8h-8zM17 12h14M14 16l8 8M34 16l-8 8",
  /** An address book. */
  "mailing-list": "M6 8h14v9H6zM6 8l7 5 7-5M6 21h14v9H6zM6 21l7 5 7-5M25 11h17M25 15h11M25 24h17M25 28h11",
  /** A clock and a list. */
  "facilitator-hours": "M4 18a11 11 0 1 0 22 0a11 11 0 1 0-22 0M15 11v7l5 3M31 11h12M31 18h12M31 25h8",
  /** A page of a calendar. */
  calendars: "M8 7h32v25H8zM8 14h32M15 4v6M33 4v6M14 19h4M22 19h4M30 19h4M14 26h4M22 26h4",
  /** A table, as most are. */
  other: "M6 5h36v26H6zM6 12h36M6 19h36M6 26h36M18 5v26",
} as const;

/** A small drawing of what a report looks like. */
export function ReportPicture({ of }: { readonly of: string }): ReactElement {
  const [, drawing] = Object.entries(drawings).find(([kind]) => kind === of) ?? ["other", drawings.other];
  return (
    <svg width="48" height="36" viewBox="0 0 48 36" aria-hidden focusable={false}>
      <path d={drawing} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
