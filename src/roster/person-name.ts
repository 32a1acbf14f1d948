import { cleaned, matchingForm } from "./matching-form";

/** Letters that follow a comma without being a forename. */
const postNominals = new Set(
  (
    "mbe obe cbe jp dl rn rgn rmn rm phd bsc msc ba ma md mbbs mbchb frcp frcs frca mrcp mrcs mrcgp frcgp frcn " +
    "jr jnr snr junior senior esq"
  ).split(" "),
);

const titles = /^(?:(?:dr|doctor|mr|mrs|ms|miss|mx|prof|professor|sir|dame|rev|revd|assoc prof|sister)\.? )+/;

/** What stands where a name should be when there is none yet. */
const noName = /^(?:tbc|tba|t\.b\.c\.?|n\/?a|none|vacant|vacancy|unknown|to be confirmed|name to follow)$/;

/** "Folake Adeyemi-Cole" for "Adeyemi-Cole, Folake"; null when the name is not the other way round. */
export function turnedRound(name: string): string | null {
  const match = /^([^,]+), ?([^,]+)$/.exec(cleaned(name));
  const [, surname = "", forename = ""] = match ?? [];
  if (!match || !/\p{L}/u.test(surname) || !/\p{L}/u.test(forename)) return null;
  if (/\d/.test(forename) || forename.split(" ").length > 4) return null;
  const first = matchingForm(forename).split(" ")[0]?.replaceAll(".", "") ?? "";
  return postNominals.has(first) ? null : `${forename} ${surname}`;
}

/** The form in which two names are the same: odd spaces, case, apostrophes, order and titles aside. */
export function nameForm(name: string): string {
  const form = matchingForm(turnedRound(name) ?? name);
  return form.replace(titles, "") || form;
}

/** Whether a text names nobody: blank, without a letter or number, or a word such as "TBC". */
export function isNoName(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || noName.test(matchingForm(text));
}

/** Whether a profession or an organisation was not given: blank, a dash, "n/a", "TBC". */
export function isNotGiven(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    /^(?:tbc|tba|n\/?a|none|unknown|not known|not given)$/.test(matchingForm(text))
  );
}
