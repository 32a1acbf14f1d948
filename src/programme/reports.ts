import type { IsoDate } from "../sheet";

/** What a report that was made holds, to be told in a sentence. */
export type ReportFacts =
  | {
      readonly kind: "register";
      /** A page each. */
      readonly registers: number;
      /** In the order of their days. */
      readonly meetings: readonly { readonly id: string; readonly date: IsoDate }[];
      readonly largePrint: boolean;
    }
  | {
      readonly kind: "chase";
      readonly conversations: number;
      readonly apologies: number;
      readonly registers: number;
    }
  | {
      readonly kind: "sponsor";
      readonly organisation: string;
      readonly members: number;
      /** Other organisations whose figures are shown. */
      readonly elsewhere: number;
    }
  | {
      readonly kind: "certificates";
      readonly certificates: number;
      /** Members who have not come to a meeting yet. */
      readonly without: number;
    }
  | { readonly kind: "evaluation"; readonly statements: number; readonly fewest: number }
  | { readonly kind: "board"; readonly sets: number; readonly meetings: number };
