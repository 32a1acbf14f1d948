import type { FileProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const fileSentences: SentencesFor<keyof FileProblems> = {};
