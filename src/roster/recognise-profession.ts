import { known, matchingForm, wordsOf } from "../sheet";
import { isTypingSlip } from "./typing-slip";
import { askedProfessions, medicalFields, otherFamily, professionTable } from "./profession-table";

/** What the table makes of a typed profession: known, or to be asked about. */
export type RecognisedProfession =
  | { readonly known: true; readonly label: string; readonly family: string }
  | { readonly known: false; /** A label, or empty. */ readonly proposal: string };

const familyByLabel = new Map(professionTable.map(({ label, family }) => [label, family]));
const labelByForm = new Map(professionTable.map(({ label }) => [matchingForm(label), label]));
/** Ends of job titles. */
const labelByTitle = new Map(
  professionTable.flatMap(({ label, titles }) => titles.map((title) => [title, label] as const)),
);
const labelByText = new Map([
  ...labelByTitle,
  ...professionTable.map(({ label }) => [wordsOf(label), label] as const),
  ...professionTable.flatMap(({ label, alone }) => alone.map((text) => [text, label] as const)),
]);
/** A slip leaves the first letter right. */
const textsByLetter = new Map<string, string[]>();
for (const text of labelByText.keys()) {
  textsByLetter.set(text.charAt(0), [...(textsByLetter.get(text.charAt(0)) ?? []), text]);
}
const longestTitle = Math.max(...[...labelByTitle.keys()].map((title) => title.split(" ").length));

/** Words after a title that leave the profession what it is. */
const afterTitle =
  /^(lead|leader|practitioner|specialist|consultant|educator|tutor|lecturer|prescriber|partner|locum|clinician|team|senior|specialty|trust|advanced|clinical)$/;
/** Words before a title that make it another occupation, or not yet one. */
const notYet = /\b(student|apprentice|assistant|trainee|pre ?reg|preregistration|retired|aspiring)\b/;
const grades = /\b(consultant|registrar|spr|str|fellow|specialty doctor|associate specialist|sho)\b/;
/** A manager of clinicians may be a clinician. */
const clinicalWords =
  /\b(nurs\w*|midwi\w*|pharm\w*|\w*therap\w*|physio\w*|medic\w*|clinic\w*|dent\w*|psycho\w*|radi\w*|ward|theatres?|paramed\w*|scien\w*|patholog\w*|imaging|diet\w*|podiat\w*|ambulance)\b/;

/** The label of the table that a text names, whatever its case and spaces; null when it names none. */
export function tableLabel(text: string): string | null {
  return labelByForm.get(matchingForm(text)) ?? null;
}

/** Whether a label is one of the table's professions or families, as it is written there. */
export function isListedProfession(label: string): boolean {
  return (
    label === otherFamily || professionTable.some((each) => each.label === label || each.family === label)
  );
}

/** The family of a label of the table; null for a label that is not there. */
export function tableFamily(label: string): string | null {
  return familyByLabel.get(label) ?? null;
}

/**
 * Counts a typed profession. Careful rather than clever: the end of a job title decides ("nurse" in
 * "Consultant nurse", not "consultant"), and a text that says two things is asked about.
 */
export function recogniseProfession(typed: string): RecognisedProfession {
  if (typed.length > 200) return { known: false, proposal: "" };
  const form = plainForm(typed);
  const words = wordsOf(form);
  const asked = askedProfessions.find(([pattern]) => pattern.test(words));
  const label = labelByText.get(words) ?? (asked ? null : labelOf(form, words));
  if (label) return { known: true, label, family: familyByLabel.get(label) ?? otherFamily };
  return { known: false, proposal: asked?.[1] ?? nearestLabel(words) };
}

/** "R.N. (Band 7)" as "rn": no dots within abbreviations, no pay bands. */
function plainForm(typed: string): string {
  return matchingForm(typed)
    .replace(/\b((?:\p{L}\.){2,})/gu, (letters) => letters.replaceAll(".", ""))
    .replace(/\b(?:pay )?(?:band|grade|afc)\s*\d[a-d]?\b/g, " ")
    .replace(/'/g, "");
}

function labelOf(form: string, words: string): string | null {
  const parts = form
    .split(/[,;:/()[\]|+]| - /)
    .map(wordsOf)
    .filter((part) => part !== "");
  if (parts.length < 2) return labelOfTitle(words) ?? agreedLabel(words.split(" and "));
  const label = agreedLabel(parts);
  if (label !== null || parts.some((part) => labelOfTitle(part) !== null)) return label;
  return labelOfTitle(words);
}

/** The one label that all parts that name any agree on. */
function agreedLabel(parts: readonly string[]): string | null {
  const labels = new Set(parts.map(labelOfTitle).filter((label) => label !== null));
  const [label] = labels;
  return labels.size === 1 && label !== undefined ? label : null;
}

function labelOfTitle(words: string): string | null {
  const exact = labelByText.get(words);
  if (exact) return exact;
  if (notYet.test(words)) return null;
  const whole = labelAtEnd(words, true);
  if (whole) return whole;
  const [head = "", ...fields] = words.split(/ (?:in|of|for|with|at|to) /);
  const label = labelOfHead(head);
  if (label) return label;
  const field = fields.join(" ");
  return grades.test(head) || head === "" ? labelInField(head, field) : null;
}

function labelOfHead(head: string): string | null {
  let words = head.split(" ");
  while (words.length > 0) {
    const label = labelAtEnd(words.join(" "), false);
    if (label) return label === "Manager" && clinicalWords.test(head) ? null : label;
    if (!afterTitle.test(words.at(-1) ?? "")) break;
    words = words.slice(0, -1);
  }
  return labelInField(head, head);
}

/** "Consultant in palliative medicine", "Cardiology registrar": a grade and a field of medicine. */
function labelInField(head: string, field: string): string | null {
  if (!grades.test(head) || /\b(nurs\w*|midwi\w*|manage\w*)\b/.test(`${head} ${field}`)) return null;
  if (/\bdent\w*\b/.test(field)) return "Dentist";
  return medicalFields.test(field) ? "Hospital doctor" : null;
}

/** The longest title of the table that the words end with; with `joined`, only titles of several parts. */
function labelAtEnd(words: string, joined: boolean): string | null {
  const list = words.split(" ");
  for (let length = Math.min(longestTitle, list.length); length > 0; length -= 1) {
    const end = list.slice(-length).join(" ");
    const label = labelByTitle.get(end);
    if (label !== undefined && (!joined || / (of|with|and) /.test(end))) return label;
  }
  return null;
}

/** The label that a slip of the finger would make of this; empty when none. */
function nearestLabel(words: string): string {
  if (words.length < 5 || words.length > 60) return "";
  const last = words.split(" ").at(-1) ?? "";
  const whole = slippedFrom(words, () => true);
  return whole !== "" || labelByTitle.has(last)
    ? whole
    : slippedFrom(last, (text) => labelByTitle.has(text) && !text.includes(" "));
}

function slippedFrom(words: string, isWanted: (text: string) => boolean): string {
  const found = textsByLetter
    .get(words.charAt(0))
    ?.find((text) => isTypingSlip(words, text) && isWanted(text));
  return found === undefined ? "" : known(labelByText.get(found));
}
