import type { CommandProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const commandSentences: SentencesFor<keyof CommandProblems> = {};
