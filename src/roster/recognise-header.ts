import { wordsOf } from "../sheet";
import { columnSynonyms, type FoundRole } from "./column-synonyms";

/** What a header says its column is; a lower rank is surer. */
export interface RecognisedHeader {
  readonly role: FoundRole;
  readonly rank: number;
}

const bySynonym = new Map<string, RecognisedHeader>(
  (Object.entries(columnSynonyms) as [FoundRole, readonly string[]][]).flatMap(([role, synonyms]) =>
    synonyms.map((synonym, rank) => [synonym, { role, rank }] as const),
  ),
);

/** Somebody else's name, employer or address, or a number about them: not the member's own. */
const notTheMembers =
  /\b(manager|managers|supervisor|kin|emergency|facilitator|code|phone|mobile|telephone|deputy|sponsor|secretary|previous|former|speaker|mentor|coach|buddy|partner|notes?|comments?|date|years?|band|grade|user|file|set|team|ward|department|course|site|group|programme|line|preferred|middle|maiden)\b/;

/** Headers in more words than a synonym ("What is your job role?"), the surest first. */
const byContent: readonly (readonly [FoundRole, RegExp])[] = [
  ["email", /\be ?mail\b/],
  ["organisationType", /\b(type|sector)\b.*\borganisation\b|\borganisation\b.*\b(type|sector)\b/],
  ["organisation", /\b(organisation|employer|trust)\b/],
  ["profession", /\b(profession|professional group|job role|job title|occupation)\b/],
  ["region", /\bregion\b/],
  ["forename", /\b(forename|first name)\b/],
  ["surname", /\b(surname|last name|family name)\b/],
  ["name", /\bfull name\b|^name\b|^(your|member|delegate|participant)s? .*\bname$/],
];
const contentRank = 100;

/** The role a header names, or null. */
export function recogniseHeader(header: string): RecognisedHeader | null {
  // A header is a few words; a text of a page is none.
  if (header.length > 200) return null;
  const words = wordsOf(header)
    .replace(/\borgani[sz]ation/g, "organisation")
    .replace(/ optional$| required$/, "");
  const known = bySynonym.get(words);
  if (known) return known;
  if (words === "" || notTheMembers.test(words) || words.split(" ").length > 12) return null;
  const index = byContent.findIndex(([, pattern]) => pattern.test(words));
  const role = byContent[index]?.[0];
  return role ? { role, rank: contentRank + index } : null;
}
