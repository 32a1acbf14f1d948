import { wordsOf } from "../sheet";

/**
 * Columns that a programme does not need and should not hold: health and other special category data
 * (UK GDPR, article 9), dates of birth, NHS and registration numbers, home addresses.
 */
const sensitive: readonly RegExp[] = [
  /\bnhs (number|no|num|id)\b/,
  /\b(dob|d o b|birth|birthday|birthdate|birth date)\b/,
  /\b(ethnic|ethnicity|ethnicities|race|religion|religious|faith|sexual|sexuality|transgender)\b/,
  /\b(disab\w*|impairments?|sickness|sick leave|diagnos\w*|pregnan\w*|reasonable adjustments?|access (needs?|requirements?))\b/,
  /\b(health|medical|mental health|physical health) (conditions?|status|issues?|problems?|needs?|history|information|declaration|details)\b/,
  /^(health|medical|long term conditions?)$/,
  /\b(gmc|nmc|hcpc|gphc|gdc|goc|gosc)\b/,
  /\b(pin|pin (number|no))$|^pin\b/,
  /\b(registration|reg|registered) (number|no|num|pin|id|ref|code)\b|^professional registration$/,
  /\b(national insurance|ni (number|no))\b/,
  /\bhome (address|town|post ?code|post)\b/,
];

const address = /\b(address|post ?code|postal code|zip code|street)\b/;
const workplace =
  /\b(e ?mail|mail|work|workplace|office|business|organisation|organization|employer|trust|practice|hospital|site|base|surgery|company|web|ip|nhs net)\b/;

/** Whether a column with this header is ignored: what it holds has no place in a programme. */
export function isSensitiveHeader(header: string): boolean {
  if (header.length > 200) return false;
  const words = wordsOf(header);
  return sensitive.some((pattern) => pattern.test(words)) || (address.test(words) && !workplace.test(words));
}
