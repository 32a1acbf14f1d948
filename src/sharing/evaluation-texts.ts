/** The statements of the evaluation, answered from 1 (not at all) to 5 (fully), without a name: a part of the catalogue "report.evaluation". */
export const evaluationStatements: readonly string[] = [
  "In my set I could speak openly.",
  "The questions of the others helped me to see my issues differently.",
  "I did what I had resolved to do between the meetings.",
  "What I learned has changed something for patients or staff.",
  "I have built working relations with other professions and organisations.",
  "Our facilitator helped us to learn from our actions.",
  "The external speakers were worth the time.",
];
