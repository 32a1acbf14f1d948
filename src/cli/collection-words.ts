import type { Collection, CodeStanding, CollectedCode } from "../commands";
import type { Origin } from "../workbook";
import { sayPackChange } from "../wording";

const headings: readonly (readonly [CodeStanding, string])[] = [
  ["conflict", "The tracker says something else"],
  ["other-set", "Now in another set"],
  ["not-understood", "Not an attendance code, left aside"],
  ["not-a-member", "No longer on the roster, left aside"],
  ["no-meeting", "No such meeting, left aside"],
  ["meeting-cancelled", "The meeting was cancelled, left aside"],
];

/** What was collected, and what needs a decision. */
export function sayCollection(
  { packs, codes }: Collection,
  { notCarriedOver }: Origin,
  file: string,
): string {
  const count = (standing: CodeStanding): number => codes.filter((code) => code.standing === standing).length;
  const lines = [
    `${String(packs.length)} ${packs.length === 1 ? "pack" : "packs"}: ${String(count("new"))} new ${count("new") === 1 ? "code" : "codes"}, ${String(count("unchanged"))} as they were, ${String(count("conflict"))} that ${count("conflict") === 1 ? "differs" : "differ"}.`,
  ];
  for (const { file: name, setName, isOlder, leftAside, changes } of packs) {
    if (isOlder) lines.push(`  ${name} (${setName}): the workbook has changed since this pack was made.`);
    if (leftAside.length > 0) lines.push(`  ${name}: columns left aside: ${leftAside.join(", ")}.`);
    lines.push(...changes.map((change) => `  ${name}: ${sayPackChange(change)}`));
  }
  for (const [standing, heading] of headings) {
    const own = codes.filter((code) => code.standing === standing);
    if (own.length > 0) lines.push(`${heading}:`, ...own.map(sayCode));
  }
  if (
    codes.some(({ standing, isTaken }) => !isTaken && (standing === "conflict" || standing === "other-set"))
  ) {
    lines.push(
      'To take the packs\' codes there, run again with --take-all, or --take "MEMBER MEETING; ..." for some.',
    );
  }
  const own = [...notCarriedOver.sheets, ...notCarriedOver.columns];
  if (own.length > 0) {
    lines.push(`Your own ${own.join(", ")} stay in the workbook that was read: keep it, or copy them over.`);
  }
  lines.push(`Written: ${file}`);
  return lines.join("\n");
}

function sayCode({ memberId, meetingId, name, trackerSays, packSays, file, isTaken }: CollectedCode): string {
  const tracker = trackerSays === "" ? "nothing" : trackerSays;
  return `  ${memberId} ${meetingId} (${name}): tracker ${tracker}, pack ${packSays} in ${file}${isTaken ? ", taken" : ""}`;
}

/** The one JSON object of `collect --json`. */
export function collectionJson({ packs, codes }: Collection, file: string): object {
  return { ok: true, packs, codes, file };
}
