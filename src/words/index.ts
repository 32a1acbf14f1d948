export { byEnglish, catalogue } from "./catalogue";
export { alphabetical, counted, dayIn, listOf, numeral, plural } from "./forms";
export type { Forms } from "./forms";
export { speak } from "./language";
export type { Language, Translated } from "./language";
