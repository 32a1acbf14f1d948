import type { IsoDate } from "../sheet";

/** A bank holiday, by the name GOV.UK gives it. */
export interface BankHoliday {
  readonly date: IsoDate;
  readonly name: string;
}

/**
 * Bank holidays of England that no rule foretells: each was proclaimed for its year, and some replace
 * the one that the rule would give. Add a line when one is announced. Source: www.gov.uk/bank-holidays,
 * for earlier years the London Gazette.
 */
export const proclaimedHolidays: readonly (BankHoliday & { readonly insteadOf?: IsoDate })[] = [
  { date: "2002-06-03", name: "Golden Jubilee bank holiday" },
  { date: "2002-06-04", name: "Spring bank holiday", insteadOf: "2002-05-27" },
  { date: "2011-04-29", name: "Royal wedding bank holiday" },
  { date: "2012-06-04", name: "Spring bank holiday", insteadOf: "2012-05-28" },
  { date: "2012-06-05", name: "Queen's Diamond Jubilee bank holiday" },
  { date: "2020-05-08", name: "Early May bank holiday (VE day)", insteadOf: "2020-05-04" },
  { date: "2022-06-02", name: "Spring bank holiday", insteadOf: "2022-05-30" },
  { date: "2022-06-03", name: "Platinum Jubilee bank holiday" },
  { date: "2022-09-19", name: "Bank holiday for the State Funeral of Queen Elizabeth II" },
  { date: "2023-05-08", name: "Bank holiday for the coronation of King Charles III" },
];
