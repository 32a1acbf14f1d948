import type { RosterProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const rosterSentences: SentencesFor<keyof RosterProblems> = {};
