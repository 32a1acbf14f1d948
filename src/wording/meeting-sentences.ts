import type { MeetingProblems } from "../programme";
import type { SentencesFor } from "./sentences";

export const meetingSentences: SentencesFor<keyof MeetingProblems> = {};
