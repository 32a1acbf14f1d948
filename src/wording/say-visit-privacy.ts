import { catalogue } from "../words";

/** What a visit shows to the set that is visited, as docs/privacy.md says it at more length. */
export const sayVisitPrivacy = catalogue(
  "sayVisitPrivacy",
  (): string =>
    "The set that is visited sees a visitor's name in its register and file for this meeting, and nothing else about them. Later files leave the visitor out.",
);
