export { byEnglish, catalogue } from "./catalogue";
export { alphabetical, counted, dayIn, listOf, numeral, plural, shortMonths } from "./forms";
export type { Count, Forms } from "./forms";
export { criterion, detail, either, fixed, joined, live, matching, quotedText } from "./live";
export type { Live } from "./live";
export { speak } from "./language";
export type { Language, Translated } from "./language";
