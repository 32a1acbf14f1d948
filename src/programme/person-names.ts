import { cleaned, matchingForm } from "../sheet";

/** Letters that follow a comma without being a forename. */
const postNominals = new Set(
  (
    "mbe obe cbe jp dl rn rgn rmn rm phd bsc msc ba ma md mbbs mbchb frcp frcs frca mrcp mrcs mrcgp frcgp frcn " +
    "jr jnr snr junior senior esq"
  ).split(" "),
);

const titles =
  /^(?:(?:dr|doctor|mr|mrs|ms|miss|mx|prof|professor|sir|dame|lord|lady|rev|revd|reverend|assoc prof|sister)(?:\. ?| ))+/;

/** What stands where a name should be when there is none yet. */
const noName = /^(?:tbc|tba|t\.b\.c\.?|n\/?a|none|vacant|vacancy|unknown|to be confirmed|name to follow)$/;

/** "Folake Adeyemi-Cole" for "Adeyemi-Cole, Folake"; null when the name is not the other way round. */
export function turnedRound(name: string): string | null {
  const match = /^([^,]+?) ?, ?([^,]+)$/.exec(cleaned(name));
  const [, surname = "", forename = ""] = match ?? [];
  if (!match || !/\p{L}/u.test(surname) || !/\p{L}/u.test(forename)) return null;
  if (/\d/.test(forename) || forename.split(" ").length > 4) return null;
  const first = matchingForm(forename).split(" ")[0]?.replaceAll(".", "") ?? "";
  return postNominals.has(first) ? null : `${forename} ${surname}`;
}

/** The form in which two names are the same: odd spaces, case, apostrophes, order and titles aside. */
export function nameForm(name: string): string {
  const form = withoutTitles(matchingForm(name));
  const turned = turnedRound(form);
  return turned === null ? form : withoutTitles(turned);
}

/** Whether a typed text is part of a name, as it is written or in its form; a blank text is part of all. */
export function namesPart(typed: string, name: string): boolean {
  const parts = [matchingForm(typed), nameForm(typed)];
  return [matchingForm(name), nameForm(name)].some((form) => parts.some((part) => form.includes(part)));
}

function withoutTitles(form: string): string {
  return form.replace(titles, "") || form;
}

/** The form in which two email addresses are the same; null when the text is none. */
export function emailForm(email: string): string | null {
  const form = matchingForm(email)
    .replace(/^mailto:/, "")
    .replace(/^<|>$/g, "");
  return form.includes("@") ? form : null;
}

/** Whether a text names nobody: blank, without a letter or number, or a word such as "TBC". */
export function isNoName(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || noName.test(matchingForm(text));
}
