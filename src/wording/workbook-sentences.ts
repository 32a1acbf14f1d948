import type { WorkbookProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const workbookSentences: SentencesFor<keyof WorkbookProblems> = {};
