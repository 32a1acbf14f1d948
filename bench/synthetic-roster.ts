import type { WorkbookContent } from "../src/workbook";

const professions = [
  "Consultant cardiologist",
  "General practitioner",
  "Staff nurse",
  "Midwife",
  "Physiotherapist",
  "Paramedic",
  "Pharmacist",
  "Biomedical scientist",
  "Clinical psychologist",
  "Dentist",
  "Practice manager",
] as const;

/** A header and `members` rows, skewed towards the first professions and organisations; always the same. */
export function syntheticRoster(members: number): (string | number)[][] {
  const next = linearCongruence(2026);
  const organisations = Math.min(400, Math.max(8, Math.round(members / 4)));
  const rows = Array.from({ length: members }, (_, index) => {
    const profession = professions[Math.floor(next() ** 2 * professions.length)] ?? professions[0];
    const organisation = Math.floor(next() ** 2 * organisations) + 1;
    const number = String(index + 1).padStart(6, "0");
    return [
      `Forename${number} Surname${number}`,
      profession,
      `Invented Health Trust ${String(organisation)}`,
      `m${number}@members.example`,
    ];
  });
  return [["Full name", "Job role", "Employer", "E-mail"], ...rows];
}

/** The same as the only sheet of a workbook. */
export function rosterContent(members: number): WorkbookContent {
  const rows = syntheticRoster(members).map((cells) => cells.map((value) => ({ value })));
  const sheet = { name: "Members", hidden: false, rows, merges: [], hiddenRows: [], tables: [] };
  return { sheets: [sheet], names: [] };
}

/** Park and Miller's minimal standard generator: 0 up to 1. */
function linearCongruence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
