import type { IsoDate } from "../sheet";

/** What anonymising does to a workbook, in numbers, before it is done or after. */
export interface AnonymisingFacts {
  readonly programmeName: string;
  readonly members: number;
  readonly formerMembers: number;
  readonly facilitators: number;
  /** Rows that were left out, which go. */
  readonly leftOut: number;
  /** Columns of the roster whose content goes. */
  readonly emptied: readonly string[];
  /** Members who are the only one of their profession from their organisation. */
  readonly recognisable: number;
  readonly retentionDate: IsoDate | null;
}

/** What the next cycle starts with. */
export interface NextCycleFacts {
  readonly members: number;
  /** Members who left and are not taken along. */
  readonly left: number;
  readonly meetings: number;
  readonly firstMeeting: IsoDate | null;
  readonly lastMeeting: IsoDate | null;
  /** The roster's new column, the first of them, with the sets in which people met; "" where nobody met. */
  readonly column: string;
}
