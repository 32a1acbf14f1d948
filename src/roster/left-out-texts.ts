import { catalogue } from "../words";

/** Why a row of a roster is not a member, as it is listed. */
export const leftOutTexts = catalogue("left-out", {
  headersAgain: "the headers, printed again",
  total: (text: string): string => `a total (“${text}”)`,
  note: (text: string): string => `a note or heading (“${text}”)`,
  noName: "no name",
  noNameYet: (typed: string): string => `no name yet (“${typed}”)`,
  hidden: "a hidden row",
  sameEmail: (row: string): string => `the same email address as ${row}`,
  sameEmployment: (row: string): string => `the same name and organisation as ${row}`,
});
