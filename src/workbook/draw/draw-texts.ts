import { catalogue, counted, type Count } from "../../words";

/** What tables of more than one sheet say. Some is counted by formulas elsewhere, in one language. */
export const drawTexts = catalogue("sheet.tables", {
  /** Of a day, where there is room for no more. */
  toBeSet: "to be set",
  fromTo: (start: string, end: string): string => `${start} to ${end}`,
  sets: (count: Count): string => counted(count, "set", "sets"),
  checks: {
    even: "even",
    uneven: "uneven",
    lookAt: (set: string): string => `look at Set ${set}`,
    inSets: (count: Count): string => `in ${counted(count, "set", "sets")}`,
    nobodyAlone: "nobody alone",
    alone: (set: string): string => `alone in Set ${set}`,
  },
});
