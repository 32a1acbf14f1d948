/** Printable ASCII (but for the backtick) with single spaces: nearly every cell, and nothing to clean. */
const plainText = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * The text without odd spaces: zero-width and other invisible characters gone, every run of spaces, tabs,
 * line breaks and control characters one space, none at the ends. What is shown is never more than this.
 */
export function cleaned(text: string): string {
  if (plainText.test(text)) return text;
  return text
    .replace(/[\p{Cf}\uFEFF]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * The form in which two typed texts are the same: cleaned, compatibility characters unfolded (NFKC), lower
 * case, one kind of apostrophe and one kind of hyphen. Applying it twice changes nothing more.
 */
export function matchingForm(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  const plain = cleaned(text)
    .replace(/[‘’‛ʼʹ′`´＇]/g, "'")
    .replace(/[‐‑‒–—―−﹣－]/g, "-")
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFKC");
  return cleaned(plain).normalize("NFKC");
}

/** The letters and numbers of a text as words in lower case: "E-mail address:" gives "e mail address". */
export function wordsOf(text: string): string {
  return matchingForm(text)
    .replace(/'/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Orders texts by their characters, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
