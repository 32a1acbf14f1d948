import type { Language } from "../words";

/**
 * English with every text in brackets and a third longer: what has no brackets is in no catalogue, and what does not
 * fit would not fit in a longer language either.
 */
export const language: Language = {
  // Its days are in the order that a reader of English expects.
  tag: "en-GB",
  texts: {},
  shape: (text) => {
    const longer = Math.ceil(text.length / 3);
    return `⟦${text}${" ~~~~".repeat(longer).slice(0, longer)}⟧`;
  },
};
