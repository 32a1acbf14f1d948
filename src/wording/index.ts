export { capital } from "./capital";
export { sayAirtime } from "./say-airtime";
export { sayCertificate } from "./say-certificate";
export { sayComparedProgramme } from "./say-compared-programme";
export { sayCount, sayLeft, sayMemberCount, sayMembers, sayNameOf } from "./say-count";
export { sayDraft } from "./say-drafts";
export { sayList } from "./say-list";
export { sayPlace, sayProblem, sayProblemInPane, sayProblemOnSheet } from "./say-problem";
export type { ProblemSentences } from "./say-problem";
export { sayEffect, sayRuleCost, saySwap, sayWhatIf, sayWhyHere } from "./say-answers";
export type { Answer } from "./say-answers";
export { sayAnonymising, sayNextCycle } from "./say-closing";
export { ruleKindTexts, sayAllRules, sayRule } from "./say-rule";
export { saySetsThere } from "./say-sets-there";
export { sayClosestTime, sayTimesOfSet } from "./say-times-of-set";
export { sayVisitPrivacy } from "./say-visit-privacy";
export { sayProfessions } from "./say-professions";
export { reportNames, sayReport } from "./say-report";
export type { ReportFacts } from "./say-report";
export {
  askedBecause,
  leftAsideBecause,
  sayAddedColumn,
  sayOlderPack,
  sayPackChange,
  saySeals,
  sayLists,
} from "./say-returned-pack";
